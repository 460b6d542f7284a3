"""What an applicant says can go wrong, row by row, and what the municipality says of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypedDict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models.choices import Outcome

MOST_RISKS = 8
# A no, or a yes under conditions: whoever wrote down what they do about a risk hears why it is not
# enough, or that it is.
ANSWERS_RISKS = [Outcome.REFUSED, Outcome.PARTLY_GRANTED, Outcome.GRANTED_WITH_CONDITIONS]
MAY_ANSWER_RISKS = [*ANSWERS_RISKS, Outcome.EXPERIMENT_GRANTED]


class Risk(TypedDict):
    """In the applicant's words, for them and the municipality only."""

    risk: str
    mitigation: str


class RiskAnswer(TypedDict):
    """For everybody, so the officer gives it a name of its own."""

    name: str
    enough: bool
    because: str


class AnsweredRisk(NamedTuple):
    number: int
    asked: Risk
    answer: RiskAnswer


def must_answer_risks(outcome: str, *, with_conditions: bool) -> bool:
    under_conditions = outcome == Outcome.EXPERIMENT_GRANTED and with_conditions
    return outcome in ANSWERS_RISKS or under_conditions


def leaves_risks_open(
    risks: Sequence[Risk],
    outcome: str,
    answers: Sequence[RiskAnswer],
    *,
    with_conditions: bool,
) -> bool:
    needed = must_answer_risks(outcome, with_conditions=with_conditions)
    return needed and len(answers) != len(risks)


def refuse_unanswered_risks(
    risks: Sequence[Risk],
    outcome: str,
    answers: Sequence[RiskAnswer],
    *,
    with_conditions: bool,
) -> None:
    if leaves_risks_open(risks, outcome, answers, with_conditions=with_conditions):
        raise ValidationError(_("Zeg van elk risico of het voldoende is opgevangen, en waarom."))


def answered(risks: Sequence[Risk], answers: Sequence[Any]) -> list[AnsweredRisk]:
    pairs = zip(risks, answers, strict=False)
    return [AnsweredRisk(number, *pair) for number, pair in enumerate(pairs, start=1)]
