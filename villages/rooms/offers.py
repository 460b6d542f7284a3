"""What a row of a room says of booking it: the hour to book at one press, or what one has there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from villages.rooms.first_free import first_free_of
from villages.rooms.models import Booking, Room
from villages.rooms.slots import Slot


class Offer(NamedTuple):
    room: Room
    free: Slot | None
    own: Booking | None  # what is next, of whoever looks


def offers(user: Any, rooms: Iterable[Room]) -> list[Offer]:
    """Of rooms that can be booked, with their facility. Two queries, one for a visitor."""
    found = list(rooms)
    free, own = first_free_of(found), _next_of(user, found)
    return [Offer(room, free[room.pk], own.get(room.pk)) for room in found]


def _next_of(user: Any, rooms: list[Room]) -> dict[Any, Booking]:
    if not user.is_authenticated:
        return {}
    rows = Booking.objects.own(user).holding().to_come().filter(room__in=rooms)
    rows = rows.only("room", "starts_at", "ends_at", "status").order_by("-starts_at", "-pk")
    return {booking.room_id: booking for booking in rows}
