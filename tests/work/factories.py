"""Tasks and shifts."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from initiatives.work.models import Shift, Task
from tests.initiatives.factories import InitiativeFactory


class TaskFactory(DjangoModelFactory):
    class Meta:
        model = Task

    initiative = factory.SubFactory(InitiativeFactory)
    title = factory.Sequence(lambda n: f"Sleutel {n} ophalen")


class ShiftFactory(DjangoModelFactory):
    """In four days, for two hours, two people."""

    class Meta:
        model = Shift

    initiative = factory.SubFactory(InitiativeFactory)
    title = "Achter de toonbank"
    minimum = maximum = 2
    starts_at = factory.LazyFunction(
        lambda: (
            timezone.localtime().replace(hour=9, minute=0, second=0, microsecond=0)
            + timedelta(days=4)
        )
    )
    ends_at = factory.LazyAttribute(lambda shift: shift.starts_at + timedelta(hours=2))
