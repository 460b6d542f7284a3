"""An answer, a decision or a lesson in the words that its page shows a visitor, and nothing of who
asked: as it travels to another portal, or lies beside a request as an example."""

from __future__ import annotations

from typing import Any, TypedDict

from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.models import Lesson
from initiatives.regulatory.models import RegulatoryRequest, RuleQuestion
from villagehub.web.addresses import absolute


class Item(TypedDict):
    kind: str  # of Precedent.Kind
    title: str
    says: str  # of SAYS
    rule: str
    parts: list[list[str]]  # [name of PARTS, text]
    village: str
    on: str  # ISO
    url: str


def item_of_answer(question: RuleQuestion) -> Item:
    parts = [["answer", question.answer]]
    if question.rule:
        parts.append(["rule", question.rule.plain_text])
    return Item(
        kind="answer",
        title=question.public_text,
        says=question.verdict,
        rule=question.rule.citation if question.rule else "",
        parts=_told(parts),
        village=question.village.name,
        on=_day(question.answered_at),
        url=absolute(question),
    )


def item_of_decision(case: RegulatoryRequest) -> Item:
    decision = case.decision
    reasons = [decision.reasoning]
    if case.revised_by:
        reasons.append(_("Na bezwaar: %s") % case.revised_by.public_text)
    parts = [
        ["asked", case.public_summary],
        ["reasons", "\n\n".join(reasons)],
        ["possible", decision.alternative_offered],
    ]
    return Item(
        kind="decision",
        title=case.title,
        says=case.outcome,
        rule=decision.legal_basis,
        parts=_told(parts),
        village=case.initiative.village.name,
        on=str(decision.announced_on),
        url=absolute(case),
    )


def item_of_lesson(lesson: Lesson) -> Item:
    parts = [
        ["worked", lesson.what_worked],
        ["not", lesson.what_did_not],
        ["advice", lesson.advice],
    ]
    return Item(
        kind="lesson",
        title=lesson.title,
        says=lesson.initiative.kind,
        rule="",
        parts=_told(parts),
        village=lesson.initiative.village.name,
        on=_day(lesson.published_at),
        url=absolute(lesson),
    )


def _told(parts: list[list[str]]) -> list[list[str]]:
    return [part for part in parts if part[1]]


def _day(moment: Any) -> str:
    return timezone.localdate(moment).isoformat()
