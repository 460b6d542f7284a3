"""Rules that are not about an initiative that exists."""

from __future__ import annotations

from typing import Any

from villages.models import Membership, Village


def may_start_in(user: Any, village: Village) -> bool:
    """Who joined the village, which is one button; it need not have confirmed them yet."""
    if not user.is_authenticated:
        return False
    return Membership.objects.of(user).active().filter(village=village).exists()


def villages_to_start_in(user: Any) -> list[Village]:
    """By name. One query."""
    if not user.is_authenticated:
        return []
    own = Membership.objects.of(user).active().filter(village__isnull=False)
    rows = Village.objects.visible_to(user).filter(pk__in=own.values("village"))
    return list(rows.order_by("name__dutch", "pk"))
