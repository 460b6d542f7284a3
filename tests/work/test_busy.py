"""Two things at the same time are said, the other is named, and whoever means it presses on."""

import re
from datetime import time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.encounters.models import Rules
from initiatives.work.models import Ask, ShiftSeries, SignUp
from tests.encounters.factories import make_encounter, make_meeting
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.notifications.factories import registered_person
from tests.villages.factories import EventFactory, HelperRoleFactory
from tests.work.factories import ShiftFactory
from villages.models import Attendance, Helper

pytestmark = pytest.mark.django_db
SAID = "dan doe je al iets anders"


@pytest.fixture
def till(winkelhoek):
    return ShiftFactory(initiative=winkelhoek, title="Achter de kassa", maximum=9)


@pytest.fixture
def kitchen(winkelhoek, till):
    """Of another initiative, and half an hour later."""
    starts_at = till.starts_at + timedelta(minutes=30)
    initiative = InitiativeFactory(village=winkelhoek.village, visibility="public")
    return ShiftFactory(initiative=initiative, title="Soep koken", starts_at=starts_at, maximum=9)


@pytest.fixture
def supper(winkelhoek, till):
    start = till.starts_at + timedelta(hours=1)
    return EventFactory(village=winkelhoek.village, title="Samen eten", starts_at=start)


def come(client, user, shift, **data):
    client.force_login(user)
    place = [shift.initiative.village.slug, shift.initiative.slug, shift.pk]
    answer = client.post(reverse("work:shift_come", args=place), data, follow=True)
    return answer.content.decode()


def press(client, user, event, name="attend", **data):
    client.force_login(user)
    address = reverse(f"villages:{name}", args=[event.village.slug, event.pk])
    return client.post(address, data, follow=True).content.decode()


def key_in(page):
    return re.search(r'name="toch"\s+value="(\w+)"', page)[1]


def shifts_of(person):
    return {row.shift.title for row in SignUp.objects.active().filter(user=person)}


def test_a_second_shift_at_that_time_is_named_and_taken_when_somebody_presses_on(
    client, member, till, kitchen
):
    assert SAID not in come(client, member, till)
    page = come(client, member, kitchen)
    assert SAID in page
    assert f"Achter de kassa</a>, {till.when_text}" in page
    assert shifts_of(member) == {"Achter de kassa"}
    assert SAID not in come(client, member, kitchen, toch=key_in(page))
    assert shifts_of(member) == {"Achter de kassa", "Soep koken"}


def test_who_pressed_on_with_another_list_in_sight_is_asked_again(
    client, member, till, kitchen, supper
):
    come(client, member, till)
    key = key_in(come(client, member, kitchen))
    supper.attend(member)
    page = come(client, member, kitchen, toch=key)
    assert SAID in page
    assert "Samen eten" in page
    assert shifts_of(member) == {"Achter de kassa"}


def test_what_ends_as_the_other_begins_is_no_overlap_and_neither_is_what_is_off(
    client, member, winkelhoek, till, kitchen
):
    come(client, member, till)
    after = ShiftFactory(initiative=winkelhoek, title="Opruimen", starts_at=till.ends_at)
    assert SAID not in come(client, member, after)
    till.call_off("Sneeuw.")
    assert SAID in come(client, member, kitchen)  # of the tidying up
    SignUp.objects.filter(shift=after).end()
    assert SAID not in come(client, member, kitchen)


def test_of_a_whole_rota_each_time_that_overlaps_is_named(client, member, winkelhoek, till):
    first = timezone.localdate(till.starts_at)
    series = ShiftSeries.objects.create(
        initiative=winkelhoek,
        repeat="weekly",
        first_on=first,
        start_time=time(10),
        duration=timedelta(hours=3),
        until=first + timedelta(days=21),
    )
    rota = series.make_shifts(ShiftFactory.build(initiative=winkelhoek, title="Vegen", maximum=3))
    come(client, member, till)
    page = come(client, member, rota[0], scope="rest")
    assert "Achter de kassa" in page
    assert not SignUp.objects.filter(shift__series=series).exists()
    come(client, member, rota[0], scope="rest", toch=key_in(page))
    assert SignUp.objects.filter(shift__series=series).count() == 4


def test_events_helping_and_conversations_know_of_shifts_and_of_each_other(
    client, winkelhoek, lead, member, till, supper
):
    till.sign_up(member)
    page = press(client, member, supper)
    assert SAID in page
    assert not Attendance.objects.exists()
    press(client, member, supper, toch=key_in(page))
    assert Attendance.objects.get().user == member
    role = HelperRoleFactory(event=supper)
    till.sign_ups.all().end()
    assert SAID not in press(client, member, supper, "help", role=role.pk)  # comes and helps
    other = EventFactory(village=supper.village, starts_at=supper.starts_at)
    wanted = HelperRoleFactory(event=other)
    page = press(client, member, other, "help", role=wanted.pk)
    assert "Samen eten" in page
    press(client, member, other, "help", role=wanted.pk, toch=key_in(page))
    assert Helper.objects.filter(role=wanted).exists()
    meeting = make_meeting(make_encounter(winkelhoek.village, lead), MemberFactory().user)
    type(other).objects.filter(pk=meeting.event_id).update(starts_at=supper.starts_at, ends_at=None)
    place = [winkelhoek.village.slug, meeting.initiative.slug, meeting.pk]
    said = {"accepted": "on", "rules": Rules.current(meeting.initiative).pk}
    answer = client.post(reverse("encounters:sign_up", args=place), said)
    assert SAID in answer.content.decode()


def test_who_signs_up_somebody_else_reads_it_of_them(client, member, till, kitchen):
    person = registered_person(member, name="Jo zonder Mail")
    come(client, member, till, person=person.pk)
    page = come(client, member, kitchen, person=person.pk)
    assert "Je wilt Jo" in page
    assert "die doet dan al iets anders" in page
    come(client, member, kitchen, person=person.pk, toch=key_in(page))
    assert shifts_of(person) == {"Achter de kassa", "Soep koken"}
    assert SAID not in come(client, member, till)  # what Jo does is not in one's own way


def test_whoever_acts_for_somebody_reads_of_what_is_private_too(client, member, till, kitchen):
    person = registered_person(member)
    kitchen.sign_up(person)
    type(kitchen.initiative).objects.filter(pk=kitchen.initiative.pk).update(visibility="private")
    page = come(client, member, till, person=person.pk)
    assert "Soep koken" in page
    come(client, member, till, person=person.pk, toch=key_in(page))
    assert shifts_of(person) == {"Achter de kassa", "Soep koken"}


def test_the_link_in_a_mail_says_it_too_and_a_yes_with_it_in_sight_counts(
    client, lead, member, till, kitchen
):
    kitchen.sign_up(member)
    ask = Ask.put(member, lead, "", shift=till)
    assert "Soep koken" in client.post(ask.get_absolute_url(), {"antwoord": "ja"}).content.decode()
    assert not till.sign_ups.exists()
    page = client.get(ask.get_absolute_url()).content.decode()
    assert SAID in page
    answer = {"antwoord": "ja", "toch": key_in(page)}
    assert "jij doet het" in client.post(ask.get_absolute_url(), answer).content.decode()
    assert till.sign_ups.get().user == member
