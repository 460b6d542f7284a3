"""Whose desk it is."""

from __future__ import annotations

from villages.members.workplace import WorkplaceRequest
from villages.models import Municipality


def municipality_of(http: WorkplaceRequest) -> Municipality:
    """After workplace_required the municipality is there, since these roles have that scope."""
    municipality = http.workplace.municipality
    if municipality is None:
        raise LookupError("A role at the desk has a municipality.")
    return municipality
