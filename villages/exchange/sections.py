"""Our block on the page of a village, and our page among one's own."""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from villages.exchange.models import Listing
from villages.members.asking import asked_by
from villages.models import Village
from villages.sections import Block, Link, Own, my_links, of, own_part, village_page

SHOWN = 2
IN_A_LINE = ("direction", "kind", "title", "when", "on", "weekdays", "day_part", "where_text")
LOOKED_AT = 12


def of_village(request: HttpRequest, village: Village | None) -> Block | None:
    """The newest asks and offers, and the asks of which one may fit who reads it. One query."""
    if village is None:
        return None
    newest = of(village, _newest(request.user, village.pk))
    if not newest:
        return None
    asks = [listing for listing in newest if listing.is_ask]
    rest = [listing for listing in newest if listing not in asks[:1]]
    context: dict[str, Any] = {"village": village, "listings": rest[:SHOWN]}
    context["asks"] = [_plain(listing) for listing in asks]
    return Block(
        "exchange/_village_section.html" if rest else "",
        context,
        today="exchange/_today.html" if asks else "",
    )


@asked_by
def _newest(user: Any, village: int) -> QuerySet[Listing]:
    rows = Listing.objects.visible_to(user).listed().filter(village=village).current()
    return rows.order_by("-refreshed_at", "-pk").only(*IN_A_LINE)[:LOOKED_AT]


def _plain(listing: Listing) -> dict[str, Any]:
    """What `exchange/_ask_today.html` shows, and what tells whether it fits."""
    return {
        "pk": listing.pk,
        "kind": listing.kind,
        "title": listing.title,
        "url": listing.get_absolute_url(),
        "text": listing.list_text,
    }


def placed_by(user: Any, village: int) -> QuerySet:
    """What they ask and offer, wherever: their own ask is none that fits."""
    mine = Listing.objects.visible_to(user).editable_by(user).current()
    return mine.annotate(key=F("pk"), word=F("direction"), more=F("kind"))


village_page.plug(of_village, 10)
own_part.plug(Own("placed", placed_by))
my_links.plug(Link(_("Mijn vraag en aanbod"), "exchange:mine"), 10)
