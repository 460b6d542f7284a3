"""Our blocks on the page of a village and on "Mijn dorp", and the look after a facility changed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from villages.changes import on_facility_change
from villages.models import Village
from villages.sections import Section, register_section
from villages.signals.models import EarlyWarning
from villages.signals.tasks import check_now


def public_warnings(request: HttpRequest, village: Village | None) -> Section | None:
    """What is public, to everybody the same. One query, and one more when there is something. The
    template shows the team of the village the way to their page."""
    if village is None:
        return None
    warnings = EarlyWarning.objects.public().open().filter(village=village).for_list()
    context: dict[str, Any] = {"village": village, "warnings": list(warnings)}
    return "signals/_village_section.html", context


def way_to_team_page(request: HttpRequest, village: Village | None) -> Section | None:
    return ("signals/_my_section.html", {"village": village}) if village else None


register_section("village", 30, public_warnings)
register_section("mine", 40, way_to_team_page)
on_facility_change(check_now.delay)
