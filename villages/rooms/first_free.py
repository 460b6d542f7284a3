"""The hour that a form to book a room begins with, and that one press books."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from villages.agenda.models.series import by_the_clock
from villages.rooms.models import Booking, Room
from villages.rooms.models.bookings import BookingQuerySet
from villages.rooms.slots import Slot

HOUR = timedelta(hours=1)
# People meet by day and in the evening. Further ahead than this they choose a day themselves.
EARLIEST, LATEST = 8, 21
DAYS = timedelta(days=14)


def first_free(room: Room, asked: str = "") -> Slot | None:
    """The moment that an address asks for; else the first hour that nobody has. One query."""
    return hour_asked(asked) or first_free_of(room, held_soon().filter(room=room))


def held_soon(and_of: Sequence[UUID] = ()) -> BookingQuerySet:
    """What keeps others out in the days that are proposed, and what these people have later."""
    now = timezone.now()
    near = Q(starts_at__lt=now + DAYS + HOUR) | Q(user__in=and_of)
    return Booking.objects.holding().filter(near, blocked_until__gt=now)


def hour_asked(text: str) -> Slot | None:
    """The hour from a moment that an address or a button names, if that is still to come."""
    moment = _moment(text)
    if moment is None or moment <= timezone.now():
        return None
    return _hour_from(moment.replace(tzinfo=None))


def first_free_of(room: Room, held: Iterable[Booking]) -> Slot | None:
    """From the coming whole hour on, and as far as people may book."""
    taken = [(booking.starts_at, booking.blocked_until) for booking in held]
    free = (
        slot
        for slot in _hours(room, timezone.localtime())
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
