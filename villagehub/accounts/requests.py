"""What a request carries of whoever is signed in."""

from __future__ import annotations

from django.http import HttpRequest

from villagehub.accounts.models import User


class SignedInRequest(HttpRequest):
    """What a view behind `login_required` gets."""

    user: User


# When a session was last in use, in seconds; written at signing in and now and then.
LAST_USED = "last_used"
