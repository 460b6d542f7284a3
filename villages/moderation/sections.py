"""What waits, for the editors, on Mijn dorp."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from villages.models import Village
from villages.moderation.models import Report, registered
from villages.sections import register_section


def waiting(request: HttpRequest, village: Village | None) -> tuple[str, dict[str, Any]] | None:
    """A few queries, for editors only."""
    if village is None or not village.is_editable_by(request.user):
        return None
    number = Report.objects.waiting().filter(village=village).count()
    for model in registered():
        rows = model.objects.filter(village=village).in_queue()
        number += rows.held().count() + rows.with_open_appeal().count()
    return "moderation/_mine_section.html", {"number": number, "village": village}


register_section("mine", 2, waiting)
