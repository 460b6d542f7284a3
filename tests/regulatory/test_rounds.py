"""What the morning round says of answers that are given (domain.md 3.5)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatives.regulatory.decisions.conditions import Condition
from initiatives.regulatory.models import Mandate, Objection, RegulatoryRequest
from initiatives.regulatory.rounds import go_round
from tests.regulatory.factories import REFUSAL, days_ago, decide, make_request, take_up


@pytest.fixture
def refused(winkelhoek, lead, officer, decision_maker, designated):
    def make(days):
        case = take_up(make_request(winkelhoek, lead, at=days_ago(days + 30)), officer)
        decide(case, decision_maker, at=days_ago(days), outcome="refused", **REFUSAL)
        return RegulatoryRequest.objects.get(pk=case.pk)

    return make


def rounds():
    for _morning in range(2):
        go_round(timezone.localdate())


@pytest.mark.parametrize(("days", "times"), [(59, 0), (60, 1), (70, 1), (200, 0)])
def test_who_asked_is_reminded_once_of_the_lesson_that_lies_ready(refused, lead, days, times):
    case = refused(days)
    rounds()
    told = lead.notifications.filter(period="lesson")
    assert told.count() == times
    assert all(case.lesson.get_absolute_url() in each.body for each in told)


def test_of_a_lesson_that_was_shared_nobody_is_reminded(refused, lead):
    refused(60).lesson.publish()
    rounds()
    assert not lead.notifications.filter(period="lesson").exists()


def test_that_nobody_can_object_any_more_stands_in_the_file_once(client, refused, officer):
    case, open_still = refused(50), refused(20)
    rounds()
    (note,) = case.changes.filter(note_internal__startswith="De termijn voor bezwaar liep tot")
    assert note.note_internal.endswith("Niemand maakte bezwaar.")
    assert note.note_public == ""
    assert not open_still.changes.filter(note_internal__contains="termijn voor bezwaar").exists()


def test_that_somebody_objected_is_not_denied_in_the_file(refused, lead):
    case = refused(50)
    Objection.file(case.decision, lead, Objection.By.APPLICANT, "Het kan.", at=days_ago(40))
    rounds()
    note = case.changes.get(note_internal__startswith="De termijn voor bezwaar liep tot")
    assert "Niemand" not in note.note_internal


def test_both_sides_hear_of_a_condition_two_weeks_before_its_day(
    winkelhoek, lead, officer, decision_maker
):
    case = take_up(make_request(winkelhoek, lead), officer)
    today = timezone.localdate()
    terms = [Condition(f"Voor dag {days}.", today + timedelta(days=days)) for days in (14, 15)]
    decide(case, decision_maker, outcome="granted_with_conditions", conditions=terms)
    rounds()
    for who in (lead, officer):
        (told,) = who.notifications.filter(period__startswith="cond:")
        assert "Voor dag 14." in told.body


def test_the_mail_with_a_decision_says_under_which_mandate(
    winkelhoek, lead, officer, decision_maker, designated, municipality
):
    Mandate.give(
        municipality, decision_maker, holder=decision_maker, position="teamleider",
        source="Mandaatbesluit 2026", valid_from=timezone.localdate(),
    )  # fmt: skip
    decide(take_up(make_request(winkelhoek, lead), officer), decision_maker)
    body = lead.notifications.get(body__contains="De gemeente heeft besloten").body
    assert "door: teamleider (Mandaatbesluit 2026)." in body
    assert decision_maker.name not in body
