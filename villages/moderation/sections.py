"""What waits, for the editors, on Mijn dorp."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from villages.models import Membership, Village
from villages.moderation.queue import number_waiting
from villages.sections import my_village


def waiting(request: HttpRequest, village: Village | None) -> tuple[str, dict[str, Any]] | None:
    """One query, for editors only: the menu asked for somebody's roles already."""
    if village is None or not _edits(request, village):
        return None
    context = {"number": number_waiting(village), "village": village}
    return "moderation/_mine_section.html", context


def _edits(request: Any, village: Village) -> bool:
    return any(
        held.role == Membership.Role.EDITOR and held.village_id == village.pk
        for held in request.workplaces
    )


my_village.plug(waiting, 2)
