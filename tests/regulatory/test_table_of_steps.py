"""One table of steps, and no way around what a step asks."""

import random
from datetime import timedelta
from itertools import pairwise

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from initiatives.regulatory.conversation.models import resume_early, resume_without_answer
from initiatives.regulatory.conversation.retracting import retract
from initiatives.regulatory.decisions.guards import why_not_left_aside
from initiatives.regulatory.models import (
    Decision,
    Ground,
    Objection,
    RegulatoryRequest,
    RequestMessage,
    Status,
    StatusChange,
)
from initiatives.regulatory.models.choices import (
    ANSWERED,
    FOUR_EYES,
    GRANTS,
    NEXT,
    OF_OBJECTION,
    Outcome,
)
from tests.regulatory.factories import (
    REFUSAL,
    TEXTS,
    ask,
    days_ago,
    decide,
    make_request,
    take_up,
)

NOT_PROCESSED = {**TEXTS, "outcome": Outcome.NOT_PROCESSED}


def again(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


def asked_long_ago(winkelhoek, lead, officer, days=30):
    """The term of the question passed yesterday or before, and nobody answered."""
    case = take_up(make_request(winkelhoek, lead, at=days_ago(days)), officer)
    question = ask(case, officer, at=days_ago(days - 1))
    question.answer(lead, "Weten we niet.", at=days_ago(days - 10))
    return again(case)


def test_the_database_knows_the_same_table(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT from_status, to_status FROM regulatory_steps()")
        known = set(cursor.fetchall())
    ours = {(str(before), str(after)) for before, steps in NEXT.items() for after in steps}
    assert known == ours | {(str(each), "objection_open") for each in ANSWERED}


def test_a_line_of_history_outside_the_table_is_refused(in_review, officer):
    line = {"request": in_review, "version": in_review.version, "by": officer}
    with pytest.raises(DatabaseError), transaction.atomic():
        StatusChange.objects.create(from_status="in_review", to_status="expired", **line)


@pytest.mark.parametrize("status", [*ANSWERED, *OF_OBJECTION])
def test_no_status_is_written_directly(in_review, status):
    with pytest.raises(DatabaseError), transaction.atomic():
        RegulatoryRequest.objects.filter(pk=in_review.pk).update(status=status)


def test_leaving_aside_needs_a_question_first(in_review, officer, decision_maker):
    with pytest.raises(ValidationError, match="eerst om een aanvulling"):
        Decision.propose(in_review, officer, [], **NOT_PROCESSED)
    with pytest.raises(ValidationError, match="eerst om een aanvulling"):
        Decision.take(again(in_review), decision_maker, [], **NOT_PROCESSED)
    with pytest.raises(ValidationError, match="eerst om een aanvulling"):
        again(in_review).move_to(
            Status.NOT_PROCESSED, decision_maker, outcome=Outcome.NOT_PROCESSED
        )


def test_another_ground_is_no_chance_to_supplement(winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(30)), officer)
    question = ask(case, officer, ground=Ground.APPLICANT_DELAY, at=days_ago(29))
    question.answer(lead, "Goed.", at=days_ago(20))
    assert "aanvulling" in str(why_not_left_aside(again(case), days_ago(0).date()))


def test_leaving_aside_within_four_weeks_is_an_answer_one_can_object_to(
    winkelhoek, lead, officer, decision_maker, designated
):
    case = asked_long_ago(winkelhoek, lead, officer)
    decision = Decision.take(case, decision_maker, [], **NOT_PROCESSED)
    case = again(case)
    assert (case.status, case.outcome) == (Status.NOT_PROCESSED, Outcome.NOT_PROCESSED)
    assert decision.objection_until is not None
    assert lead.notifications.filter(period="decision").exists()


def test_after_four_weeks_it_must_be_decided(winkelhoek, lead, officer, decision_maker):
    case = asked_long_ago(winkelhoek, lead, officer, days=50)
    with pytest.raises(ValidationError, match="vier weken"):
        Decision.take(case, decision_maker, [], **NOT_PROCESSED)


def test_while_an_answer_is_awaited_it_is_not_left_aside(in_review, officer):
    ask(in_review, officer)
    today = days_ago(0).date()
    assert "mag nog aanvullen" in str(why_not_left_aside(again(in_review), today))


@pytest.mark.parametrize("how", ["retracted", "dropped"])
def test_a_question_that_was_taken_back_is_no_chance_to_supplement(in_review, officer, how):
    question = ask(in_review, officer)
    if how == "retracted":
        retract(question, officer)
    else:
        resume_early(again(in_review), officer, "Niet meer nodig.")
    with pytest.raises(ValidationError, match="eerst om een aanvulling"):
        Decision.propose(again(in_review), officer, [], **NOT_PROCESSED)


def test_a_term_that_passed_unused_was_a_chance_to_supplement(winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(30)), officer)
    ask(case, officer, at=days_ago(29))
    resume_without_answer(again(case), days_ago(0).date())
    assert why_not_left_aside(again(case), days_ago(0).date()) == ""


