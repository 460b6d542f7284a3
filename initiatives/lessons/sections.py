"""Lessons on the page of an initiative."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from initiatives.models import Initiative, Lesson
from initiatives.sockets.sections import Box, initiative_page
from villages.sections import Section

LESSONS_SHOWN = 3
TAKEN: Any = Lesson.taken_by.through
FILLED = {"lessons": (Lesson, "TRUE"), "taken_lessons": (TAKEN, "TRUE")}


def lessons_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    """One query at most."""
    shown: list[Lesson] = []
    if FILLED.keys() & initiative.filled:
        rows = Lesson.objects.visible_to(request.user).seen_on(initiative).for_list()
        shown = list(rows.order_by("-created_at", "-pk")[:LESSONS_SHOWN])
    if not (shown or initiative.standing.runs):
        return None
    context = {"lessons": shown, "initiative": initiative}
    return "initiatives/_lessons_section.html", context


initiative_page.plug(Box(lessons_of_initiative, FILLED), 80)
