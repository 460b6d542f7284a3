"""Village life for tests."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from tests.factories import UserFactory, VillageFactory
from villages.models import (
    Attendance,
    Event,
    Facility,
    FacilityReport,
    FacilityStatusChange,
    HelperRole,
    PlaceName,
    SupportCard,
)


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


class FacilityStatusChangeFactory(DjangoModelFactory):
    class Meta:
        model = FacilityStatusChange

    facility = factory.SubFactory(FacilityFactory)
    to_status = Facility.Status.OPEN
    on = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=400))
    text = "Het ging open."


class FacilityReportFactory(DjangoModelFactory):
    class Meta:
        model = FacilityReport

    facility = factory.SubFactory(FacilityFactory)
    user = factory.SubFactory(UserFactory)
    about = FacilityReport.About.HOURS
    text = "Op vrijdag is het langer open."


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


class HelperRoleFactory(DjangoModelFactory):
    class Meta:
        model = HelperRole

    event = factory.SubFactory(EventFactory)
    kind = HelperRole.Kind.COOKING
    number = 2


class SupportCardFactory(DjangoModelFactory):
    class Meta:
        model = SupportCard
        skip_postgeneration_save = True

    user = factory.SubFactory(UserFactory)
    name = "Sanne"
    phone = "06-00 00 00 11"
    is_shown = True

    @factory.post_generation
    def villages(self, create, extracted):
        self.villages.set(extracted or [])
