"""Lessons on the page of an initiative."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from initiatives.models import Initiative, Lesson
from initiatives.models.told import Told
from initiatives.sockets.boxes import Thing, things
from initiatives.sockets.sections import Box, initiative_page
from villages.sections import Section

LESSONS_SHOWN = 3
TAKEN: Any = Lesson.taken_by.through
FILLED = {"taken_lessons": (TAKEN, "TRUE")}


def lessons_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    """No query, and one for those it took along."""
    shown = initiative.things["lesson"]
    if "taken_lessons" in initiative.filled:
        rows = Lesson.objects.visible_to(request.user).seen_on(initiative).for_list()
        shown = list(rows.order_by("-created_at", "-pk")[:LESSONS_SHOWN])
    if not (shown or initiative.standing.runs):
        return None
    context = {"lessons": shown, "initiative": initiative}
    return "initiatives/_lessons_section.html", context


initiative_page.plug(Box(lessons_of_initiative, FILLED), 80)
things.plug(
    Thing(
        "lesson",
        Lesson,
        ("title", "published_at"),
        rank="-extract(epoch FROM thing.created_at)",
        audience=(
            f"CASE WHEN thing.published_at IS NULL THEN '{Told.RUNNERS}' ELSE '{Told.ALL}' END"
        ),
    )
)
