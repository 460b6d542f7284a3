"""The hour that a form to book a room begins with, and that one press books."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from villages.agenda.models.series import by_the_clock
from villages.rooms.models import Booking, Room
from villages.rooms.slots import Slot

HOUR = timedelta(hours=1)
# People meet by day and in the evening. Further ahead than this they choose a day themselves.
EARLIEST, LATEST = 8, 21
DAYS = timedelta(days=14)


def first_free(room: Room, asked: str = "") -> Slot | None:
    """The moment that an address asks for; else the first hour that nobody has, from the coming
    whole hour on and as far as people may book. One query."""
    return hour_asked(asked) or first_free_of([room])[room.pk]


def hour_asked(text: str) -> Slot | None:
    """The hour from a moment that an address or a button names, if that is still to come."""
    moment = _moment(text)
    if moment is None or moment <= timezone.now():
        return None
    return _hour_from(moment.replace(tzinfo=None))


def first_free_of(rooms: list[Room]) -> dict[Any, Slot | None]:
    """One query, however many rooms."""
    now = timezone.localtime()
    held = Booking.objects.holding().filter(room__in=rooms).overlapping(now, now + DAYS + HOUR)
    taken: dict[Any, list[tuple[datetime, datetime]]] = {}
    for room, begin, end in held.values_list("room", "starts_at", "blocked_until"):
        taken.setdefault(room, []).append((begin, end))
    return {room.pk: _first(room, now, taken.get(room.pk, [])) for room in rooms}


def _first(room: Room, now: datetime, taken: list[tuple[datetime, datetime]]) -> Slot | None:
    free = (
        slot
        for slot in _hours(room, now)
        if not any(
            begin < slot.ends_at + room.buffer and end > slot.starts_at for begin, end in taken
        )
    )
    return next(free, None)


def _moment(text: str) -> datetime | None:
    """Nothing for what is no moment, or one that lies further than anybody plans."""
    try:
        moment = parse_datetime(text[:16])
    except ValueError:
        return None
    if moment is None or not 2000 < moment.year < 9000:
        return None
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def _hour_from(start: datetime) -> Slot:
    return Slot(*by_the_clock(start, HOUR))


def _hours(room: Room, now: datetime) -> Iterator[Slot]:
    last = min(room.last_day, (now + DAYS).date())
    day = now.date()
    while day <= last:
        for hour in range(EARLIEST, LATEST + 1):
            slot = _hour_from(datetime.combine(day, time(hour)))
            if slot.starts_at > now:
                yield slot
        day += timedelta(days=1)
