"""No shift, no task and no time of a rota gets fewer places than the people who are on it."""

from datetime import time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.work.models import ShiftSeries
from tests.factories import UserFactory
from tests.work.factories import ShiftFactory, TaskFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def rota(winkelhoek):
    """Five Saturdays or so, for three people each."""
    first = timezone.localdate() + timedelta(days=2)
    series = ShiftSeries.objects.create(
        initiative=winkelhoek,
        repeat="weekly",
        first_on=first,
        start_time=time(9),
        duration=timedelta(hours=3),
        until=first + timedelta(days=28),
    )
    series.make_shifts(ShiftFactory.build(initiative=winkelhoek, minimum=1, maximum=3))
    return series


def shifts_of(series):
    return list(series.shifts.order_by("starts_at"))


def address(name, row):
    return reverse(f"work:{name}", args=[row.initiative.village.slug, row.initiative.slug, row.pk])


def sent(client, shift, maximum, scope):
    data = {"title": shift.title, "day": timezone.localdate(shift.starts_at), "begins": "09:00"}
    data = {**data, "ends": "12:00", "minimum": 1, "maximum": maximum, "audience": "all"}
    return client.post(address("shift_edit", shift), {**data, "scope": scope})


def test_a_rota_keeps_room_for_whoever_stands_in_each_of_its_shifts(client, lead, rota):
    client.force_login(lead)
    first, second, third, *_rest = shifts_of(rota)
    for shift, number in ((second, 2), (third, 3)):
        for _each in range(number):
            shift.sign_up(UserFactory())
    error = str(sent(client, first, 1, "rest").context["form"].errors["maximum"])
    assert "komen al 2 mensen, op" in error
    assert {shift.maximum for shift in shifts_of(rota)} == {3}
    assert sent(client, first, 1, "one").status_code == 302
    assert [shift.maximum for shift in shifts_of(rota)] == [1, 3, 3, 3, 3]


def test_one_shift_and_one_task_keep_room_for_whoever_is_on_it(client, winkelhoek, lead, rota):
    client.force_login(lead)
    shift = shifts_of(rota)[0]
    task = TaskFactory(initiative=winkelhoek, maximum=3)
    for _each in range(2):
        shift.sign_up(UserFactory())
        task.take(UserFactory())
    assert "komen al 2 mensen" in str(sent(client, shift, 1, "one").context["form"].errors)
    data = {"title": "Verven", "minimum": 1, "maximum": 1, "audience": "all"}
    errors = client.post(address("task_edit", task), data).context["form"].errors
    assert "Er doen al 2 mensen mee." in str(errors["maximum"])
    task.refresh_from_db()
    assert (task.title, task.maximum) != ("Verven", 1)
    assert client.post(address("task_edit", task), {**data, "maximum": 2}).status_code == 302
