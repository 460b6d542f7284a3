"""The days of an experiment: halfway, looking back, and until when both sides answer."""

from __future__ import annotations

from datetime import date, timedelta

from initiatives.regulatory.decisions.models import Decision

ANSWER_WEEKS = 4
ONE_DAY = timedelta(days=1)


def period_of(decision: Decision) -> tuple[date, date]:
    """The database has both for every experiment (`an_experiment_ends_and_is_evaluated`)."""
    first, last = decision.experiment_starts_on, decision.experiment_ends_on
    if first is None or last is None:
        raise ValueError("This decision is no experiment.")
    return first, last


def halfway(decision: Decision) -> date:
    first, last = period_of(decision)
    return first + (last - first) // ONE_DAY // 2 * ONE_DAY


def looks_back_on(decision: Decision) -> date:
    return decision.evaluation_opens_on or halfway(decision)


def has_mid_term(decision: Decision) -> bool:
    """Not when looking back begins soon after it: nobody answers the same twice, and one has time
    to do something with what came of it."""
    return halfway(decision) + timedelta(weeks=2 * ANSWER_WEEKS) <= looks_back_on(decision)


def answer_by(opened_on: date) -> date:
    """Four weeks, also when it was opened late."""
    return opened_on + timedelta(weeks=ANSWER_WEEKS)
