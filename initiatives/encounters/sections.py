"""The next conversations, on the page of an initiative."""

from __future__ import annotations

from django.http import HttpRequest

from initiatives.encounters.models import Agreement, Meeting
from initiatives.encounters.tabs import is_encounter
from initiatives.models import Initiative
from initiatives.sockets.sections import Box, Section, initiative_page

SHOWN = 3


def next_meetings(request: HttpRequest, initiative: Initiative) -> Section | None:
    """What comes, and what was agreed last. Two queries, none for another kind."""
    if not is_encounter(initiative):
        return None
    rows = Meeting.objects.visible_to(request.user).filter(initiative=initiative)
    ahead = list(rows.ahead().for_list().order_by("event__starts_at", "pk")[:SHOWN])
    agreed = Agreement.objects.visible_to(request.user).filter(initiative=initiative)
    last = agreed.order_by("-held_on", "-pk").first()
    if not ahead and last is None and not initiative.standing.runs:
        return None
    for meeting in ahead:
        meeting.initiative = initiative
    context = {"meetings": ahead, "last": last, "initiative": initiative}
    return "encounters/_next.html", context


initiative_page.plug(Box(next_meetings), 15)
