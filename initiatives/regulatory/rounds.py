"""The morning round along what was answered or asked of others: who has to know something today."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q

from initiatives.regulatory.advice import emails as advice_emails
from initiatives.regulatory.advice.models import AdviceRequest
from initiatives.regulatory.asking import emails as question_emails
from initiatives.regulatory.asking.models import RuleQuestion
from initiatives.regulatory.decisions import emails as decision_emails
from initiatives.regulatory.decisions.conditions import DecisionCondition
from initiatives.regulatory.decisions.forwards import ForwardRecord
from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.decisions.objecting import note_that_term_ended
from initiatives.regulatory.experiments.concluding import remind_to_sign
from initiatives.regulatory.experiments.looking_back import open_due, remind_sides
from initiatives.regulatory.experiments.plans import remind_of_plans, seal_begun
from initiatives.regulatory.models import Outcome, RegulatoryRequest, Status
from initiatives.regulatory.objections import emails as objection_emails
from initiatives.regulatory.objections.models import Objection

logger = logging.getLogger(__name__)
Part = Callable[[date], int]
OBJECTION_STEPS = (2, 7, 14)  # days before the last day, tightest first
CONDITION_STEPS = (0, 14)  # days before a condition has to be done, tightest first
LESSON_DAYS = 60
CATCH_UP = timedelta(days=14)  # of days without a worker
END_STEPS = (1, 4, 8, 12)  # weeks before an experiment ends, tightest first


def into_force(today: date) -> int:
    waiting = Decision.objects.filter(
        request__status=Status.DECIDED, experiment_starts_on__lte=today, announced_on__lte=today
    )
    begun = 0
    for decision in waiting.select_related("request"):
        with transaction.atomic():
            begun += decision.come_into_force(today)
    return begun


def ending_experiments(today: date) -> int:
    """Both sides hear it 12, 8, 4 and 1 weeks before, and once it is over."""
    soon = today + timedelta(weeks=max(END_STEPS))
    going_on = Q(request__status__in=[Status.IN_FORCE, Status.MID_TERM, Status.EVALUATING])
    # What is concluded already goes on until its last day, and both hear that it was.
    concluded = Q(
        request__status=Status.EVALUATED,
        experiment_ends_on__gte=today - timedelta(weeks=1),
        early_stop=None,
    )
    rows = Decision.objects.filter(
        going_on | concluded,
        request__outcome=Outcome.EXPERIMENT_GRANTED,
        experiment_ends_on__lte=soon,
    )
    found = list(rows.select_related("request__initiative__village", "request__municipality"))
    for decision in found:
        if not decision.run_out(today):
            _warn_of_end(decision, today)
    return len(found)


def _warn_of_end(decision: Decision, today: date) -> None:
    last = decision.experiment_ends_on
    if last is None:
        return
    weeks = next(n for n in END_STEPS if last - today <= timedelta(weeks=n))
    decision_emails.tell_ends_soon(decision, weeks)


def dated_conditions(today: date) -> int:
    """Two weeks before, on the day, and once after."""
    soon = today + timedelta(days=max(CONDITION_STEPS))
    rows = list(DecisionCondition.objects.waiting().filter(due_on__lte=soon).for_list())
    for condition in rows:
        left = condition.days_left
        step = "late" if left < 0 else str(next(n for n in CONDITION_STEPS if left <= n))
        decision_emails.remind_of_condition(condition, step)
    return len(rows)


def unanswered_advice(today: date) -> int:
    soon = today + timedelta(days=advice_emails.DAYS_BEFORE)
    rows = list(AdviceRequest.objects.open().filter(due_on__lte=soon).for_list())
    for advice in rows:
        advice.remind()
    return len(rows)


def unanswered_forwards(today: date) -> int:
    rows = ForwardRecord.objects.to_ask_after(today).filter(request__status=Status.FORWARDED)
    found = list(rows.select_related("request__initiative__village", "request__municipality"))
    for forward in found:
        decision_emails.ask_after_forward(forward)
    return len(found)


def running_objections(today: date) -> int:
    rows = list(Objection.objects.open().for_list())
    for objection in rows:
        left = (objection.due_on - today).days
        if left <= max(OBJECTION_STEPS):
            late = left < 0
            step = "late" if late else str(next(n for n in OBJECTION_STEPS if left <= n))
            objection_emails.remind(objection, step)
    return len(rows)


def waiting_questions(today: date) -> int:
    """The day that a resident was promised: three days before it, and once it is past."""
    soon = today + timedelta(days=question_emails.DAYS_BEFORE)
    rows = list(RuleQuestion.objects.open().filter(due_on__lte=soon).for_list())
    for question in rows:
        question_emails.remind(question, is_late=question.due_on < today)
    return len(rows)


def unshared_lessons(today: date) -> int:
    """Once, two months after the answer: what lies ready is easily forgotten."""
    last = today - timedelta(days=LESSON_DAYS)
    ready = RegulatoryRequest.objects.filter(
        lesson__isnull=False, lesson__published_at=None, closed_on__range=(last - CATCH_UP, last)
    )
    found = list(ready.select_related("lesson__initiative__village", "initiative__village"))
    for request in found:
        decision_emails.remind_of_lesson(request)
    return len(found)


def terms_to_object(today: date) -> int:
    """In the file of each request stands that nobody can object any more."""
    over = (today - CATCH_UP, today - timedelta(days=1))
    rows = Decision.objects.filter(objection_until__range=over).select_related("request")
    return sum(note_that_term_ended(decision) for decision in rows)


PARTS: Sequence[Part] = (
    into_force,
    seal_begun,
    ending_experiments,
    dated_conditions,
    remind_of_plans,
    open_due,
    remind_sides,
    remind_to_sign,
    unanswered_advice,
    unanswered_forwards,
    running_objections,
    waiting_questions,
    unshared_lessons,
    terms_to_object,
)


def go_round(today: date, parts: Sequence[Part] = PARTS) -> int:
    """How many things were looked at. What goes wrong in one part, because somebody changes a
    request at this very moment, keeps no other part from being done."""
    return sum(_looked_at(part, today) for part in parts)


def _looked_at(part: Part, today: date) -> int:
    try:
        return part(today)
    except Exception:
        logger.exception("The morning round left out the rest of %s.", part.__name__)
        return 0