def test_what_is_granted_is_in_force_once_it_is_announced(in_review, decision_maker):
    decide(in_review, decision_maker)
    steps = list(in_review.changes.values_list("from_status", "to_status"))
    assert steps[-2:] == [("in_review", "decided"), ("decided", "in_force")]


def test_what_is_refused_never_comes_into_force(in_review, decision_maker):
    decide(in_review, decision_maker, **REFUSAL, outcome=Outcome.REFUSED)
    with pytest.raises(ValidationError):
        again(in_review).move_to(Status.IN_FORCE, None)


def walk(case, people, officer, dice):
    """One try of anything to anywhere by anybody; says whether it was done."""
    to = dice.choice([*Status.values, "in_review", "in_review"])
    by = dice.choice(people)
    outcome = dice.choice(Outcome.values)
    fields = {}
    if to in ANSWERED and to in ("decided", "not_processed", "forwarded"):
        fields = {"outcome": outcome, "closed_on": days_ago(0).date()}
    if to == Status.WITHDRAWN:
        fields = {"closed_on": days_ago(0).date()}
    try:
        with transaction.atomic():
            if dice.random() < 0.2 and case.status == Status.IN_REVIEW:
                at = days_ago(dice.randint(0, 40))
                answer_by = at.date() + timedelta(days=14)
                ground = dice.choice(Ground.values)
                RequestMessage.ask(case, by or officer, "Hoe?", ground, answer_by, at=at)
            else:
                case.move_to(to, by, **fields)
    except (ValidationError, DatabaseError, Decision.DoesNotExist):
        return False
    return True


@pytest.mark.parametrize("seed", range(12))
def test_no_walk_gets_around_a_guard(winkelhoek, lead, officer, decision_maker, seed):
    dice = random.Random(seed)
    case = take_up(make_request(winkelhoek, lead, at=days_ago(60)), officer)
    done = 0
    for _ in range(60):
        done += walk(again(case), [lead, officer, decision_maker, None], officer, dice)
    case = again(case)
    changes = list(case.changes.order_by("version"))
    for change in changes:
        if change.from_status == change.to_status:
            continue
        assert change.to_status in NEXT[change.from_status]
        if change.to_status in ("decided", "not_processed", "forwarded"):
            assert change.by not in (None, lead)
        if change.to_status == Status.NOT_PROCESSED:
            assert case.suspensions.filter(ground=Ground.SUPPLEMENT).exists()
    if case.outcome in FOUR_EYES:
        assert changes[-1].by == decision_maker
    assert (case.status in ANSWERED) == bool(case.outcome)
    if case.status == Status.IN_FORCE:
        assert case.outcome in GRANTS
        assert case.decision.is_announced
    moved = [change for change in changes if change.from_status != change.to_status]
    assert moved[-1].to_status == case.status
    chain = [(a.to_status, b.from_status) for a, b in pairwise(moved)]
    assert all(before == after for before, after in chain)
    assert done >= 1


def test_an_objection_is_no_status_of_a_request(in_review, decision_maker):
    decide(in_review, decision_maker)
    with pytest.raises(ValidationError):
        again(in_review).move_to(Status.OBJECTION_OPEN, decision_maker)
    assert not Objection.objects.exists()
