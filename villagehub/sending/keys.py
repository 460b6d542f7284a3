"""The key in every form, by which one press is told from the next.

It is made when the form is first shown, and stays when the form comes back with an error. It tells,
without naming anybody, for whom the form was made: nobody else can use it.
"""

from __future__ import annotations

import secrets
from typing import Any

from django.utils.crypto import constant_time_compare, salted_hmac

FIELD = "form_key"
CSRF = "csrfmiddlewaretoken"  # Django's own
SALT = "villagehub.sending.keys"
LONGEST = 100


def new_key(user: Any) -> str:
    chance = secrets.token_urlsafe(16)
    return f"{chance}.{_owner(chance, user)}"


def is_key_of(user: Any, key: str) -> bool:
    """Whether this form was made for this person; all visitors without an account are one."""
    chance, _dot, owner = key.partition(".")
    if not owner or len(key) > LONGEST:
        return False
    return constant_time_compare(owner, _owner(chance, user))


def _owner(chance: str, user: Any) -> str:
    return salted_hmac(SALT, f"{chance}:{user.pk or ''}", algorithm="sha256").hexdigest()[:32]
