"""Tasks that were done, in the timeline."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.models import Initiative, TimelineMoment
from initiatives.sockets.timeline import Line, Source, moments
from initiatives.work.models import Taker, Task


def _done(row: TimelineMoment, initiative: Initiative) -> Line:
    """Names only for those who take part."""
    text = _("Klaar: %(title)s") % row.words
    if initiative.standing.takes_part and row.person:
        text = f"{text} ({row.person})"
    return Line(text, url=reverse("work:task", args=[*initiative.address, row.key]))


def _own(user: Any) -> QuerySet:
    return Taker.objects.active().acted_for_by(user).values("task")


moments.plug(
    Source(
        "task",
        Task,
        _done,
        at="thing.done_at",
        audience="thing.audience",
        person="thing.done_by_id",
        words={"title": "thing.title"},
        where=f"thing.state = '{Task.State.DONE}'",
        also=_own,
    )
)
