"""Rooms in the search of a village and of the country; what somebody booked is in no search."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.rooms.models import Room
from villages.search.kinds import SearchKind, kinds

kinds.plug(
    SearchKind(
        "zalen",
        _("Zalen"),
        model=Room,
        title="name",
        text=("equipment", "accessibility", "house_rules"),
        village="facility__village",
        current=lambda: Q(is_retired=False),
        url=lambda line: reverse("rooms:room", args=[line.village_slug, line.key]),
    ),
    55,
)
