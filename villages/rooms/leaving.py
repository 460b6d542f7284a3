"""Everybody may book a room, so who leaves the village may keep what they booked."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User
from villages.leaving import village_ends
from villages.models import Membership
from villages.rooms.models import Booking
from villages.rooms.models.bookings import BookingQuerySet


def bookings_in_village(membership: Membership, people: Iterable[User]) -> BookingQuerySet:
    rows = Booking.objects.holding().to_come().filter(user__in=people)
    rows = rows.filter(room__facility__village=membership.village)
    return rows.for_list().order_by("starts_at", "pk")


def _booking_text(booking: Booking) -> str:
    return f"{booking.room}: {booking.title}, {booking.slot.text}"


village_ends.plug(Ends(_("Zalen"), bookings_in_village, line=_booking_text, may_stay=True), 60)
