"""The signed token behind the button "it still counts" in a mail."""

from __future__ import annotations

from uuid import UUID

from django.core import signing

SALT = "villages.exchange.still-counts"
LINK_DAYS = 120


def token_of(listing_id: UUID) -> str:
    return signing.dumps(str(listing_id), salt=SALT, compress=True)


def read_token(token: str) -> str:
    """Raises BadSignature for what we did not make, and for what is too old."""
    return signing.loads(token, salt=SALT, max_age=LINK_DAYS * 24 * 3600)
