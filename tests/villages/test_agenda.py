"""Coming to an event: for oneself, for somebody else, until it is full."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from tests.notifications.factories import registered_person
from tests.villages.factories import (
    AttendanceFactory,
    EventFactory,
    FacilityFactory,
    HelperRoleFactory,
)
from villagehub.accounts.models import AccountClaim
from villagehub.notifications.models import Notification
from villages.models import Attendance, Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(america):
    return EventFactory(village=america, title="Samen eten")


def post(client, event, name, **data):
    url = reverse(f"villages:{name}", args=[event.village.slug, event.pk])
    return client.post(url, data, follow=True)


def test_a_resident_comes_and_cannot_make_it_after_all(client, event, resident):
    client.force_login(resident)
    assert "Je komt" in post(client, event, "attend").content.decode()
    post(client, event, "attend")
    assert event.attendances.active().count() == 1
    assert "Afgemeld" in post(client, event, "withdraw").content.decode()
    assert event.attendances.active().count() == 0
    post(client, event, "attend")
    assert event.attendances.active().count() == 1


def test_somebody_without_email_is_signed_up_by_who_registered_them(
    client, event, resident, person_without_email
):
    client.force_login(resident)
    text = post(client, event, "attend", person=person_without_email.pk).content.decode()
    assert "namens Mia Z., vastgelegd door Riet B." in text
    post(client, event, "withdraw", person=person_without_email.pk)
    assert not event.attendances.active().exists()


def test_nobody_signs_up_a_stranger(client, event, neighbour, person_without_email):
    client.force_login(neighbour)
    post(client, event, "attend", person=person_without_email.pk)
    post(client, event, "attend", person="geen-id")
    assert not event.attendances.exists()


def test_who_finds_it_full_waits_and_is_told_when_a_place_comes_free(
    client, event, resident, person_without_email
):
    Event.objects.filter(pk=event.pk).update(capacity=1)
    first = AttendanceFactory(event=event)
    client.force_login(resident)
    text = post(client, event, "attend", person=person_without_email.pk).content.decode()
    assert "Mia Z. staat op de wachtlijst" in text
    assert "Je staat op de wachtlijst" in post(client, event, "attend").content.decode()
    assert (event.attendances.coming().count(), event.attendances.waiting().count()) == (1, 2)
    event.leave(first.user)
    assert event.attendances.coming().get().user == person_without_email
    told = Notification.objects.get(kind="event.place")
    assert (told.recipient, told.channel) == (person_without_email, "call")
    person_without_email.withdraw_consent()
    assert event.attendances.coming().get().user == resident
    assert "staat op de wachtlijst" not in client.get("/mijn-dorp/").content.decode()


def test_what_is_over_or_cancelled_takes_nobody(event, resident):
    event.starts_at = timezone.now() - timedelta(days=1)
    event.save()
    with pytest.raises(ValidationError, match="al geweest"):
        event.attend(resident)
    other = EventFactory(village=event.village, cancelled_at=timezone.now())
    with pytest.raises(ValidationError, match="gaat niet door"):
        other.attend(resident)


def test_an_event_for_the_village_is_hidden_from_others(client, event, resident, neighbour):
    Event.objects.filter(pk=event.pk).update(visibility="village")
    assert client.get(event.get_absolute_url()).status_code == 404
    client.force_login(neighbour)
    assert client.get(event.get_absolute_url()).status_code == 404
    assert post(client, event, "attend").status_code == 404
    client.force_login(resident)
    assert client.get(event.get_absolute_url()).status_code == 200


def event_data(**changed):
    start = timezone.localtime() + timedelta(days=3)
    data = {"title": "Klusochtend", "starts_at": f"{start:%Y-%m-%dT%H:%M}", "visibility": "public"}
    return {**data, **changed}


def test_the_editor_keeps_the_agenda(client, america, editor):
    client.force_login(editor)
    new = reverse("villages:event_new", args=["america"])
    assert client.get(new).status_code == 200
    client.post(new, event_data(place_text="Dorpshuis", capacity=3))
    event = Event.objects.get()
    assert (event.village, event.created_by, event.where) == (america, editor, "Dorpshuis")
    edit = reverse("villages:event_edit", args=["america", event.pk])
    client.post(edit, event_data(title="Klusmiddag"))
    event.refresh_from_db()
    assert event.title == "Klusmiddag"


@pytest.mark.parametrize(
    "changed",
    [
        {"title": ""},
        {"title": "x" * 121},
        {"title": "a\0b"},
        {"starts_at": "gisteren"},
        {"starts_at": "2001-01-01T10:00"},
        {"ends_at": "2001-01-01T10:00"},
        {"starts_at": "9999-12-31T23:59"},
        {"capacity": "4", "minimum": "5"},
        {"repeat": "weekly"},
        {"repeat": "weekly", "until": "2001-01-01"},
        {"repeat": "weekly", "until": "2099-01-01"},
        {"repeat": "weekly", "until": "2027-01-01", "times": "3"},
        {"repeat": "weekly", "times": "1000"},
        {"repeat": "weekly", "times": "3", "except_on": "31 februari"},
        {"repeat": "daily", "times": "3"},
        {"capacity": "0"},
        {"capacity": "-1"},
        {"capacity": "99999999999"},
        {"facility": "x"},
        {"visibility": "secret"},
        {"description": "x" * 4001},
    ],
)
def test_what_was_typed_wrong_is_told_and_kept(client, america, editor, changed):
    client.force_login(editor)
    response = client.post(
        reverse("villages:event_new", args=["america"]),
        event_data(**{"organiser_text": "De buurt 😀 <script>", **changed}),
    )
    assert response.status_code == 200
    assert response.context["form"].errors
    assert "De buurt 😀 &lt;script&gt;" in response.content.decode()
    assert not Event.objects.exists()


def test_only_editors_keep_the_agenda(client, event, resident, neighbour):
    urls = [
        reverse("villages:event_new", args=["america"]),
        reverse("villages:event_edit", args=["america", event.pk]),
        reverse("villages:event_cancel", args=["america", event.pk]),
    ]
    for person in (resident, neighbour):
        client.force_login(person)
        for url in urls:
            assert client.get(url).status_code == 403
            assert client.post(url).status_code == 403


def test_who_would_come_hears_once_that_it_is_cancelled(
    client, event, editor, resident, person_without_email
):
    event.attend(resident)
    event.attend(person_without_email, resident)
    url = reverse("villages:event_cancel", args=["america", event.pk])
    client.force_login(editor)
    assert "2 deelnemers" in client.get(url).content.decode()
    client.post(url, {"reason": "De kok is ziek."})
    assert client.post(url).status_code == 403
    told = Notification.objects.filter(kind="event.cancelled", about=f"event:{event.pk}")
    assert {(row.recipient, row.channel) for row in told} == {
        (resident, "mail"),
        (person_without_email, "call"),
    }
    assert "gaat niet door" in told[0].body
    assert "De kok is ziek." in told[0].body
    assert "Gaat niet door" in client.get("/dorpen/america/agenda/").content.decode()


def test_pressing_needs_a_post_and_an_account(client, event, resident):
    url = reverse("villages:attend", args=["america", event.pk])
    assert client.post(url).status_code == 302
    client.force_login(resident)
    assert "Druk op de knop" in client.get(url).content.decode()
    assert client.put(url).status_code == 405
    assert not event.attendances.exists()


def test_the_agenda_goes_on_after_the_last_event(client, america):
    for hour in range(25):
        EventFactory(village=america, starts_at=timezone.now() + timedelta(hours=hour + 1))
    first = client.get("/dorpen/america/agenda/")
    second = client.get("/dorpen/america/agenda/" + first.context["more_url"])
    assert (len(first.context["events"]), len(second.context["events"])) == (20, 5)


@pytest.mark.parametrize("rows", [1, 20])
def test_an_event_costs_the_same_with_many_who_come(
    client, event, resident, django_assert_max_num_queries, rows
):
    for _row in range(rows):
        AttendanceFactory(event=event, recorded_by=resident)
        HelperRoleFactory(event=event)
    client.force_login(resident)
    client.get(event.get_absolute_url())
    with django_assert_max_num_queries(14):
        client.get(event.get_absolute_url())


def test_who_took_over_their_registration_is_no_longer_shown_to_the_recorder(
    america, resident, stranger
):
    person = registered_person(resident)
    event = EventFactory(village=america)
    event.attend(person, recorded_by=resident)
    assert Attendance.objects.visible_to(resident).exists()
    AccountClaim.objects.with_code(AccountClaim.make(person, resident)).move_to(stranger)
    assert not Attendance.objects.visible_to(resident).exists()
    assert Attendance.objects.visible_to(stranger).exists()


def test_an_event_of_weeks_is_upcoming_until_its_end_and_none_lasts_longer(america, editor, client):
    yesterday = timezone.now() - timedelta(days=1)
    last_day = EventFactory(
        village=america, starts_at=yesterday - timedelta(days=29), ends_at=yesterday
    )
    running = EventFactory(
        village=america,
        starts_at=yesterday - timedelta(days=28),
        ends_at=timezone.now() + timedelta(hours=1),
    )
    upcoming = Event.objects.upcoming()
    assert running in upcoming
    assert last_day not in upcoming
    client.force_login(editor)
    typed = {"title": "Zomerexpositie", "visibility": "public"}
    typed |= {"starts_at": "2030-06-01T10:00", "ends_at": "2030-08-01T10:00"}
    page = client.post("/dorpen/america/agenda/nieuw/", typed).content.decode()
    assert "hoogstens 31 dagen" in page
    assert "Zomerexpositie" in page


def test_a_place_that_does_not_show_gives_no_link_to_nowhere(client, america, resident):
    facility = FacilityFactory(village=america, name="Dorpshuis", status="at_risk")
    event = EventFactory(village=america, facility=facility)
    address = facility.get_absolute_url()
    page = client.get(event.get_absolute_url()).content.decode()
    assert "Dorpshuis" in page
    assert address not in page
    client.force_login(resident)
    assert address in client.get(event.get_absolute_url()).content.decode()
