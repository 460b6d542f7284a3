"""One question, for whoever may see it or run it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from initiatives.deciding.models import Question
from initiatives.views.loading import initiative_page, not_seen, visible_initiative

TAB = "deciding"


def visible_question(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> Question:
    initiative = visible_initiative(request, village_slug, slug)
    rows = Question.objects.visible_to(request.user).filter(initiative=initiative)
    question = rows.filter(pk=pk).first()
    if question is None:
        raise not_seen(request, initiative)
    question.initiative = initiative
    return question


def question_for_runner(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> Question:
    """For leads and board."""
    question = visible_question(request, village_slug, slug, pk)
    if not question.initiative.standing.runs:
        raise PermissionDenied
    return question


def question_page(question: Question, **more: Any) -> dict[str, Any]:
    return initiative_page(question.initiative, active_part=TAB, question=question, **more)
