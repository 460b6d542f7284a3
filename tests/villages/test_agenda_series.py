"""Events that come back: made by a rule, changed and cancelled one by one or from one on."""

from datetime import date, datetime, time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from villagehub.notifications.models import Notification
from villages.agenda.forms import ChangeEventForm
from villages.models import Event, Series
from villages.tasks import top_up_series

pytestmark = pytest.mark.django_db

NOW = timezone.make_aware(datetime(2026, 9, 28, 9))
TUESDAY = date(2026, 10, 6)


@pytest.fixture(autouse=True)
def _monday_in_september(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def weekly(america, editor):
    series = Series.objects.create(
        village=america,
        title="Samen eten",
        repeat="weekly",
        first_on=TUESDAY,
        start_time=time(12),
        duration=timedelta(hours=2),
        until=date(2026, 12, 31),
        except_on=[date(2026, 12, 29)],
        helpers=[{"kind": "cooking", "name": "Soep", "number": 2}],
        created_by=editor,
    )
    series.make_events()
    return series


def typed(**changed):
    data = {"title": "Koersbal", "starts_at": "2026-10-07T14:00", "visibility": "public"}
    return {**data, "ends_at": "2026-10-07T16:00", **changed}


def days(series):
    rows = series.events.filter(cancelled_at__isnull=True).order_by("starts_at")
    return [timezone.localtime(row.starts_at) for row in rows]


def post(client, event, page, **data):
    url = reverse(f"villages:{page}", args=[event.village.slug, event.pk])
    return client.post(url, data, follow=True).content.decode()


def edited(event, **changed):
    start, end = (timezone.localtime(moment) for moment in (event.starts_at, event.ends_at))
    form = "%Y-%m-%dT%H:%M"
    data = {"title": event.title, "starts_at": f"{start:{form}}", "ends_at": f"{end:{form}}"}
    return {**data, "visibility": "public", **changed}


def test_the_hour_stays_when_the_clock_changes(weekly):
    made = days(weekly)
    assert len(made) == 12
    assert {moment.hour for moment in made} == {12}
    assert {moment.utcoffset() for moment in made} == {timedelta(hours=1), timedelta(hours=2)}
    assert date(2026, 12, 29) not in {moment.date() for moment in made}
    assert all(event.helper_roles.count() == 1 for event in weekly.events.all())


def test_nothing_is_made_twice_and_what_comes_nearer_is_added(weekly, monkeypatch):
    Series.objects.update(until=date(2027, 10, 5))
    weekly.refresh_from_db()
    weekly.make_events()
    few = weekly.events.count()
    assert top_up_series() == 1
    assert weekly.events.count() == few
    monkeypatch.setattr(timezone, "now", lambda: NOW + timedelta(days=60))
    top_up_series()
    top_up_series()
    assert few < weekly.events.count() < 40
    assert max(days(weekly)) < NOW + timedelta(days=251)


@pytest.mark.parametrize(
    ("repeat", "start", "text", "second"),
    [
        ("weekly", "2026-10-07", "elke week op woensdag", "2026-10-14"),
        ("fortnightly", "2026-10-07", "om de week op woensdag", "2026-10-21"),
        ("first", "2026-10-07", "elke eerste woensdag van de maand", "2026-11-04"),
        ("last", "2026-10-30", "elke laatste vrijdag van de maand", "2026-11-27"),
    ],
)
def test_an_editor_repeats_it_in_plain_words(client, editor, repeat, start, text, second):
    client.force_login(editor)
    new = reverse("villages:event_new", args=["america"])
    data = typed(repeat=repeat, times="3", starts_at=f"{start}T14:00", ends_at=f"{start}T16:00")
    page = client.post(new, data, follow=True).content.decode()
    assert text in page
    client.post(new, data)
    series = Series.objects.get()
    assert [str(moment.date()) for moment in days(series)][:2] == [start, second]
    assert series.events.count() == 3


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"times": ""}, "until", "Kies tot wanneer dit herhaalt"),
        ({"repeat": "second"}, "repeat", "De eerste die past is woensdag 14 oktober 2026."),
        ({"ends_at": "2026-10-07T13:00"}, "ends_at", "Het einde ligt voor het begin."),
        ({"ends_at": "2026-10-20T13:00"}, "ends_at", "hoogstens zes dagen"),
        ({"times": "2", "except_on": "7-10-2026 14-10-2026"}, "except_on", "geen enkele dag"),
        ({"except_on": "7 okt"}, "except_on", "24-12-2026"),
    ],
)
def test_beside_the_field_stands_what_is_wrong(client, editor, changed, field, sentence):
    client.force_login(editor)
    data = typed(**{"repeat": "weekly", "times": "3", **changed})
    form = client.post(reverse("villages:event_new", args=["america"]), data).context["form"]
    assert sentence in str(form.errors[field])
    assert not Event.objects.exists()


