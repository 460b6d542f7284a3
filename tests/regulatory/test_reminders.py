"""Whom the morning round reminds, once; the Maandagbrief; and the private calendar."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.conversation.messages import Side, say
from initiatives.regulatory.desk.monday import lines_of
from initiatives.regulatory.desk.reminders import working_days_since
from initiatives.regulatory.models import Decision, DeskCard, RegulatoryRequest
from initiatives.regulatory.tasks import guard_answers, guard_clocks, write_monday_letters
from tests.regulatory.factories import (
    REFUSAL,
    answer,
    ask,
    days_ago,
    make_question,
    make_request,
    take_up,
)
from villages.models import CalendarAddress


def periods(user, begin):
    return list(
        user.notifications.filter(period__startswith=begin).values_list("period", flat=True)
    )


def guard_answers_on(day):
    with time_machine.travel(datetime.combine(day, time(9), tzinfo=UTC)):
        guard_answers()


@pytest.fixture
def leader(second_officer):
    DeskCard.objects.create(workplace=second_officer.memberships.get(), leads_team=True)
    return second_officer


@pytest.mark.parametrize(
    ("day", "today", "count"),
    [
        ("2026-11-27", "2026-11-30", 1),  # Friday to Monday
        ("2026-11-27", "2026-11-29", 0),
        ("2026-04-02", "2026-04-07", 1),  # over Good Friday and Easter
        ("2026-11-23", "2026-11-30", 5),
    ],
)
def test_working_days_know_weekends_and_holidays(db, day, today, count):
    assert (
        working_days_since(*(timezone.datetime.fromisoformat(each).date() for each in (day, today)))
        == count
    )


def test_who_leads_hears_once_of_what_nobody_took(winkelhoek, lead, officer, leader):
    make_request(winkelhoek, lead, at=days_ago(4))
    for _ in range(2):
        guard_clocks()
    assert len(periods(leader, "unassigned")) == 1
    assert periods(officer, "unassigned") == []


def test_as_long_as_nobody_leads_all_officers_hear_it(winkelhoek, lead, officer, second_officer):
    make_request(winkelhoek, lead, at=days_ago(4))
    guard_clocks()
    assert len(periods(officer, "unassigned")) == len(periods(second_officer, "unassigned")) == 1


def test_nobody_is_reminded_on_the_day_itself(winkelhoek, lead, officer, leader):
    make_request(winkelhoek, lead)
    guard_clocks()
    assert periods(leader, "unassigned") == []


def test_the_officer_hears_that_the_kind_is_still_to_be_chosen(winkelhoek, lead, officer, leader):
    case = make_request(winkelhoek, lead, at=days_ago(12))  # five working days, also at Easter
    case.assign_to(officer)
    guard_clocks()
    assert len(periods(officer, "kind:")) == 1
    assert periods(leader, "kind:") == []


def test_who_leads_hears_a_week_before_the_end_unless_there_is_a_proposal(
    winkelhoek, lead, officer, leader, decision_maker
):
    take_up(make_request(winkelhoek, lead, at=days_ago(15)), officer, kind="clarification")
    proposed = take_up(
        make_request(winkelhoek, lead, at=days_ago(15)), officer, kind="clarification"
    )
    Decision.propose(proposed, officer, [], outcome="refused", **REFUSAL)
    take_up(make_request(winkelhoek, lead, at=days_ago(5)), officer, kind="clarification")
    for _ in range(2):
        guard_clocks()
    assert len(periods(leader, "lead:")) == 1


def test_who_leads_gets_one_list_a_day_of_what_is_late(winkelhoek, lead, officer, leader):
    late = [
        take_up(make_request(winkelhoek, lead, at=days_ago(days)), officer) for days in (80, 90)
    ]
    for _ in range(2):
        guard_clocks()
    told = leader.notifications.get(period__startswith="late:")
    assert all(case.reference in told.body for case in late)
    assert periods(officer, "late:") == []


def test_nothing_late_is_no_list(in_review, leader):
    guard_clocks()
    assert periods(leader, "late:") == []


def test_within_48_hours_after_an_answer_nobody_is_reminded(winkelhoek, lead, officer, leader):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(16)), officer, kind="clarification")
    question = ask(
        RegulatoryRequest.objects.get(pk=case.pk), officer, ground="informal", at=days_ago(8)
    )
    answer = question.answer(lead, "Tien meter.", at=timezone.now() - timedelta(hours=47))
    guard_clocks()
    assert periods(officer, "due:") == periods(leader, "lead:") == []
    assert answer.at < timezone.now()


def test_after_48_hours_the_reminder_comes(winkelhoek, lead, officer, leader):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(16)), officer, kind="clarification")
    question = ask(
        RegulatoryRequest.objects.get(pk=case.pk), officer, ground="informal", at=days_ago(8)
    )
    question.answer(lead, "Tien meter.", at=timezone.now() - timedelta(hours=49))
    guard_clocks()
    assert len(periods(officer, "due:")) == len(periods(leader, "lead:")) == 1


def test_the_monday_letter_is_five_lines_at_most_and_comes_once(winkelhoek, lead, officer):
    late = take_up(make_request(winkelhoek, lead, at=days_ago(90)), officer)
    waits = take_up(make_request(winkelhoek, lead), officer)
    ask(waits, officer)
    make_request(winkelhoek, lead)
    make_question(winkelhoek.village, lead)
    make_question(winkelhoek.village, lead, asked_at=days_ago(40))
    say(late, Side.APPLICANT, lead, "Hoe staat het ervoor?")
    for _ in range(2):
        write_monday_letters()
    body = officer.notifications.get(period__startswith="monday:").body
    lines = [line for line in body.splitlines() if line.startswith("•")]
    assert lines == [
        "• 1 verzoek ligt bij jou; te laat: 1.",
        "• 1 verzoek van jou wacht op de indiener.",
        "• 1 bericht las je nog niet.",
        "• 1 verzoek heeft nog geen behandelaar.",
        "• 2 vragen van inwoners wachten op antwoord; te laat: 1.",
    ]


def test_the_officers_hear_of_a_question_before_its_day_and_once_after_it(
    america, lead, officer, second_officer, other_officer
):
    question = make_question(america, lead)
    for days, told in [(4, 0), (3, 1), (2, 1), (0, 1), (-1, 2), (-9, 2)]:
        guard_answers_on(question.due_on - timedelta(days=days))
        assert len(periods(officer, "due:")) == len(periods(second_officer, "due:")) == told, days
    assert periods(other_officer, "due:") == []
    assert sorted(period.split(":")[-1] for period in periods(officer, "due:")) == ["late", "soon"]


def test_no_officer_is_reminded_of_what_was_answered_or_is_their_own(
    america, lead, officer, second_officer
):
    answer(make_question(america, lead), second_officer)
    own = make_question(america, officer)
    guard_answers_on(own.due_on)
    assert periods(officer, "due:") == []
    assert len(periods(second_officer, "due:")) == 1


def test_no_letter_when_there_is_nothing(officer, decision_maker):
    assert write_monday_letters() == 2
    assert periods(officer, "monday") == periods(decision_maker, "monday") == []


def test_a_decision_maker_reads_what_waits_for_a_decision(in_review, officer, decision_maker):
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    workplace = decision_maker.memberships.get()
    assert lines_of(workplace, timezone.localdate()) == ["1 voorstel wacht op een besluit."]


def test_the_calendar_has_the_last_days_and_no_name(client, in_review, officer, lead):
    row = CalendarAddress.objects.create(user=officer)
    answer = client.get(reverse("villages:personal_calendar", args=[row.token]))
    text = answer.content.decode().replace("\r\n ", "")
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert f"DTSTART:{in_review.due_on:%Y%m%d}T" in text
    assert in_review.reference in text
    for hidden in (lead.display_name, officer.display_name, in_review.title):
        assert hidden not in text


def test_who_left_the_desk_and_whoever_asks_finds_no_last_day(client, in_review, officer, lead):
    officer.memberships.all().end()
    for person in (officer, lead):
        row = CalendarAddress.objects.create(user=person)
        answer = client.get(reverse("villages:personal_calendar", args=[row.token]))
        assert in_review.reference not in answer.content.decode()
