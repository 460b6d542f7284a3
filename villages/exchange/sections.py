"""Our blocks on pages of villages."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from villages.exchange.models import Listing, Thread
from villages.models import Village
from villages.sections import Section, my_village, village_page

SHOWN = 4


def of_village(request: HttpRequest, village: Village | None) -> Section | None:
    """The newest asks and offers. One query."""
    if village is None:
        return None
    rows = Listing.objects.visible_to(request.user).listed().filter(village=village).current()
    newest = rows.order_by("-refreshed_at", "-pk").for_rows()[:SHOWN]
    context: dict[str, Any] = {"village": village, "listings": list(newest)}
    return "exchange/_village_section.html", context


def of_person(request: HttpRequest, village: Village | None) -> Section | None:
    """How many conversations wait for me. One query."""
    unread = Thread.objects.unread_by(request.user).count()
    context = {"unread": unread, "village": village}
    return "exchange/_my_section.html", context


village_page.plug(of_village, 10)
my_village.plug(of_person, 10)