def test_one_time_is_changed_and_the_others_stay(client, editor, resident, weekly):
    client.force_login(editor)
    second = weekly.events.order_by("starts_at")[1]
    second.attend(resident)
    moved = edited(second, starts_at="2026-10-14T18:00", ends_at="2026-10-14T20:00")
    post(client, second, "event_edit", **moved, scope="one")
    assert [str(moment)[:13] for moment in days(weekly)][:3] == [
        "2026-10-06 12",
        "2026-10-14 18",
        "2026-10-20 12",
    ]
    assert "14 oktober, 18.00 tot 20.00 uur" in Notification.objects.get().body
    second.refresh_from_db()
    assert (second.sequence, second.differs) == (1, True)
    assert weekly.make_events() == 0


def test_the_rest_moves_to_another_day_with_whoever_would_come(client, editor, resident, weekly):
    client.force_login(editor)
    events = list(weekly.events.order_by("starts_at"))
    events[3].attend(resident)
    events[4].cancel("De kok is ziek.")
    Event.objects.filter(pk=events[5].pk).update(title="Snert", differs=True)
    moved = edited(events[2], starts_at="2026-10-21T18:00", ends_at="2026-10-21T20:30")
    moved["title"] = "Samen eten 's avonds"
    post(client, events[2], "event_edit", **moved, scope="rest")
    weekly.refresh_from_db()
    assert weekly.text == "elke week op woensdag"
    moments = [str(moment)[:13] for moment in days(weekly)]
    assert moments[:4] == ["2026-10-06 12", "2026-10-13 12", "2026-10-21 18", "2026-10-28 18"]
    assert "2026-11-10 12" in moments
    assert weekly.events.filter(title="Snert").count() == 1
    assert events[3].attendances.coming().get().user == resident
    told = Notification.objects.get(kind="event.changed")
    assert (told.recipient, told.about) == (resident, f"event:{events[3].pk}")
    count = weekly.events.count()
    top_up_series()
    assert weekly.events.count() == count


def test_one_time_or_all_that_follow_are_called_off(client, editor, resident, weekly):
    client.force_login(editor)
    events = list(weekly.events.order_by("starts_at"))
    for event in events[5:7]:
        event.attend(resident)
    post(client, events[1], "event_cancel", scope="one", reason="")
    assert len(days(weekly)) == 11
    assert not Notification.objects.exists()
    post(client, events[3], "event_cancel", scope="rest", reason="De kookploeg stopt.")
    assert len(days(weekly)) == 2
    assert Notification.objects.filter(kind="event.cancelled", recipient=resident).count() == 2
    top_up_series()
    assert len(days(weekly)) == 2
    agenda = client.get("/dorpen/america/agenda/").content.decode()
    assert agenda.count("Gaat niet door") == 0


def test_help_is_asked_for_this_time_or_for_all_that_follow(client, editor, weekly):
    client.force_login(editor)
    second = weekly.events.order_by("starts_at")[1]
    asked = {"kind": "driving", "name": "", "number": "1"}
    post(client, second, "helpers", **asked, scope="one")
    post(client, second, "helpers", **asked, scope="rest")
    counts = [row.helper_roles.count() for row in weekly.events.order_by("starts_at")[:3]]
    assert counts == [1, 3, 2]


