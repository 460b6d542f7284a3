"""Lessons come along with an example."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, Lesson
from initiatives.sockets.copying import Copier, copiers

LESSONS_TAKEN = 20


def of_theirs(source: Initiative, user: Any) -> Any:
    rows = Lesson.objects.published().visible_to(user).filter(initiative=source)
    return rows.order_by("-published_at", "-pk")[:LESSONS_TAKEN]


def take_lessons(source: Initiative, target: Initiative, user: Any) -> None:
    """They stay theirs: what is withdrawn there is gone here."""
    target.taken_lessons.add(*of_theirs(source, user))


copiers.plug(Copier("lessen", _("Lessen"), of_theirs, take_lessons), 60)
