"""Our block on the page of a village."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from villages.models import Village
from villages.sections import Section, village_page
from villages.signals.models import EarlyWarning


def public_warnings(request: HttpRequest, village: Village | None) -> Section | None:
    """What is public, to everybody the same. One query, and one more when there is something."""
    if village is None:
        return None
    warnings = EarlyWarning.objects.public().open().filter(village=village).for_notice()
    context: dict[str, Any] = {"village": village, "warnings": list(warnings)}
    return "signals/_village_section.html", context


village_page.plug(public_warnings, 30)
