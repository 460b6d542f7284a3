"""Whom a runner can telephone when a shift is short of people."""

from __future__ import annotations

from typing import Any

CALLED_AT_MOST = 15


def people_to_call(shift: Any) -> list[dict[str, Any]]:
    """A number only of whoever gave it for this; who has no e-mail through who registered them."""
    rows = shift.who_can().select_related("user__recorded_by", "abilities")[:CALLED_AT_MOST]
    return [
        {
            "name": row.user.name or str(row.user),
            "phone": row.abilities.phone if hasattr(row, "abilities") else "",
            "through": None if row.user.email else row.user.recorded_by,
            "load": row.load,
        }
        for row in rows
    ]
