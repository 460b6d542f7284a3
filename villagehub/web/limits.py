"""How often something may be asked. What a form sends is limited by allauth (ACCOUNT_RATE_LIMITS),
which lets every GET through; this counts whatever it is told of."""

from __future__ import annotations

from django.core.cache import cache


def too_often(what: str, most: int, seconds: int) -> bool:
    """Counts this time, and says whether it was one too many in so many seconds."""
    try:
        cache.add(what, 0, seconds)
        return cache.incr(what) > most
    except ValueError:  # gone just now
        return False
