"""What waits, for the editors, on Mijn dorp."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from villages.models import Village
from villages.moderation.queue import queue_of
from villages.sections import register_section


def waiting(request: HttpRequest, village: Village | None) -> tuple[str, dict[str, Any]] | None:
    """The queries of the queue, for editors only."""
    if village is None or not village.is_editable_by(request.user):
        return None
    return "moderation/_mine_section.html", {"number": queue_of(village).number, "village": village}


register_section("mine", 2, waiting)
