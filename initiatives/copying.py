"""Beginning after another village's example: what of theirs comes along, told by who keeps it.

An app registers in its AppConfig.ready():

    register_copier(copy_tasks)

The callable gets `(source, target, user)`: two initiatives, and who starts the new one. It runs in
the transaction that makes the target, and copies only what `user` may see of the source. The target
may be of another kind.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from initiatives.models import Initiative, Lesson
from villagehub.accounts.models import User
from villages.models import Village

Copier = Callable[[Initiative, Initiative, Any], None]
_copiers: list[Copier] = []
LESSONS_TAKEN = 20


def register_copier(copier: Copier) -> None:
    if copier not in _copiers:
        _copiers.append(copier)


def bring_along(source: Initiative, target: Initiative, user: Any) -> None:
    for copier in _copiers:
        copier(source, target, user)


def begin_after(source: Initiative, *, village: Village, by: User, **fields: Any) -> Initiative:
    """Pressed twice it is one, and nothing is brought along twice."""
    return Initiative.start(
        village=village,
        by=by,
        copied_from=source,
        then=lambda target: bring_along(source, target, by),
        **fields,
    )


def take_lessons(source: Initiative, target: Initiative, user: Any) -> None:
    """They stay theirs: what is withdrawn there is gone here."""
    lessons = Lesson.objects.published().visible_to(user).filter(initiative=source)
    target.taken_lessons.add(*lessons.order_by("-published_at", "-pk")[:LESSONS_TAKEN])


register_copier(take_lessons)
