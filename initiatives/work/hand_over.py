"""Our blocks on the one page for whoever takes the initiative over."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.sockets.hand_over import LINES, Block, blocks
from initiatives.work.models import Shift, Task


def open_tasks(initiative: Initiative, user: Any) -> Block:
    rows = Task.objects.visible_to(user).filter(initiative=initiative).to_do().for_list()
    return Block(
        _("Wat moet er nog gebeuren?"),
        [_task(task) for task in rows.order_by("due_order", "pk")[:LINES]],
    )


def _task(task: Task) -> str:
    people = ", ".join(str(row.user) for row in task.people)  # type: ignore[attr-defined]
    day = _("voor %(day)s") % {"day": date_format(task.due_on, "j F")} if task.due_on else ""
    return ", ".join(part for part in (task.title, day, people) if part)


def next_shifts(initiative: Initiative, user: Any) -> Block:
    rows = Shift.objects.visible_to(user).filter(initiative=initiative).going_on().upcoming()
    shifts = rows.for_list().order_by("starts_at", "pk")[:LINES]
    lines = [f"{shift.when_text}: {shift.title}, {shift.state_text}" for shift in shifts]
    return Block(_("Eerstvolgende diensten"), lines)


blocks.plug(open_tasks, 20)
blocks.plug(next_shifts, 21)
