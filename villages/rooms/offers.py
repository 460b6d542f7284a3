"""What a row of a room says of booking it: the hour to book at one press, or what one has there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from villagehub.accounts.behalf import acted_for
from villages.rooms.first_free import first_free_of, held_around
from villages.rooms.models import Booking, Room
from villages.rooms.slots import Slot

READ = ("room", "user", "starts_at", "ends_at", "blocked_until", "status")


class Offer(NamedTuple):
    room: Room
    free: Slot | None
    own: Booking | None  # what is next, of whoever looks


def offers(user: Any, rooms: Iterable[Room]) -> list[Offer]:
    """Of rooms that can be booked, with their facility. One query; none for a visitor, whose page
    is kept and would name an hour that somebody took since."""
    found = list(rooms)
    if not user.is_authenticated:
        return [Offer(room, None, None) for room in found]
    own = acted_for(user)
    rows = held_around(and_of=own).filter(room__in=found).order_by("starts_at", "pk")
    held: dict[Any, list[Booking]] = {}
    for booking in rows.only(*READ):
        held.setdefault(booking.room_id, []).append(booking)
    return [_offer(room, held.get(room.pk, []), own) for room in found]


def _offer(room: Room, held: list[Booking], own: tuple[UUID, ...]) -> Offer:
    theirs = (each for each in held if each.user_id in own and each.can_be_changed)
    return Offer(room, first_free_of(room, held), next(theirs, None))
