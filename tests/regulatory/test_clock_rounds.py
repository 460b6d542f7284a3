"""The morning round: unused terms end, reminders go out once, the calendar is followed."""

from datetime import datetime, time, timedelta

import pytest
import time_machine
from django.utils import timezone

from initiatives.regulatory import emails
from initiatives.regulatory.models import EquatedDay, RegulatoryRequest, Status
from initiatives.regulatory.tasks import guard_clock, guard_clocks
from tests.factories import MembershipFactory, Role, UserFactory
from tests.regulatory.factories import ask, days_ago, decide, make_request, take_up
from villagehub.notifications.models import MessageKind, Notification


def again(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


def on(day):
    """Six in the morning of that day."""
    return time_machine.travel(datetime.combine(day, time(6)), tick=False)


def due_periods(user):
    rows = user.notifications.filter(kind=MessageKind.REQUEST_DUE, period__startswith="due:")
    return sorted(row.period.split(":")[-1] for row in rows)


def answer_steps(user):
    rows = user.notifications.filter(period__startswith="answer")
    return [row.period.split(":")[-1] for row in rows]


@pytest.fixture
def old(winkelhoek, lead, officer):
    """Received so long ago that between 7 and 14 days are left."""
    return take_up(make_request(winkelhoek, lead, at=days_ago(46)), officer)


def test_an_unused_term_ends_and_both_sides_hear_it(winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(30)), officer)
    still = ask(case, officer, at=days_ago(25)).suspension
    guard_clocks()
    case = again(case)
    assert case.status == Status.IN_REVIEW
    assert case.suspensions.get().days == (still.deadline_on - still.starts_on).days
    assert case.due_on == case.calculate().due_on
    for user in (lead, officer):
        assert user.notifications.filter(period__startswith="resumed:").count() == 1


def test_a_term_is_used_until_its_last_day(winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(30)), officer)
    still = ask(case, officer, at=days_ago(20)).suspension
    with on(still.deadline_on):
        guard_clocks()
    assert again(case).status == Status.QUESTION_OPEN


def test_running_twice_changes_and_sends_nothing_more(old, officer, winkelhoek, lead):
    ask_case = take_up(make_request(winkelhoek, lead, at=days_ago(30)), officer)
    ask(ask_case, officer, at=days_ago(20))
    guard_clocks()
    before = (Notification.objects.count(), again(ask_case).version, again(old).version)
    guard_clocks()
    after = (Notification.objects.count(), again(ask_case).version, again(old).version)
    assert before == after


def test_the_officer_is_reminded_once_for_each_milestone(old, officer):
    for _ in range(2):
        guard_clocks()
    assert due_periods(officer) == ["14"]


@pytest.mark.parametrize(
    ("left", "step"),
    [(21, "21"), (15, "21"), (14, "14"), (7, "7"), (2, "2"), (0, "2"), (-1, "late")],
)
def test_each_milestone_has_its_reminder(winkelhoek, lead, officer, left, step):
    """The clock of a clarification has no calendar, so that each day can be tried."""
    case = make_request(winkelhoek, lead, at=days_ago(21 - left))
    take_up(case, officer, kind="clarification")
    assert again(case).days_left == left
    guard_clocks()
    assert due_periods(officer) == [step]


def test_without_officer_all_officers_are_reminded(winkelhoek, lead, officer, second_officer):
    make_request(winkelhoek, lead, at=days_ago(52))
    guard_clocks()
    assert len(due_periods(officer)) == len(due_periods(second_officer)) == 1


def test_an_officer_who_left_is_told_nothing_and_the_colleagues_are(old, officer, second_officer):
    officer.memberships.all().end()
    guard_clocks()
    assert due_periods(officer) == []
    assert due_periods(second_officer) != []


def test_nobody_is_reminded_of_what_is_decided(old, officer, decision_maker):
    decide(old, decision_maker)
    guard_clocks()
    assert due_periods(officer) == []


def test_a_clock_that_stands_still_reminds_the_applicant_only(old, officer, lead):
    still = ask(old, officer).suspension
    with on(still.deadline_on - timedelta(days=2)):
        guard_clocks()
    assert due_periods(officer) == []
    steps = [
        n.period.split(":")[-1] for n in lead.notifications.filter(period__startswith="answer")
    ]
    assert steps == ["3"]


def test_on_its_last_day_the_applicant_hears_once_more(old, officer, lead):
    still = ask(old, officer).suspension
    with on(still.deadline_on):
        guard_clocks()
    steps = [
        n.period.split(":")[-1] for n in lead.notifications.filter(period__startswith="answer")
    ]
    assert steps == ["0"]


def test_a_day_equated_later_moves_running_clocks_and_says_so(sent):
    before = sent.due_on
    EquatedDay.objects.create(day=before, decree="Besluit gelijkgestelde dagen")
    guard_clock(str(sent.pk))
    case = again(sent)
    assert case.due_on > before
    assert "vrije dagen zijn veranderd" in case.changes.last().note_public
    assert case.due_on == case.calculate().due_on


def test_a_lead_without_mail_is_put_on_the_call_list(winkelhoek, lead, supporter):
    person = UserFactory(
        name="Sjef Zonder", email=None, recorded_by=supporter, consent_how="spoken",
        consent_on=timezone.localdate(),
    )  # fmt: skip
    MembershipFactory(user=person, role=Role.RESIDENT, village=winkelhoek.village)
    winkelhoek.members.create(user=person, role="board", recorded_by=supporter)
    emails.tell_receipt(make_request(winkelhoek, lead))
    assert person.notifications.get().channel == Notification.Channel.CALL
