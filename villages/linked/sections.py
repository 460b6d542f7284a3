"""What other sites publish, on pages of the village: apart from our own, with its source."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from villages.linked.models import LinkedItem
from villages.members.asking import asked_by
from villages.models import Village
from villages.sections import Block, village_page

EVENTS_SHOWN = 1

NEWS_SHOWN = 1


def of_village(request: HttpRequest, village: Village | None) -> Block | None:
    """The next events and the newest messages. One query."""
    if village is None:
        return None
    found = _shown(request.user, village.pk)
    if not found:
        return None
    events = sorted((item for item in found if item.starts_at), key=attrgetter("starts_at"))
    news = [item for item in found if not item.starts_at]
    context = {"events": events, "news": news}
    return Block("linked/_village_section.html", context, beside=True)


@asked_by
def _shown(user: Any, village: int) -> QuerySet[LinkedItem]:
    rows = LinkedItem.objects.visible_to(user).filter(feed__village=village).for_list()
    return rows.upcoming()[:EVENTS_SHOWN].union(rows.news()[:NEWS_SHOWN], all=True)


village_page.plug(of_village, 40)
