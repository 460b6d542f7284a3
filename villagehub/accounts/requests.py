"""For annotations only."""

from __future__ import annotations

from django.http import HttpRequest

from villagehub.accounts.models import User


class SignedInRequest(HttpRequest):
    """What a view behind `login_required` gets."""

    user: User
