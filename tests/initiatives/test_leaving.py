"""Who leaves takes no work along: it lies open again, and whoever leads it hears so."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.hurdles.models import Obstacle, Risk
from initiatives.models import Initiative
from initiatives.work.tasks import remind
from tests.factories import UserFactory
from tests.initiatives.factories import LeadFactory, MemberFactory
from tests.work.factories import ShiftFactory, TaskFactory
from villagehub.accounts.models import AccountClaim
from villagehub.notifications.models import Notification

pytestmark = pytest.mark.django_db


def letters_to(person, subject):
    rows = Notification.objects.filter(recipient=person, subject__contains=subject)
    return [row.body for row in rows]


@pytest.fixture
def busy(winkelhoek, member):
    """Stands in a shift in which somebody waits for a place, has a task, and did one."""
    shift = ShiftFactory(initiative=winkelhoek, minimum=1, maximum=1, title="Broodjes smeren")
    shift.sign_up(member)
    waiting = MemberFactory(initiative=winkelhoek).user
    shift.sign_up(waiting)
    task = TaskFactory(initiative=winkelhoek, title="Sleutel ophalen")
    task.take(member)
    done = TaskFactory(initiative=winkelhoek, title="Vloer geveegd")
    done.take(member)
    done.finish(member)
    return shift, waiting, task, done


def is_in_order(shift, waiting, task, done, member):
    shift.refresh_from_db()
    task.refresh_from_db()
    assert [row.user for row in shift.sign_ups.placed()] == [waiting]
    assert letters_to(waiting, "Er is plek voor je")
    assert task.state == "open"
    assert not task.takers.active().exists()
    assert done.takers.active().filter(user=member).exists()  # it stays known who did it


def leave_page(winkelhoek):
    return reverse("initiatives:leave", args=[winkelhoek.village.slug, winkelhoek.slug])


def test_who_leaves_is_shown_what_falls_open_and_the_lead_hears_it(
    client, winkelhoek, member, lead, busy
):
    Initiative.objects.update(visibility="private")
    client.force_login(member)
    page = client.get(leave_page(winkelhoek)).content.decode()
    assert "Broodjes smeren" in page
    assert "Sleutel ophalen" in page
    assert "Vloer geveegd" not in page
    client.post(leave_page(winkelhoek))
    is_in_order(*busy, member)
    (body,) = letters_to(lead, "doet niet meer mee")
    assert "Broodjes smeren" in body
    assert "Sleutel ophalen" in body


def test_who_is_taken_out_by_a_lead_keeps_no_work_and_other_leads_hear_it(
    client, winkelhoek, member, lead, busy
):
    other = LeadFactory(initiative=winkelhoek).user
    row = winkelhoek.members.get(user=member)
    client.force_login(lead)
    place = [winkelhoek.village.slug, winkelhoek.slug, row.pk]
    page = reverse("initiatives:member_remove", args=place)
    assert "Broodjes smeren" in client.get(page).content.decode()
    client.post(page, {"reason": "Zo spraken we het af."})
    is_in_order(*busy, member)
    assert len(letters_to(other, "doet niet meer mee")) == 1
    assert letters_to(lead, "doet niet meer mee") == []


@pytest.mark.parametrize("way", ["withdraw_consent", "delete"])
def test_an_account_that_closes_gives_back_its_work(winkelhoek, lead, way):
    person = UserFactory(
        email=None, recorded_by=lead, consent_how="spoken", consent_on="2026-01-01"
    )
    MemberFactory(initiative=winkelhoek, user=person)
    task = TaskFactory(initiative=winkelhoek, title="Sleutel ophalen")
    task.take(person)
    getattr(person, way)()
    task.refresh_from_db()
    assert task.state == "open"
    (body,) = letters_to(lead, "doet niet meer mee")
    assert "Sleutel ophalen" in body


def test_nobody_is_reminded_of_what_they_left(winkelhoek, member):
    tomorrow = timezone.now() + timedelta(days=1)
    shift = ShiftFactory(
        initiative=winkelhoek, starts_at=tomorrow, ends_at=tomorrow + timedelta(hours=1)
    )
    task = TaskFactory(initiative=winkelhoek, due_on=timezone.localdate() + timedelta(days=1))
    long_ago = timezone.now() - timedelta(days=2)
    for row in (shift.sign_up(member), task.take(member)):
        type(row).objects.filter(pk=row.pk).update(created_at=long_ago)
    winkelhoek.leave(winkelhoek.members.get(user=member))
    remind()
    assert letters_to(member, "Morgen") == []


def test_a_last_lead_who_is_gone_tells_the_acting_lead_what_lies_open(winkelhoek, lead):
    heir = MemberFactory(initiative=winkelhoek, role="board").user
    TaskFactory(initiative=winkelhoek, title="Sleutel ophalen").take(lead)
    lead.delete()
    (body,) = letters_to(heir, "doet niet meer mee")
    assert "Sleutel ophalen" in body


def test_who_only_followed_leaves_without_a_word(winkelhoek, lead):
    follower = MemberFactory(initiative=winkelhoek, role="observer")
    winkelhoek.leave(follower)
    assert letters_to(lead, "doet niet meer mee") == []


def test_risks_first_steps_and_asks_for_posts_fall_back_to_the_leads(winkelhoek, member, lead):
    risk = Risk.objects.create(
        initiative=winkelhoek,
        category="money",
        title="Te weinig geld",
        owner=member,
        likelihood=3,
        impact=3,
    )
    obstacle = Obstacle.objects.create(
        initiative=winkelhoek,
        side="system",
        title="Geen sleutel",
        step_what="De school bellen",
        step_by=member,
    )
    post = winkelhoek.posts.create(kind="treasurer", sought=True)
    post.interests.create(user=member)
    winkelhoek.leave(winkelhoek.members.get(user=member))
    risk.refresh_from_db()
    obstacle.refresh_from_db()
    assert risk.owner is None
    assert obstacle.step_by is None
    assert not post.interests.active().exists()
    (body,) = letters_to(lead, "doet niet meer mee")
    for words in ("Te weinig geld", "De school bellen", str(post)):
        assert words in body


def test_an_account_that_takes_over_a_registration_keeps_its_work(winkelhoek, lead, member):
    """Both took part: what stood on the registration is now the account's."""
    person = UserFactory(
        email=None, recorded_by=lead, consent_how="spoken", consent_on="2026-01-01"
    )
    MemberFactory(initiative=winkelhoek, user=person)
    task = TaskFactory(initiative=winkelhoek)
    task.take(person)
    code = AccountClaim.make(person, lead)
    AccountClaim.objects.with_code(code).move_to(member)
    assert [row.user for row in task.takers.active()] == [member]
    assert letters_to(lead, "doet niet meer mee") == []
