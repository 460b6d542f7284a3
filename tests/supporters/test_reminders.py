"""The reminder comes on its day, once, and tells nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from supporters.models import FollowUp
from supporters.tasks import remind_of_follow_ups
from tests.factories import MembershipFactory, Role
from tests.supporters.conftest import end_membership
from tests.supporters.factories import FollowUpFactory, HelpSeekerFactory, theme
from villagehub.accounts.acting import acting_as
from villagehub.notifications.models import MessageKind, MutedCategory, Notification
from villagehub.notifications.tasks import send_due


@pytest.fixture
def plan(at_work, truus):
    def planned(days):
        with at_work():
            day = timezone.localdate() + timedelta(days=days)
            return FollowUpFactory(person=truus, due_on=day)

    return planned


def reminders():
    return list(Notification.objects.filter(kind=MessageKind.FOLLOW_UP))


def test_it_comes_on_its_day_and_names_nobody(plan, supporter):
    plan(0)
    assert remind_of_follow_ups() == 1
    (reminder,) = reminders()
    assert reminder.recipient == supporter
    assert reminder.period == timezone.localdate().isoformat()
    assert reminder.subject == "Er staat vandaag iets op je lijst"
    assert "/ondersteuning/" in reminder.body
    for casework in ("Truus", "Verzonnen", "Bellen", "06-00"):
        assert casework not in reminder.subject + reminder.body


def test_it_is_mailed_once(plan, django_capture_on_commit_callbacks, mailoutbox):
    plan(0)
    for _n in range(3):
        with django_capture_on_commit_callbacks(execute=True):
            remind_of_follow_ups()
        send_due()
    assert len(mailoutbox) == 1
    assert "Truus" not in str(mailoutbox[0].message())
    assert len(reminders()) == 1


def test_tomorrow_is_not_today(plan):
    plan(1)
    remind_of_follow_ups()
    assert reminders() == []


def test_many_on_one_day_are_one_message(plan):
    for _n in range(5):
        plan(0)
    remind_of_follow_ups()
    assert len(reminders()) == 1


def test_what_is_done_asks_for_nothing(plan, supporter):
    plan(0)
    follow_up = plan(0)
    with acting_as(follow_up.owner_id, follow_up.organisation_id):
        for row in FollowUp.objects.undone():
            row.finish(supporter.memberships.get(), "going_well", theme=theme())
    remind_of_follow_ups()
    assert reminders() == []


def test_a_day_without_a_worker_is_made_up_for_once(plan):
    plan(-2)
    remind_of_follow_ups()
    remind_of_follow_ups()
    assert len(reminders()) == 1


def test_what_was_mentioned_yesterday_is_not_mentioned_again_today(plan, supporter):
    plan(-1)
    yesterday = (timezone.localdate() - timedelta(days=1)).isoformat()
    Notification.objects.record(
        recipient=supporter,
        kind=MessageKind.FOLLOW_UP,
        about="followups",
        period=yesterday,
        subject="x",
        body="x",
    )
    remind_of_follow_ups()
    assert len(reminders()) == 1


def test_long_ago_is_left_to_the_list(plan):
    plan(-8)
    remind_of_follow_ups()
    assert reminders() == []


def test_who_left_or_does_not_want_it_gets_nothing(plan, supporter):
    plan(0)
    MutedCategory.objects.create(user=supporter, category="followup")
    remind_of_follow_ups()
    MutedCategory.objects.all().delete()
    end_membership(supporter)
    assert remind_of_follow_ups() == 0
    assert reminders() == []


def test_each_supporter_gets_their_own(plan, supporter, colleague, support_organisation):
    plan(0)
    with acting_as(colleague.pk, support_organisation.pk):
        person = HelpSeekerFactory(owner=colleague, organisation=support_organisation)
        FollowUpFactory(person=person)
    assert remind_of_follow_ups() == 2
    assert {row.recipient_id for row in reminders()} == {colleague.pk, supporter.pk}
    assert len(reminders()) == 2


def test_two_workplaces_give_one_message_a_day(plan, supporter, other_organisation):
    plan(0)
    MembershipFactory(user=supporter, role=Role.SUPPORTER, organisation=other_organisation)
    with acting_as(supporter.pk, other_organisation.pk):
        person = HelpSeekerFactory(owner=supporter, organisation=other_organisation)
        FollowUpFactory(person=person)
    assert remind_of_follow_ups() == 2
    assert len(reminders()) == 1
