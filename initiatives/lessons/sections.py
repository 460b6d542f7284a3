"""Lessons on the page of an initiative."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from initiatives.models import Initiative, Lesson
from initiatives.models.told import Told
from initiatives.sockets.boxes import COUNTED, Thing, things
from initiatives.sockets.sections import Box, Place, Way, initiative_page
from villagehub.web.paths import path_to

TAKEN: Any = Lesson.taken_by.through
FILLED = {"taken_lessons": (TAKEN, "TRUE")}


def lessons_of(request: HttpRequest, initiative: Initiative) -> Way | None:
    """No query, and one for those it took along."""
    newest, number = initiative.things["lesson"][:1], initiative.things.number["lesson"]
    if "taken_lessons" in initiative.filled:
        rows = Lesson.objects.visible_to(request.user).seen_on(initiative).for_list()
        found = list(rows.order_by("-created_at", "-pk")[:COUNTED])
        newest, number = found[:1], len(found)
    if not (newest or initiative.standing.runs):
        return None
    note = _of_whom(newest[0], initiative) if newest else _("Wat leerden jullie al?")
    return Way(_("Lessen"), path_to("initiatives:lessons", *initiative.address), number, note)


def _of_whom(lesson: Lesson, initiative: Initiative) -> str:
    """What was taken along is named after its village."""
    if lesson.initiative_id == initiative.pk:
        return lesson.title
    village = lesson.initiative.village.name
    return _("%(lesson)s (van %(village)s)") % {"lesson": lesson.title, "village": village}


initiative_page.plug(Box(lessons_of, Place.WAYS, FILLED), 80)
things.plug(
    Thing(
        "lesson",
        Lesson,
        ("title",),
        rank="-extract(epoch FROM thing.created_at)",
        audience=(
            f"CASE WHEN thing.published_at IS NULL THEN '{Told.RUNNERS}' ELSE '{Told.ALL}' END"
        ),
    )
)
