"""Our blocks on pages of villages, our lines in the weekly digest, and what editors look after."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from villages.exchange.models import Listing, ReportedMessage, Thread, Visibility
from villages.models import Village
from villages.moderation.models import register
from villages.sections import Section, register_section
from villages.weekly import Line, Week, register_source

SHOWN = 4


def of_village(request: HttpRequest, village: Village | None) -> Section | None:
    """The newest asks and offers. One query."""
    if village is None:
        return None
    rows = Listing.objects.visible_to(request.user).listed().filter(village=village).current()
    newest = rows.order_by("-refreshed_at", "-pk").for_list()[:SHOWN]
    context: dict[str, Any] = {"village": village, "listings": list(newest)}
    return "exchange/_village_section.html", context


def of_person(request: HttpRequest, village: Village | None) -> Section | None:
    """How many conversations wait for me. One query."""
    unread = Thread.objects.unread_by(request.user).count()
    context = {"unread": unread, "village": village}
    return "exchange/_my_section.html", context


@register_source
def listings_of_week(week: Week) -> list[Line]:
    """What everybody could first see last week and still counts. One query."""
    rows = Listing.objects.listed().filter(village=week.village, ended_at__isnull=True).current()
    rows = rows.filter(**week.past("shown_since")).order_by("-shown_since", "-pk").for_list()
    return [
        Line(
            group=_("Vraag en aanbod"),
            about=f"listing:{listing.pk}",
            text=f"{str(listing.get_direction_display()).capitalize()}: {listing.title}",
            path=listing.get_absolute_url(),
            only_for=week.confirmed if listing.visibility == Visibility.VILLAGE else None,
        )
        for listing in rows
    ]


register_section("village", 10, of_village)
register_section("mine", 10, of_person)
register(Listing)
register(ReportedMessage)
