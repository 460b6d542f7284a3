"""Tasks that were done, in the timeline."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.sockets.timeline import Moment, Place, moments, older
from initiatives.work.models import Task


def tasks_done(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    """Names only for those who take part."""
    rows = Task.objects.visible_to(user).filter(initiative=initiative, state=Task.State.DONE)
    return [
        _moment(task, initiative)
        for task in older(rows.select_related("done_by"), "done_at", before)
    ]


def _moment(task: Task, initiative: Initiative) -> Moment:
    task.initiative = initiative
    text = _("Klaar: %(title)s") % {"title": task.title}
    if initiative.standing.takes_part and task.done_by:
        text = f"{text} ({task.done_by})"
    return Moment(task.done_at or task.updated_at, task.pk, text, url=task.get_absolute_url())


moments.plug(tasks_done)
