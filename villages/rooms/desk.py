"""Who asks for a room, on the desk of the village's editors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from villages.desk import Found, Matter, Shown, desk, waits
from villages.models import Village
from villages.rooms.models import Booking


def waiting(village: Village) -> Iterable[QuerySet[Any]]:
    """What was asked for together is answered together, and is one line."""
    asked = Booking.objects.waiting().to_come()
    earlier = asked.filter(series=OuterRef("series"), starts_at__lt=OuterRef("starts_at"))
    rows = asked.filter(Q(series=None) | ~Exists(earlier), room__facility__village=village)
    return [waits(rows, "rooms")]


def shown(village: Village, rows: list[Found]) -> dict[UUID, Shown]:
    bookings = Booking.objects.waiting().for_list().filter(pk__in=[row.thing for row in rows])
    return {
        each.pk: Shown(each.title, each.get_absolute_url(), f"{each.room} · {each.user}")
        for each in bookings
    }


desk.plug(Matter("rooms", _("Vraagt een zaal"), waiting, shown), 30)
