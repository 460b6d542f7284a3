"""Our block on the page of a village, and the look after a facility changed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from villages.changes import on_facility_change
from villages.models import Village
from villages.sections import Section, register_section
from villages.signals.models import EarlyWarning
from villages.signals.tasks import check_now


def public_warnings(request: HttpRequest, village: Village | None) -> Section | None:
    """What is public, to everybody the same. One query, and one more when there is something."""
    if village is None:
        return None
    warnings = EarlyWarning.objects.public().open().filter(village=village).for_list()
    context: dict[str, Any] = {"village": village, "warnings": list(warnings)}
    return "signals/_village_section.html", context


register_section("village", 30, public_warnings)
on_facility_change(check_now.delay)
