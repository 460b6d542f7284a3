"""The calendar of a room, for a calendar elsewhere (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.later import Later
from villagehub.web.addresses import absolute
from villages.agenda.calendars import calendar_text
from villages.rooms.models import Booking, Room, Status

if TYPE_CHECKING:
    import icalendar
else:
    icalendar = Later("icalendar")

EITHER_WAY = timedelta(days=183)
MOST = 2000
STATUSES = {Status.PENDING: "TENTATIVE", Status.CONFIRMED: "CONFIRMED"}


def calendar_of(room: Room) -> bytes:
    """The same for everybody: when it is taken, and what may be public. Two queries."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//VillageHub//Zalen//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", calendar_text(f"{room.name}, {room.facility.name}"))
    now = timezone.now()
    rows = Booking.objects.shown_to(AnonymousUser()).filter(room=room)
    rows = rows.filter(starts_at__gte=now - EITHER_WAY, starts_at__lt=now + EITHER_WAY)
    for booking in rows.order_by("starts_at", "pk")[:MOST]:
        calendar.add_component(_event(booking, room))
    return calendar.to_ical()


def _event(booking: Booking, room: Room) -> icalendar.Event:
    event = icalendar.Event()
    title = booking.shown_title or _("Bezet")  # type: ignore[attr-defined]
    event.add("uid", booking.uid)
    event.add("dtstamp", booking.changed_at.astimezone(UTC))
    event.add("last-modified", booking.changed_at.astimezone(UTC))
    event.add("dtstart", booking.starts_at.astimezone(UTC))
    event.add("dtend", booking.ends_at.astimezone(UTC))
    event.add("summary", calendar_text(title if booking.is_holding else _("Vervallen")))
    place = ", ".join(filter(None, [room.name, str(room.facility)]))
    event.add("location", calendar_text(place))
    event.add("url", absolute(room))
    event.add("status", STATUSES.get(Status(booking.status), "CANCELLED"))
    event.add("sequence", booking.sequence)
    return event
