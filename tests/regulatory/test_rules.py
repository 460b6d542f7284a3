"""What must always hold, also when a page forgets it (domain.md section 7.6)."""

from datetime import date, timedelta
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.clock.calculation import next_working_day
from initiatives.regulatory.conversation.models import extend_term
from initiatives.regulatory.models import (
    ClockSuspension,
    Decision,
    EquatedDay,
    Ground,
    RegulatoryRequest,
    RequestMessage,
    StaleRequest,
    Status,
    StatusChange,
    TermRule,
)
from tests.at_once import at_once
from tests.factories import MembershipFactory, Role, UserFactory, VillageFactory
from tests.regulatory.factories import (
    ANSWERS,
    REFUSAL,
    TEXTS,
    TYPED,
    ask,
    days_ago,
    decide,
    make_draft,
    make_initiative,
    make_request,
    take_up,
)

EXPERIMENT = {
    **TEXTS,
    "outcome": "experiment_granted",
    "experiment_starts_on": date(2027, 1, 4),
    "experiment_ends_on": date(2029, 1, 4),
    "evaluation_question": "Hadden de buren last?",
}


def same_request(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


@pytest.mark.parametrize("status", ["submitted", "decided", "withdrawn"])
def test_a_status_written_directly_is_refused_by_the_database(in_review, status):
    """Invariant 2."""
    with pytest.raises(DatabaseError), transaction.atomic():
        RegulatoryRequest.objects.filter(pk=in_review.pk).update(status=status)


def test_a_request_cannot_start_half_way(winkelhoek, lead):
    with pytest.raises(DatabaseError), transaction.atomic():
        make_draft(winkelhoek, lead, status=Status.IN_REVIEW)


def test_history_is_never_rewritten(in_review):
    with pytest.raises(DatabaseError), transaction.atomic():
        StatusChange.objects.filter(request=in_review).update(note_public="Anders")
    with pytest.raises(DatabaseError), transaction.atomic():
        StatusChange.objects.filter(request=in_review).delete()


def test_what_was_submitted_stays_as_it_was(sent):
    assert sent.submitted_copy["risks"] == ANSWERS["risks"]
    assert len(sent.submitted_sha256) == 64
    with pytest.raises(DatabaseError), transaction.atomic():
        RegulatoryRequest.objects.filter(pk=sent.pk).update(received_on=date(2030, 1, 1))


def test_an_announced_decision_is_never_rewritten(in_review, decision_maker):
    decide(in_review, decision_maker)
    with pytest.raises(DatabaseError), transaction.atomic():
        Decision.objects.update(reasoning="Toch anders")


def test_the_last_day_equals_its_recomputation(winkelhoek, lead, officer):
    """Invariant 3, after everything that can move a clock."""
    case = make_request(winkelhoek, lead, at=days_ago(30))
    case.assign_to(officer)
    case.set_kind("experiment", officer)
    question = ask(case, officer, at=days_ago(25))
    case.refresh_from_db()
    assert same_request(case).calculate().due_on == case.due_on
    question = type(question).objects.get()
    question.answer(lead, "Tien.", at=days_ago(20))
    case = same_request(case)
    extend_term(case, officer, next_weekday(case.due_on), "De brandweer kijkt mee.")
    for case in RegulatoryRequest.objects.all():
        assert case.calculate().due_on == case.due_on
    assert case.due_sum["summary"] == "verlengd"


def next_weekday(day):
    day += timedelta(days=21)
    return day + timedelta(days=(7 - day.weekday()) % 7 + 1)


def test_another_kind_counts_from_the_original_receipt(winkelhoek, lead, officer):
    case = make_request(winkelhoek, lead, at=days_ago(40))
    case.assign_to(officer)
    case.set_kind("clarification", officer)
    received = case.received_on
    assert case.due_on == received + timedelta(weeks=3)
    case.set_kind("subsidy", officer, reason="Het gaat om geld.")
    assert case.due_on == received + timedelta(weeks=13)
    with pytest.raises(ValidationError, match="niet nog eens"):
        case.set_kind("experiment", officer, reason="Weer anders.")


def test_changing_the_kind_needs_a_reason(in_review, officer):
    with pytest.raises(ValidationError, match="waarom de soort verandert"):
        in_review.set_kind("subsidy", officer)


def test_a_supplement_question_without_a_term_is_refused(in_review, officer):
    """Invariant 4, in the model and in the database."""
    with pytest.raises(ValidationError):
        RequestMessage.ask(in_review, officer, "Wat?", Ground.SUPPLEMENT, None)
    with pytest.raises(IntegrityError), transaction.atomic():
        ClockSuspension.objects.create(
            request=in_review, ground=Ground.SUPPLEMENT, starts_on=timezone.localdate()
        )


def test_a_clock_cannot_stand_still_twice_at_once(in_review):
    today = timezone.localdate()
    stop = {
        "ground": Ground.SUPPLEMENT,
        "deadline_on": next_working_day(today + timedelta(days=14)),
    }
    ClockSuspension.objects.create(request=in_review, starts_on=today, **stop)
    later = today + timedelta(days=2)
    with pytest.raises(IntegrityError), transaction.atomic():
        ClockSuspension.objects.create(request=in_review, starts_on=later, **stop)


def test_a_question_can_follow_an_answer_on_the_same_day(in_review, officer, lead):
    ask(in_review, officer).answer(lead, "Tien.")
    before = same_request(in_review).due_on
    ask(same_request(in_review), officer).answer(lead, "Twaalf.")
    assert same_request(in_review).due_on == before


def test_a_clock_that_may_not_stand_still_takes_informal_questions_only(sent, officer):
    take_up(sent, officer, kind="signal_higher_rule")
    with pytest.raises(ValidationError, match="kan de klok niet stilstaan"):
        ask(sent, officer)


def test_a_refusal_without_alternative_is_refused_by_the_database(in_review, decision_maker):
    """Invariant 5."""
    with pytest.raises(IntegrityError), transaction.atomic():
        decide(in_review, decision_maker, outcome="refused")


@pytest.mark.parametrize(
    "change",
    [
        {"experiment_ends_on": date(2030, 1, 5)},
        {"experiment_starts_on": EXPERIMENT["experiment_ends_on"]},
        {"experiment_ends_on": None},
        {"evaluation_question": ""},
    ],
)
def test_an_experiment_ends_within_36_months_and_is_evaluated(in_review, decision_maker, change):
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.take(in_review, decision_maker, [], **{**EXPERIMENT, **change})


def test_an_experiment_does_not_outlive_its_last_day(in_review, decision_maker):
    """Invariant 6."""
    decision = Decision.take(in_review, decision_maker, [], **EXPERIMENT)
    assert decision.experiment_runs_on(date(2029, 1, 4))
    assert not decision.experiment_runs_on(date(2029, 1, 5))
    assert decision.evaluation_opens_on == date(2028, 4, 4)


@pytest.mark.parametrize("outcome", ["refused", "experiment_granted"])
def test_who_handles_it_does_not_decide_on_a_no_or_an_experiment(
    in_review, officer, municipality, outcome
):
    MembershipFactory(user=officer, role=Role.DECISION_MAKER, municipality=municipality)
    fields = {**EXPERIMENT, **REFUSAL, "outcome": outcome}
    with pytest.raises(ValidationError, match="Een andere beslisser"):
        Decision.take(in_review, officer, [], **fields)
    proposal = Decision.propose(same_request(in_review), officer, [], **fields)
    with pytest.raises(ValidationError, match="Een andere beslisser"):
        proposal.confirm(officer)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(pk=proposal.pk).update(decided_by=officer, handled_by=officer)


def test_p22_the_summary_is_never_copied_from_the_form(client, winkelhoek, lead):
    """Invariant 15."""
    client.force_login(lead)
    url = reverse("regulatory:start", args=["america", winkelhoek.slug])
    answers = {**TYPED, "public_summary": ""}
    client.post(url, {"title": "Winkelhoek", "publicity": "public", **answers})
    draft = RegulatoryRequest.objects.get()
    assert draft.public_summary == ""
    assert "public_summary" in draft.missing_answers()


def test_the_municipality_decides_after_the_clock_runs_again(in_review, officer, decision_maker):
    ask(in_review, officer)
    with pytest.raises(ValidationError):
        decide(same_request(in_review), decision_maker)


def test_nothing_is_decided_without_a_kind(sent, officer, decision_maker):
    sent.assign_to(officer)
    with pytest.raises(ValidationError, match="Kies eerst de soort"):
        decide(sent, decision_maker)


def test_two_officers_at_once_get_a_true_answer(client, sent, officer, second_officer):
    version = sent.version
    client.force_login(officer)
    url = reverse("regulatory:assign", args=[sent.reference])
    client.post(url, {"version": version})
    client.force_login(second_officer)
    text = client.post(url, {"version": version}).content.decode()
    assert "Iemand anders heeft dit verzoek net gewijzigd" in text
    assert same_request(sent).handling_officer == officer


def test_a_stale_decision_changes_nothing_and_loses_nothing(
    client, in_review, decision_maker, lead
):
    """The lead withdrew while the decision maker was writing."""
    version = in_review.version
    same_request(in_review).withdraw(lead)
    client.force_login(decision_maker)
    data = {"version": version, "outcome": "granted", "confirmed": "1", **TEXTS}
    url = reverse("regulatory:decision", args=[in_review.reference])
    text = client.post(url, data).content.decode()
    assert "Iemand anders heeft dit verzoek net gewijzigd" in text
    assert TEXTS["reasoning"] in text
    assert same_request(in_review).status == Status.WITHDRAWN


def test_a_colleague_between_reading_and_writing_is_noticed(in_review, officer):
    seen = same_request(in_review)
    in_review.touch(officer)
    with pytest.raises(StaleRequest):
        seen.touch(officer)


def test_a_municipality_has_one_rule_for_a_kind_at_a_time(municipality):
    fields = {
        "municipality": municipality, "procedure_kind": "experiment", "weeks": 10,
        "legal_source": "Participatieverordening artikel 6", "is_statutory": True,
        "atw_applies": False, "suspendable": True, "objection": True, "penalty": True,
    }  # fmt: skip
    TermRule.objects.create(valid_from=date(2026, 1, 1), **fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        TermRule.objects.create(valid_from=date(2026, 6, 1), **fields)
    rules = TermRule.objects
    assert rules.applicable(municipality, "experiment", date(2026, 2, 1)).weeks == 10
    assert rules.applicable(municipality, "experiment", date(2025, 12, 31)).weeks == 8


def test_objection_only_against_an_official_decision(winkelhoek, lead, officer, decision_maker):
    case = take_up(make_request(winkelhoek, lead), officer)
    assert decide(case, decision_maker).objection_until is None


def test_an_equated_day_moves_a_running_clock(winkelhoek, lead):
    case = make_request(winkelhoek, lead)
    EquatedDay.objects.create(day=case.due_on, decree="Besluit gelijkgestelde dagen")
    assert case.calculate().due_on > case.due_on


@pytest.fixture
def real_drafts(committed):
    """Drafts that other connections see too; the owner clears them away."""
    user, village = UserFactory(), VillageFactory()
    initiative = make_initiative(village, user)
    return [make_draft(initiative, user) for _ in range(4)]


def test_no_number_is_given_twice(real_drafts):
    def submit(draft):
        RegulatoryRequest.objects.get(pk=draft.pk).submit(draft.created_by)

    at_once(*[partial(submit, draft) for draft in real_drafts])
    numbers = RegulatoryRequest.objects.values_list("reference", flat=True)
    assert sorted(number[-4:] for number in numbers) == ["0001", "0002", "0003", "0004"]
