"""Three rooms of the village house, booked every week, and one request that waits."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from villagehub.demo.people import seeding as people
from villagehub.demo.rooms.story import ASKED, ROOMS, WEEKLY_BOOKINGS, WeeklyStory
from villages.models import Facility
from villages.rooms.models import Booking, Room, Status, Taken
from villages.rooms.slots import Repeat, Slot, slots_of

WEEKS_AHEAD = 8


def seed() -> None:
    house = Facility.objects.get(village__slug="america", name="'t Laefhoes")
    for fields in ROOMS:
        Room.objects.create(facility=house, **fields)
    _request()
    top_up()


def _slot(day: date, hour: int, hours: int) -> Slot:
    starts = timezone.make_aware(datetime.combine(day, time(hour)))
    return Slot(starts, starts + timedelta(hours=hours))


def _request() -> None:
    name, title, who, recorder, days, hour, hours = ASKED
    room = Room.objects.get(name=name)
    slot = _slot(timezone.localdate() + timedelta(days=days), hour, hours)
    asked: dict[str, Any] = {
        "user": people.by_name(who),
        "recorded_by": people.by_name(recorder),
    }
    Booking.book(room, [slot], set(), title=title, **asked)


def top_up() -> None:
    """Each weekly booking for the coming weeks; what somebody else has meanwhile stays theirs."""
    rooms = {room.name: room for room in Room.objects.filter(facility__name="'t Laefhoes")}
    for story in WEEKLY_BOOKINGS:
        if story.room in rooms:
            _weekly(rooms[story.room], story)


def _weekly(room: Room, story: WeeklyStory) -> None:
    today = timezone.localdate()
    first = today + timedelta(days=(story.weekday - today.weekday()) % 7)
    until = today + timedelta(weeks=WEEKS_AHEAD)
    slots = slots_of(_slot(first, story.hour, story.hours), Repeat.WEEKLY, until)
    taken = {slot.starts_at for slot in Booking.taken(room, slots)}
    with suppress(Taken):  # all of them, as on a second run
        Booking.book(
            room,
            slots,
            taken,
            user=people.by_name(story.who),
            title=story.title,
            is_public=story.is_public,
            status=Status.CONFIRMED,
        )
