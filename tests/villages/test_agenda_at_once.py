"""Several people press at once. The rows are really committed, since each has a connection."""

import threading
import time
from datetime import timedelta
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from tests.at_once import at_once
from tests.factories import UserFactory, VillageFactory
from tests.villages.factories import EventFactory, HelperRoleFactory
from villages.models import Event, Series


@pytest.mark.usefixtures("committed")
def test_the_last_place_goes_to_one_of_three_who_press_at_once_and_then_to_one_who_waits():
    event = EventFactory(capacity=1)
    people = [UserFactory(), UserFactory(), UserFactory()]
    at_once(*[partial(event.attend, user) for user in people])
    assert (event.attendances.coming().count(), event.attendances.waiting().count()) == (1, 2)
    first = event.attendances.coming().get().user
    others = [user for user in people if user != first]
    at_once(partial(event.leave, first), partial(event.attend, others[0]))
    assert (event.attendances.coming().count(), event.attendances.waiting().count()) == (1, 1)
    role = HelperRoleFactory(event=event, number=1)
    told = at_once(*[partial(role.take, user) for user in people])
    assert role.helpers.active().count() == 1
    assert sum(isinstance(answer, ValidationError) for answer in told) == 2


@pytest.mark.usefixtures("committed")
def test_who_changes_the_rest_of_a_series_waits_for_who_calls_one_time_off():
    day = timezone.localdate() + timedelta(days=7)
    series = Series.objects.create(
        village=VillageFactory(),
        title="Eten",
        repeat="weekly",
        first_on=day,
        start_time="12:00",
        times=3,
    )
    Series.objects.get().make_events()
    first, second, _third = series.events.order_by("occurrence_on")
    is_called_off = threading.Event()

    def call_off():
        with transaction.atomic():
            second.cancel("De kok is ziek.")
            is_called_off.set()
            time.sleep(0.3)  # the other one reads meanwhile

    def change():
        is_called_off.wait(5)
        first.title = "Samen eten"
        Series.objects.get().change_from(first)

    at_once(call_off, change)
    rows = Event.objects.order_by("occurrence_on").values_list("title", "cancel_reason")
    assert list(rows) == [("Samen eten", ""), ("Eten", "De kok is ziek."), ("Samen eten", "")]
    assert Event.objects.filter(cancelled_at__isnull=False).count() == 1
