"""What waits for your answer, on the page of an initiative."""

from __future__ import annotations

from django.http import HttpRequest

from initiatives.deciding.models import Question
from initiatives.models import Initiative
from initiatives.sockets.sections import Box, Place, Section, initiative_page

SHOWN = 3
OPEN = "opened_at IS NOT NULL AND withdrawn_at IS NULL AND closes_at > {now}"


def waiting_for_you(request: HttpRequest, initiative: Initiative) -> Section | None:
    """Open, for this person to answer, and not answered. One query at most."""
    if "questions" not in initiative.filled or not request.user.is_authenticated:
        return None
    rows = Question.objects.visible_to(request.user).awaiting(request.user)
    found = list(rows.filter(initiative=initiative).order_by("closes_at")[:SHOWN])
    for question in found:
        question.initiative = initiative
    context = {"questions": found, "initiative": initiative}
    return ("deciding/_waiting_for_you.html", context) if found else None


initiative_page.plug(Box(waiting_for_you, Place.FIRST, {"questions": (Question, OPEN)}), 3)
