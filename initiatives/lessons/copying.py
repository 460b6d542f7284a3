"""Lessons come along with an example."""

from __future__ import annotations

from typing import Any

from initiatives.models import Initiative, Lesson
from initiatives.sockets.copying import copiers

LESSONS_TAKEN = 20


def take_lessons(source: Initiative, target: Initiative, user: Any) -> None:
    """They stay theirs: what is withdrawn there is gone here."""
    lessons = Lesson.objects.published().visible_to(user).filter(initiative=source)
    target.taken_lessons.add(*lessons.order_by("-published_at", "-pk")[:LESSONS_TAKEN])


copiers.plug(take_lessons)
