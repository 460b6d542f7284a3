"""What waits, for the editors, on Mijn dorp."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from villages.members.models.reach import reach_of
from villages.models import Village
from villages.moderation.queue import number_waiting
from villages.sections import my_village


def waiting(request: HttpRequest, village: Village | None) -> tuple[str, dict[str, Any]] | None:
    """One query, for editors only: the menu asked for somebody's roles already."""
    if village is None or village.pk not in reach_of(request.user).edited_villages:
        return None
    context = {"number": number_waiting(village), "village": village}
    return "moderation/_mine_section.html", context


my_village.plug(waiting, 2)
