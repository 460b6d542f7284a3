"""A series is changed whole or not at all: no time of it gets fewer places than people who come."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import formats, timezone

from tests.factories import UserFactory
from villages.models import Event, Series

pytestmark = pytest.mark.django_db


@pytest.fixture
def weekly(america, editor):
    series = Series.objects.create(
        village=america,
        title="Samen eten",
        repeat="weekly",
        first_on=timezone.localdate() + timedelta(days=2),
        start_time="12:00",
        duration=timedelta(hours=2),
        times=6,
        capacity=12,
        created_by=editor,
    )
    series.make_events()
    return series


def times_of(series):
    return list(series.events.order_by("starts_at"))


def fill(event, number):
    for _each in range(number):
        event.attend(UserFactory())


def sent(client, event, capacity, scope):
    form = "%Y-%m-%dT%H:%M"
    start, end = (timezone.localtime(moment) for moment in (event.starts_at, event.ends_at))
    data = {"title": "Samen koken", "starts_at": f"{start:{form}}", "ends_at": f"{end:{form}}"}
    url = reverse("villages:event_edit", args=[event.village.slug, event.pk])
    return client.post(
        url, {**data, "visibility": "public", "capacity": capacity, "scope": scope}, follow=True
    )


def day_of(event):
    return formats.date_format(timezone.localtime(event.starts_at), "j F")


def test_a_series_keeps_room_for_whoever_comes_to_each_of_its_times(client, editor, weekly):
    client.force_login(editor)
    first, second, third, *_rest = times_of(weekly)
    fill(second, 6)
    fill(third, 8)
    error = str(sent(client, first, 5, "rest").context["form"].errors["capacity"])
    assert f"Op {day_of(second)} komen al 6 mensen, op {day_of(third)} al 8." in error
    assert {event.capacity for event in times_of(weekly)} == {12}
    assert {event.title for event in times_of(weekly)} == {"Samen eten"}
    weekly.refresh_from_db()
    assert weekly.capacity == 12
    sent(client, first, 8, "rest")
    assert {event.capacity for event in times_of(weekly)} == {8}


def test_of_many_times_that_are_too_full_three_are_named(client, editor, weekly):
    client.force_login(editor)
    first, *rest = times_of(weekly)
    for event in rest:
        fill(event, 3)
    error = str(sent(client, first, 2, "rest").context["form"].errors["capacity"])
    assert error.count("al 3") == 3
    assert ", en nog 2 keer te veel." in error


def test_what_keeps_its_own_places_is_not_in_the_way(client, editor, weekly):
    client.force_login(editor)
    first, alone, off, *_rest = times_of(weekly)
    fill(alone, 8)
    fill(off, 8)
    Event.objects.filter(pk=alone.pk).update(differs=True)
    off.cancel("De kok is ziek.")
    sent(client, first, 5, "rest")
    assert [event.capacity for event in times_of(weekly)] == [5, 12, 12, 5, 5, 5]


def test_one_time_is_held_against_whoever_comes_to_it_and_no_other(client, editor, weekly):
    client.force_login(editor)
    first, second, *_rest = times_of(weekly)
    fill(first, 3)
    fill(second, 8)
    assert "komen al 3 mensen" in str(sent(client, first, 2, "one").context["form"].errors)
    sent(client, first, 3, "one")
    assert [event.capacity for event in times_of(weekly)][:2] == [3, 12]
