"""Whom an initiative lets in by their own press, as what, and what they read by it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from initiatives.deciding.models import Electorate
from initiatives.deciding.weekly import open_questions
from initiatives.models import Initiative
from initiatives.papers.models import Document, Update
from initiatives.papers.weekly import updates
from tests.deciding.factories import put
from tests.factories import UserFactory
from tests.initiatives.factories import MemberFactory
from tests.work.factories import ShiftFactory, TaskFactory
from villagehub.notifications.models import Notification
from villages.weekly import Week, monday_of

pytestmark = pytest.mark.django_db


def of(name, initiative, *more):
    return reverse(name, args=[initiative.village.slug, initiative.slug, *more])


@pytest.fixture
def minutes(winkelhoek, lead):
    """For whoever takes part."""
    return Document.objects.create(
        initiative=winkelhoek,
        title="Wie betaalt niet",
        audience="members",
        by=lead,
        link="https://stukken.example/1",
    )


@pytest.fixture
def task(winkelhoek):
    """For everybody to take."""
    return TaskFactory(initiative=winkelhoek, title="Stoelen klaarzetten", maximum=5)


def reads(client, minutes):
    return client.get(minutes.get_absolute_url()).status_code == 200


def press(client, task):
    return client.post(of("work:task_take", task.initiative, task.pk), follow=True)


@pytest.mark.parametrize("who", ["stranger", "neighbour", "officer"])
def test_one_press_as_a_helper_opens_no_documents_of_members(
    client, request, winkelhoek, minutes, task, who
):
    person = request.getfixturevalue(who)
    client.force_login(person)
    press(client, task)
    assert winkelhoek.standing_of(person).role == "helper"
    assert not reads(client, minutes)
    page = client.get(of("papers:documents", winkelhoek)).content.decode()
    assert "Wie betaalt niet" not in page
    assert client.get(of("papers:document_new", winkelhoek)).status_code == 403
    for name in ("hurdles:risks", "work:board", "initiatives:detail"):
        assert "Wie betaalt niet" not in client.get(of(name, winkelhoek)).content.decode()


def test_nor_does_the_page_to_join_open_them_to_whom_the_village_does_not_know(
    client, winkelhoek, minutes, stranger, lead
):
    client.force_login(stranger)
    answer = client.post(of("initiatives:join", winkelhoek), {"role": "member"}, follow=True)
    assert "Een trekker moet nog ja zeggen" in answer.content.decode()
    row = winkelhoek.members.get(user=stranger)
    assert (row.role, row.asks_for) == ("helper", "member")
    assert not reads(client, minutes)
    (told,) = Notification.objects.filter(recipient=lead, subject__contains="vraagt om je ja")
    assert "wacht op jouw ja" in told.body


def test_a_lead_says_yes_with_one_press(client, winkelhoek, minutes, stranger, lead):
    client.force_login(stranger)
    client.post(of("initiatives:join", winkelhoek), {"role": "member"})
    row = winkelhoek.members.get(user=stranger)
    client.force_login(lead)
    assert "Ja: doet mee" in client.get(of("initiatives:people", winkelhoek)).content.decode()
    client.post(
        of("initiatives:member_role", winkelhoek, row.pk), {"seen": "helper", "role": "member"}
    )
    row.refresh_from_db()
    assert (row.role, row.asks_for) == ("member", "")
    client.force_login(stranger)
    assert reads(client, minutes)


def test_who_belongs_to_the_village_takes_part_at_once(client, winkelhoek, minutes, resident):
    client.force_login(resident)
    client.post(of("initiatives:join", winkelhoek), {"role": "member"})
    assert winkelhoek.standing_of(resident).role == "member"
    assert reads(client, minutes)


def test_leads_choose_that_only_the_village_takes_up_tasks(
    client, winkelhoek, task, lead, stranger, resident
):
    client.force_login(lead)
    page = of("initiatives:visibility", winkelhoek)
    client.post(page, {"visibility": "public", "helpers_from": "village"})
    client.force_login(stranger)
    assert "zegt een trekker eerst ja" in client.get(task.get_absolute_url()).content.decode()
    for _press in range(2):
        assert "eerst ja" in press(client, task).content.decode()
    assert not task.takers.exists()
    row = winkelhoek.members.get(user=stranger)
    assert (row.role, row.asks_for) == ("observer", "helper")
    told = Notification.objects.filter(recipient=lead, subject__contains="vraagt om je ja")
    assert told.count() == 1
    client.force_login(resident)
    press(client, task)
    assert task.takers.filter(user=resident).exists()


def test_after_a_yes_somebody_takes_it(client, winkelhoek, task, lead, resident):
    """Also whom the village knows, when the leads want it so."""
    Initiative.objects.update(helpers_from="asked")
    shift = ShiftFactory(initiative=winkelhoek)
    client.force_login(resident)
    client.post(of("work:shift_come", winkelhoek, shift.pk))
    assert not shift.sign_ups.exists()
    row = winkelhoek.members.get(user=resident)
    winkelhoek.change_role(row, row.asks_for, lead)
    press(client, task)
    assert task.takers.filter(user=resident).exists()


def test_the_model_refuses_who_comes_another_way(winkelhoek, task, stranger):
    Initiative.objects.update(helpers_from="asked")
    task.refresh_from_db()
    with pytest.raises(ValidationError, match="eerst ja"):
        task.take(stranger)


def test_a_follower_who_presses_waits_for_a_yes(client, winkelhoek, task, lead):
    Initiative.objects.update(helpers_from="asked")
    follower = MemberFactory(initiative=winkelhoek, role="observer").user
    client.force_login(follower)
    press(client, task)
    assert winkelhoek.members.get(user=follower).asks_for == "helper"
    assert Notification.objects.filter(recipient=lead, subject__contains="je ja").count() == 1


def test_what_is_not_on_the_page_of_who_sees_it_stays(client, winkelhoek, lead):
    Initiative.objects.update(helpers_from="village")
    client.force_login(lead)
    client.post(of("initiatives:visibility", winkelhoek), {"visibility": "private"})
    winkelhoek.refresh_from_db()
    assert (winkelhoek.visibility, winkelhoek.helpers_from) == ("private", "village")


@pytest.mark.parametrize(
    ("audience", "words"),
    [
        ("members", "Wie af en toe helpt of volgt, leest het niet"),
        ("runners", "alleen de trekkers"),
    ],
)
def test_the_page_says_who_reads_it(client, minutes, lead, audience, words):
    Document.objects.update(audience=audience)
    client.force_login(lead)
    assert words in client.get(minutes.get_absolute_url()).content.decode()


def test_who_helps_sees_their_own_task_though_it_is_for_members(client, winkelhoek):
    helper = MemberFactory(initiative=winkelhoek, role="helper", user=UserFactory()).user
    own = TaskFactory(initiative=winkelhoek, audience="members")
    other = TaskFactory(initiative=winkelhoek, audience="members")
    own.take(helper)
    client.force_login(helper)
    assert client.get(own.get_absolute_url()).status_code == 200
    assert client.get(other.get_absolute_url()).status_code == 404


def test_no_mail_and_no_digest_brings_it_to_who_helps(winkelhoek, lead, member):
    helper = MemberFactory(initiative=winkelhoek, role="helper").user
    now = timezone.now()
    Update.objects.create(
        initiative=winkelhoek, title="Kasstand", audience="members", by=lead, published_at=now
    )
    question = put(winkelhoek, lead, electorate=Electorate.MEMBERS)
    week = Week(winkelhoek.village, monday_of(timezone.localdate()) + timedelta(days=7))
    for line in (*updates(week), *open_questions(week)):
        assert helper.pk not in line.only_for
        assert member.pk in line.only_for
    assert not question.may_be_answered_by(helper)
    assert question.may_be_answered_by(member)
