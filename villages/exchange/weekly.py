"""Asks and offers in the weekly digest."""

from __future__ import annotations

from django.utils.translation import gettext as _

from villagehub.notifications.telling import key_of
from villages.exchange.models import Listing, Visibility
from villages.weekly import DigestLine, Week, sources


def listings_of_week(week: Week) -> list[DigestLine]:
    """What everybody could first see last week and still counts. One query."""
    rows = Listing.objects.listed().filter(village=week.village, ended_at__isnull=True).current()
    rows = rows.filter(**week.past("shown_since")).order_by("-shown_since", "-pk").for_list()
    return [
        DigestLine(
            group=_("Vraag en aanbod"),
            about=key_of(listing),
            text=f"{str(listing.get_direction_display()).capitalize()}: {listing.title}",
            path=listing.get_absolute_url(),
            only_for=week.confirmed if listing.visibility == Visibility.VILLAGE else None,
        )
        for listing in rows
    ]


sources.plug(listings_of_week, 10)
