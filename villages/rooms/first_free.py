"""The hour that a form to book a room begins with, and that one press books."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import chain
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
ANY_HOUR = tuple(time(hour) for hour in range(EARLIEST, LATEST + 1))
EVENING = (time(19),)  # for a room that nobody booked yet: most people meet after work


def first_free(room: Room, asked: str = "") -> Slot | None:
    """The moment that an address asks for; else the hour at which people mostly begin here, on the
    first day on which nobody has it. One query."""
    return hour_asked(asked) or first_free_of(room, held_around().filter(room=room))


def held_around(and_of: Sequence[UUID] = ()) -> BookingQuerySet:
    """What keeps others out in the days that are proposed, and did in as many days before; and what
    these people have later."""
    now = timezone.now()
    # The last day counts to its end.
    near = Q(starts_at__lt=now + DAYS + timedelta(days=1)) | Q(user__in=and_of)
    return Booking.objects.holding().filter(near, starts_at__gt=now - DAYS)


def hour_asked(text: str) -> Slot | None:
    """The hour from a moment that an address or a button names, if that is still to come."""
    moment = _moment(text)
    if moment is None or moment <= timezone.now():
        return None
    return _hour_from(moment.replace(tzinfo=None))


def first_free_of(room: Room, held: Iterable[Booking]) -> Slot | None:
    """The first day that has a usual hour left; where none has, any hour. As far ahead as people
    may book."""
    around = list(held)
    taken = [(booking.starts_at, booking.blocked_until) for booking in around]
    free = (
        slot
        for slot in chain(_hours(room, _usual(around) or EVENING), _hours(room, ANY_HOUR))
        if not any(
            begin < slot.ends_at + room.buffer and end > slot.starts_at for begin, end in taken
        )
    )
    return next(free, None)


def _usual(around: list[Booking]) -> list[time]:
    """When people begin in this room, what happens most often first; of two the later, for more
    people can come in the evening."""
    begins = Counter(timezone.localtime(booking.starts_at).time() for booking in around)
    by_day = [moment for moment in begins if EARLIEST <= moment.hour <= LATEST]
    return sorted(by_day, key=lambda moment: (begins[moment], moment), reverse=True)


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


def _hours(room: Room, times: Sequence[time]) -> Iterator[Slot]:
    now = timezone.localtime()
    last = min(room.last_day, (now + DAYS).date())
    day = now.date()
    while day <= last:
        for moment in times:
            slot = _hour_from(datetime.combine(day, moment))
            if slot.starts_at > now:
                yield slot
        day += timedelta(days=1)
