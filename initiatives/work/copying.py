"""What of ours comes along when somebody begins after another village's example."""

from __future__ import annotations

from typing import Any

from initiatives.models import Initiative
from initiatives.sockets.copying import copiers
from initiatives.work.models import Task

TASKS_COPIED = 100

COPIED = ("title", "text", "skills", "minimum", "maximum", "step")


def copy_tasks(source: Initiative, target: Initiative, user: Any) -> None:
    """What everybody who sees the source may see of it, without people and dates: those are
    theirs. Also what is done: the next village has it still to do."""
    rows = Task.objects.visible_to(user).filter(initiative=source)
    found = rows.order_by("created_at", "pk")[:TASKS_COPIED]
    Task.objects.bulk_create(
        [
            Task(
                initiative=target,
                created_by=user,
                **{name: getattr(task, name) for name in COPIED},
            )
            for task in found
        ]
    )


copiers.plug(copy_tasks)
