"""Our block on the page of a village, and our page among one's own."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from villages.exchange.models import Listing
from villages.models import Village
from villages.sections import Link, Section, my_links, village_page

SHOWN = 4


def of_village(request: HttpRequest, village: Village | None) -> Section | None:
    """The newest asks and offers. One query."""
    if village is None:
        return None
    rows = Listing.objects.visible_to(request.user).listed().filter(village=village).current()
    newest = rows.order_by("-refreshed_at", "-pk").for_rows()[:SHOWN]
    context: dict[str, Any] = {"village": village, "listings": list(newest)}
    return "exchange/_village_section.html", context


village_page.plug(of_village, 10)
my_links.plug(Link(_("Mijn vraag en aanbod"), "exchange:mine"), 10)
