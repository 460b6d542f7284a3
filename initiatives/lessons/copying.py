"""Lessons come along with an example."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from initiatives.models import Initiative, Lesson
from initiatives.sockets.copying import copiers

Copier = Callable[[Initiative, Initiative, Any], None]

_copiers: list[Copier] = []

LESSONS_TAKEN = 20


def register_copier(copier: Copier) -> None:
    if copier not in _copiers:
        _copiers.append(copier)


def take_lessons(source: Initiative, target: Initiative, user: Any) -> None:
    """They stay theirs: what is withdrawn there is gone here."""
    lessons = Lesson.objects.published().visible_to(user).filter(initiative=source)
    target.taken_lessons.add(*lessons.order_by("-published_at", "-pk")[:LESSONS_TAKEN])


copiers.plug(take_lessons)
