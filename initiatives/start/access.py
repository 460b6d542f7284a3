"""Rules that are not about an initiative that exists."""

from __future__ import annotations

from typing import Any

from villages.members.models.reach import reach_of
from villages.models import Village


def may_start_in(user: Any, village: Village) -> bool:
    """Who joined the village, which is one button; it need not have confirmed them yet."""
    return village.pk in reach_of(user).villages


def villages_to_start_in(user: Any) -> list[Village]:
    """By name. One query."""
    rows = Village.objects.visible_to(user).filter(pk__in=reach_of(user).villages)
    return list(rows.order_by("name__dutch", "pk"))