def test_a_series_is_one_row_in_a_month(client, weekly):
    text = client.get("/dorpen/america/agenda/").content.decode()
    assert "Volgende week" in text
    assert "Ook op" in text


@pytest.mark.parametrize("rows", [1, 20])
def test_the_agenda_costs_the_same_with_many_events(
    client, weekly, resident, django_assert_num_queries, rows
):
    keep = weekly.events.order_by("starts_at")[:rows]
    weekly.events.exclude(pk__in=list(keep.values_list("pk", flat=True))).delete()
    client.force_login(resident)
    client.get("/dorpen/america/agenda/")
    with django_assert_num_queries(5):
        client.get("/dorpen/america/agenda/?hulp=alle")


@pytest.mark.parametrize(
    ("rule", "moved_to", "expected"),
    [
        # the last Tuesday is the last day of the repeat; the 24th of November is skipped
        ({}, "2026-11-18", ["11-18", "12-02", "12-09"]),
        ({}, "2026-11-16", ["11-16", "11-30", "12-07"]),
        ({"until": None, "times": 10}, "2026-11-18", ["11-18", "12-02", "12-09"]),
        # a fifth Thursday is the last one, not a fourth
        ({"repeat": "third", "first_on": date(2026, 10, 20)}, "2026-12-31", ["10-20", "12-31"]),
    ],
)
def test_as_many_times_as_were_left_move_and_what_is_skipped_stays_skipped(
    client, editor, weekly, rule, moved_to, expected
):
    weekly.events.all().delete()
    skipped = {"except_on": [date(2026, 11, 24)], "until": date(2026, 12, 8)}
    Series.objects.update(**skipped | rule)
    weekly.refresh_from_db()
    weekly.make_events()
    first = weekly.events.get(occurrence_on=date(2026, 11, 17))
    moved = edited(first, starts_at=f"{moved_to}T18:00", ends_at=f"{moved_to}T20:00")
    client.force_login(editor)
    post(client, first, "event_edit", **moved, scope="rest")
    assert [f"{moment:%m-%d}" for moment in days(weekly)][-len(expected) :] == expected
    assert not weekly.events.filter(cancelled_at__isnull=False).exists()


def test_a_night_that_loses_its_hour_still_ends_after_it_starts(weekly):
    Series.objects.update(
        first_on=date(2026, 10, 4),
        until=date(2027, 4, 4),
        start_time=time(2),
        duration=timedelta(hours=1),
    )
    weekly.events.all().delete()
    weekly.make_events()
    short = weekly.events.get(occurrence_on=date(2027, 3, 28))
    assert short.ends_at - short.starts_at == timedelta(minutes=1)


def test_nobody_moves_what_is_to_come_into_the_past(client, editor, resident, weekly):
    client.force_login(editor)
    second = weekly.events.order_by("starts_at")[1]
    second.attend(resident)
    typo = edited(second, starts_at="2025-10-13T12:00", ends_at="2025-10-13T14:00")
    assert "Kies een moment dat nog komt." in post(
        client, second, "event_edit", **typo, scope="one"
    )
    second.refresh_from_db()
    assert timezone.localtime(second.starts_at).year == 2026


def test_a_change_does_not_undo_that_it_was_called_off_meanwhile(editor, america, weekly):
    event = weekly.events.order_by("starts_at")[1]
    data = edited(event, title="Samen eten met muziek", scope="one")
    form = ChangeEventForm(data, instance=event, village=america)
    assert form.is_valid()
    Event.objects.get(pk=event.pk).cancel("De kok is ziek.")
    form.save()
    event = Event.objects.get(pk=event.pk)
    assert (event.title, event.cancel_reason) == ("Samen eten met muziek", "De kok is ziek.")
    assert (event.cancelled_at is not None, event.sequence) == (True, 2)
