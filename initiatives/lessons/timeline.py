"""Lessons that were shared, in the timeline."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.models import Initiative, Lesson, TimelineMoment
from initiatives.sockets.timeline import Line, Source, moments


def _shared(row: TimelineMoment, initiative: Initiative) -> Line:
    url = reverse("initiatives:lesson", args=[*initiative.address, row.key])
    return Line(_("Les gedeeld: %(title)s") % row.words, url=url)


moments.plug(
    Source(
        "lesson",
        Lesson,
        _shared,
        at="thing.published_at",
        words={"title": "thing.title"},
        where="thing.published_at IS NOT NULL",
    )
)
