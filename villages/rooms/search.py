"""Rooms in the search of a village and of the country; what somebody booked is in no search."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.models import Facility
from villages.rooms.models import Room
from villages.rooms.offers import Offer, offers
from villages.search.kinds import For, SearchKind, kinds

AT_RISK = Q(facility__status=Facility.Status.AT_RISK)


def _offers(user: Any, keys: list[str]) -> dict[str, Offer]:
    rows = Room.objects.visible_to(user).bookable().filter(pk__in=keys)
    found = offers(user, rows.select_related("facility__village"))
    return {str(offer.room.pk): offer for offer in found}


kinds.plug(
    SearchKind(
        "zalen",
        _("Zalen"),
        model=Room,
        # Where the facility shows, its rooms show.
        audience=(
            For("public", when=~AT_RISK),
            For("village", of="facility__village_id", when=AT_RISK),
        ),
        title="name",
        text=("equipment", "accessibility", "house_rules"),
        village="facility__village",
        current=Q(is_retired=False),
        url=lambda line: reverse("rooms:room", args=[line.village_slug, line.key]),
        parents=("facility",),
        button="rooms/_found_room.html",
        things=_offers,
    ),
    25,
)
