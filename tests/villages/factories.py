"""Village life for tests."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from tests.factories import UserFactory, VillageFactory
from villages.models import Attendance, Event, Facility, PlaceName


class PlaceNameFactory(DjangoModelFactory):
    class Meta:
        model = PlaceName

    village = factory.SubFactory(VillageFactory)
    name = factory.SelfAttribute("village.name")
    is_own = True


class FacilityFactory(DjangoModelFactory):
    class Meta:
        model = Facility

    village = factory.SubFactory(VillageFactory)
    kind = Facility.Kind.PRIMARY_SCHOOL
    name = factory.Sequence(lambda n: f"Basisschool {n:03}")


class EventFactory(DjangoModelFactory):
    class Meta:
        model = Event

    village = factory.SubFactory(VillageFactory)
    title = factory.Sequence(lambda n: f"Activiteit {n}")
    starts_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=2))


class AttendanceFactory(DjangoModelFactory):
    class Meta:
        model = Attendance

    user = factory.SubFactory(UserFactory)
    event = factory.SubFactory(EventFactory)
