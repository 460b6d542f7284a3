"""Our block on the page of a village."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet, prefetch_related_objects
from django.http import HttpRequest

from villagehub.tables.prepared import prepared
from villages.models import Village
from villages.sections import Block, village_page
from villages.signals.models import EarlyWarning


def public_warnings(request: HttpRequest, village: Village | None) -> Block | None:
    """What is public, to everybody the same. One query, and one more for what the team told."""
    if village is None:
        return None
    found = _warnings((), village.pk)
    if not found:
        return None
    prefetch_related_objects([each for each in found if each.made_public_by_id], "steps")
    context: dict[str, Any] = {"village": village, "warnings": found}
    return Block("signals/_village_section.html", context)


@prepared
def _warnings(who: tuple[()], village: int) -> QuerySet[EarlyWarning]:
    return EarlyWarning.objects.public().open().filter(village=village).for_notice()


village_page.plug(public_warnings, 5)
