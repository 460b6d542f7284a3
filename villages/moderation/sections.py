"""What waits, for the editors, on Mijn dorp."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from villages.members.access import edits
from villages.models import Village
from villages.moderation.queue import number_waiting
from villages.sections import my_village


def waiting(request: HttpRequest, village: Village | None) -> tuple[str, dict[str, Any]] | None:
    """One query, for editors only."""
    if village is None or not edits(request.user, village):
        return None
    context = {"number": number_waiting(village), "village": village}
    return "moderation/_mine_section.html", context


my_village.plug(waiting, 2)
