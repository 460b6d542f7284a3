"""Shifts: a rota, the last place, and "ik kan toch niet"."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from initiatives.work.models import Ask, Shift
from initiatives.work.tasks import look_ahead
from tests.factories import UserFactory
from tests.initiatives.factories import MemberFactory
from tests.work.factories import ShiftFactory
from villagehub.accounts.models import User
from villagehub.notifications.models import Notification
from villagehub.notifications.tasks import send_due

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def address(name, initiative, *more):
    return reverse(f"work:{name}", args=[initiative.village.slug, initiative.slug, *more])


@pytest.fixture
def helpers(winkelhoek):
    """Three who take part, and could step in."""
    return [MemberFactory(initiative=winkelhoek, user=UserFactory()).user for _ in range(3)]


def in_hours(hours, **fields):
    starts_at = timezone.now() + timedelta(hours=hours)
    return ShiftFactory(starts_at=starts_at, ends_at=starts_at + timedelta(hours=2), **fields)


def test_a_shift_that_comes_back_keeps_its_hour_when_the_clock_changes(client, winkelhoek, lead):
    client.force_login(lead)
    year = timezone.localdate().year + 1
    first = date(year, 10, 1) + timedelta(days=(5 - date(year, 10, 1).weekday()) % 7)
    data = {
        **{"title": "Zaterdagochtend", "day": first, "begins": "09:00", "ends": "12:00"},
        **{"minimum": 2, "maximum": 3, "audience": "all", "repeat": "weekly"},
        "until": first + timedelta(days=63),
    }
    client.post(address("shift_new", winkelhoek), data)
    shifts = list(Shift.objects.order_by("starts_at"))
    assert len(shifts) == 10
    assert {timezone.localtime(shift.starts_at, AMSTERDAM).hour for shift in shifts} == {9}
    assert len({shift.starts_at.hour for shift in shifts}) == 2  # of universal time
    client.post(address("shift_come", winkelhoek, shifts[1].pk), {"scope": "rest"})
    assert lead.shift_places.count() == 9


def test_who_comes_too_late_stands_reserve_and_moves_up(client, winkelhoek, helpers):
    shift = ShiftFactory(initiative=winkelhoek, minimum=1, maximum=1)
    first, second, _third = helpers
    for user in (first, second):
        client.force_login(user)
        client.post(address("shift_come", winkelhoek, shift.pk))
    assert [row.user for row in shift.sign_ups.reserves()] == [second]
    client.force_login(first)
    place = shift.sign_ups.get(user=first)
    answer = client.post(address("cannot", winkelhoek, place.pk), {"reason": "Griep"}, follow=True)
    assert "Goed dat je het zegt." in answer.content.decode()
    assert [row.user for row in shift.sign_ups.placed()] == [second]
    assert Notification.objects.filter(recipient=second, subject__startswith="Er is plek").exists()


def test_a_lead_who_takes_a_name_out_is_not_thanked_for_saying_so(
    client, winkelhoek, lead, helpers
):
    shift = ShiftFactory(initiative=winkelhoek, minimum=1, maximum=1)
    client.force_login(helpers[0])
    client.post(address("shift_come", winkelhoek, shift.pk))
    client.force_login(lead)
    place = shift.sign_ups.get()
    answer = client.post(address("cannot", winkelhoek, place.pk), {"reason": ""}, follow=True)
    page = answer.content.decode()
    assert "De naam is eraf." in page
    assert "Goed dat je het zegt" not in page


def test_who_cannot_come_is_replaced_by_the_first_who_presses(
    client, winkelhoek, lead, helpers, django_capture_on_commit_callbacks
):
    shift = ShiftFactory(initiative=winkelhoek, minimum=1, maximum=1)
    out, first, late = helpers
    place = shift.sign_up(out)
    client.force_login(out)
    client.post(address("cannot", winkelhoek, place.pk), {"reason": "Griep"})
    send_due()
    asked = {message.to[0]: message.body for message in mail.outbox}
    assert {first.email, late.email} <= set(asked)
    assert out.email not in asked
    client.logout()
    links = {
        user: re.search(r"/werk/gevraagd/[^\s]+", asked[user.email])[0] for user in helpers[1:]
    }
    assert "Ja, ik neem het over" in client.get(links[first]).content.decode()
    assert not shift.sign_ups.placed().exists()  # looking changes nothing
    assert "jij doet het" in client.post(links[first], {"antwoord": "ja"}).content.decode()
    assert "al iemand gevonden" in client.post(links[late], {"antwoord": "ja"}).content.decode()
    assert [row.user for row in shift.sign_ups.placed()] == [first]
    assert client.get("/werk/gevraagd/verzonnen/").status_code == 404


def test_leads_are_warned_at_once_within_two_days_and_once(client, winkelhoek, lead, member):
    shift = in_hours(20, initiative=winkelhoek, minimum=1, maximum=1)
    place = shift.sign_up(member)
    client.force_login(member)
    client.post(address("cannot", winkelhoek, place.pk), {"reason": ""})
    warned = Notification.objects.filter(recipient=lead, subject__startswith="Nog iemand nodig")
    assert warned.count() == 1
    look_ahead()
    assert warned.count() == 1


def test_leads_are_warned_of_what_stays_short_and_reminders_go_once(winkelhoek, lead, member):
    in_hours(40, initiative=winkelhoek, minimum=2, maximum=3)
    tomorrow = datetime.combine(timezone.localdate() + timedelta(days=1), datetime.min.time())
    noon = timezone.make_aware(tomorrow + timedelta(hours=12))
    kept = ShiftFactory(
        initiative=winkelhoek, minimum=1, starts_at=noon, ends_at=noon + timedelta(hours=1)
    )
    row = kept.sign_up(member)
    type(row).objects.filter(pk=row.pk).update(created_at=timezone.now() - timedelta(days=3))
    for _again in range(2):
        look_ahead()
    subjects = list(Notification.objects.values_list("subject", flat=True))
    assert sum(subject.startswith("Nog ") for subject in subjects) == 1
    assert sum(subject.startswith("Morgen: ") for subject in subjects) == 1


def test_who_has_no_email_is_called(winkelhoek, member, lead):
    person = UserFactory(
        email=None,
        recorded_by=lead,
        consent_how=User.ConsentHow.SPOKEN,
        consent_on=timezone.localdate(),
    )
    MemberFactory(initiative=winkelhoek, user=person, recorded_by=lead)
    shift = ShiftFactory(initiative=winkelhoek, minimum=1, maximum=1)
    place = shift.sign_up(member)
    type(place).objects.filter(pk=place.pk).end("Griep")
    assert Ask.objects.filter(user=person, shift=shift).exists()
    assert Notification.objects.filter(recipient=person).exists()


def test_calling_off_asks_first_and_tells_who_stood_in_it(client, winkelhoek, lead, member):
    shift = ShiftFactory(initiative=winkelhoek)
    shift.sign_up(member)
    client.force_login(lead)
    assert client.get(address("shift_off", winkelhoek, shift.pk)).status_code == 200
    client.post(address("shift_off", winkelhoek, shift.pk), {"reason": "Geen stroom"})
    assert Notification.objects.filter(recipient=member, subject__contains="niet door").exists()
    with pytest.raises(ValidationError):
        shift.sign_up(lead)


@pytest.mark.parametrize("page", ["board", "rota"])
def test_more_work_costs_no_more_queries(
    client, winkelhoek, lead, member, page, django_assert_num_queries
):
    client.force_login(lead)

    def asked():
        client.get(address(page, winkelhoek))
        with django_assert_num_queries(100, exact=False) as queries:
            assert client.get(address(page, winkelhoek)).status_code == 200
        return len(queries)

    def add(number):
        for n in range(number):
            ShiftFactory(initiative=winkelhoek, maximum=9).sign_up(lead)
            task = winkelhoek.tasks.create(title=f"Taak {n}", maximum=9)
            task.take(member)

    add(1)
    few = asked()
    add(20)
    assert asked() == few
