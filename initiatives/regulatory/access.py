"""Requests of people whom a decorator has let in."""

from __future__ import annotations

from django.http import HttpRequest

from villagehub.accounts.models import User
from villages.models import Membership, Municipality


class PersonRequest(HttpRequest):
    """After login_required."""

    user: User


class DeskRequest(PersonRequest):
    """After workplace_required: the municipality is there, since these roles have that scope."""

    workplace: Membership


def municipality_of(http: DeskRequest) -> Municipality:
    municipality = http.workplace.municipality
    if municipality is None:
        raise LookupError("A role at the desk has a municipality.")
    return municipality
