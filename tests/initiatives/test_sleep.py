"""Asleep, not deleted: told before and after, findable, and awake at the first sign of life."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from initiatives.hurdles.models import Risk
from initiatives.models import Initiative, Lesson
from initiatives.tasks import let_initiatives_sleep
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from villagehub.notifications.models import Notification
from villagehub.notifications.tasks import send_due

LIST = "/dorpen/america/initiatieven/"


def quiet_for(initiative, days):
    """As if everything in it happened that long ago."""
    then = timezone.now() - timedelta(days=days)
    Initiative.objects.filter(pk=initiative.pk).update(updated_at=then)
    initiative.members.update(created_at=then)


def let_sleep(days_later=0):
    return let_initiatives_sleep((timezone.now() + timedelta(days=days_later)).isoformat())


@pytest.fixture
def asleep(winkelhoek):
    quiet_for(winkelhoek, 200)
    told = timezone.now() - timedelta(days=15)
    Initiative.objects.filter(pk=winkelhoek.pk).update(quiet_told_at=told)
    assert let_sleep() == 1
    winkelhoek.refresh_from_db()
    return winkelhoek


def test_leads_are_told_two_weeks_before_and_after(winkelhoek, lead, member):
    quiet_for(winkelhoek, 165)
    assert let_sleep() == 0
    assert Notification.objects.count() == 0
    quiet_for(winkelhoek, 1000)  # however long ago: first it is told
    for _run in range(2):
        assert let_sleep() == 0
    assert let_sleep(days_later=13) == 0
    assert let_sleep(days_later=15) == 1
    assert let_sleep(days_later=16) == 0
    send_due()
    assert [message.to for message in mail.outbox] == [[lead.email]] * 2
    assert [message.subject for message in mail.outbox] == [
        "Winkelhoek in 't Laefhoes: nog bezig?",
        "Winkelhoek in 't Laefhoes slaapt nu",
    ]


def test_who_leads_says_in_one_press_that_it_goes_on(client, winkelhoek, lead):
    quiet_for(winkelhoek, 170)
    let_sleep()
    client.force_login(lead)
    page = winkelhoek.get_absolute_url()
    assert "Wij zijn nog bezig" in client.get(page).content.decode()
    client.post(page + "wakker/")
    assert let_sleep(days_later=15) == 0
    assert not winkelhoek.life_events.exists()


def test_what_sleeps_is_out_of_the_lists_and_still_found(client, asleep, lead, member):
    page = asleep.get_absolute_url()
    for address in (LIST, "/initiatieven/", "/dorpen/america/"):
        assert page not in client.get(address).content.decode()
    for address in (LIST + "?fase=slaapt", "/initiatieven/?q=winkelhoek"):
        assert "slaapt</span>" in client.get(address).content.decode()
    assert "slaapt; alles is bewaard" in client.get(page).content.decode()
    client.force_login(member)
    assert client.post(page + "wakker/").status_code == 403
    client.force_login(lead)
    client.post(page + "wakker/")
    asleep.refresh_from_db()
    assert not asleep.is_asleep
    assert [row.what for row in asleep.life_events.all()][:1] == ["woken"]
    assert page in client.get(LIST).content.decode()


def test_anything_that_happens_wakes_it(asleep, lead, resident):
    asleep.join(resident)
    assert not Initiative.objects.asleep().exists()


def test_what_only_the_timeline_knows_wakes_it_in_the_night(asleep, lead):
    Lesson.objects.create(
        initiative=asleep, title="Begin klein", published_at=asleep.asleep_at + timedelta(hours=1)
    )
    assert Initiative.objects.asleep().exists()
    let_sleep()
    assert not Initiative.objects.asleep().exists()


def test_what_rests_or_is_over_or_is_lively_does_not_fall_asleep(america, winkelhoek):
    resting = InitiativeFactory(
        village=america,
        paused_reason="Notaris",
        paused_until=timezone.localdate() + timedelta(days=60),
    )
    over = InitiativeFactory(village=america, outcome="ended")
    for initiative in (resting, over):
        quiet_for(initiative, 300)
    quiet_for(winkelhoek, 300)
    MemberFactory(initiative=winkelhoek)  # somebody came, though nobody noted it
    let_sleep()
    assert let_sleep(days_later=15) == 0
    assert Notification.objects.count() == 0


def test_what_is_added_wakes_it_at_once(asleep, lead):
    Risk.objects.create(
        initiative=asleep, title="Niemand komt", category="people", likelihood=2, impact=2
    )
    assert not Initiative.objects.get(pk=asleep.pk).is_asleep
