"""Rooms and who has them, for tests."""

from datetime import datetime, time, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from tests.factories import UserFactory
from tests.villages.factories import FacilityFactory
from villages.rooms.models import Booking, Room


def evening(days=7, hour=19):
    """This many days from now, at seven o'clock."""
    day = timezone.localdate() + timedelta(days=days)
    return timezone.make_aware(datetime.combine(day, time(hour)))


class RoomFactory(DjangoModelFactory):
    class Meta:
        model = Room

    facility = factory.SubFactory(FacilityFactory, kind="community_house")
    name = factory.Sequence(lambda n: f"Zaal {n:03}")
    needs_approval = False


class BookingFactory(DjangoModelFactory):
    class Meta:
        model = Booking

    room = factory.SubFactory(RoomFactory)
    user = factory.SubFactory(UserFactory)
    title = "Repetitie van de harmonie"
    starts_at = factory.LazyFunction(evening)
    ends_at = factory.LazyAttribute(lambda row: row.starts_at + timedelta(hours=3))
    blocked_until = factory.LazyAttribute(lambda row: row.ends_at + row.room.buffer)
    status = Booking.Status.CONFIRMED
