"""The rooms that somebody booked, and who asks for a room that they look after, on Mijn dorp."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.web.paths import path_to
from villages.for_you import Found, Source, asked_of, sources
from villages.rooms.models import Booking, Room, Status


def _path(found: Found) -> str:
    return path_to("rooms:booking", found.village, found.thing)


def _columns(rows: QuerySet[Any], source: str, **more: Any) -> QuerySet[Any]:
    return asked_of(
        rows,
        source,
        until="ends_at",
        words="title",
        about="room__name",
        village="room__facility__village__slug",
        **more,
    )


def booked(user: User, since: datetime) -> QuerySet[Any]:
    rows = Booking.objects.own(user).holding().filter(ends_at__gte=since)
    return _columns(rows, "booked", moment="starts_at", state=F("status"), person=user)


def asked(user: User, since: datetime) -> QuerySet[Any]:
    """By who is named at the room, or works for whoever runs the place. What editors answer is on
    their desk."""
    rows = Booking.objects.filter(room__in=Room.objects.looked_after_by(user).values("pk"))
    rows = rows.waiting().filter(ends_at__gte=since)
    return _columns(rows, "asked", moment="created_at")


_booked = {Status.PENDING: _("Wacht op de beheerder"), Status.CONFIRMED: _("Geboekt")}
sources.plug(Source("booked", booked, _booked, _path, timed=True), 30)
sources.plug(Source("asked", asked, _("Vraagt jouw zaal"), _path, _("Antwoord"), waits=True), 31)
