"""The newest posts, on the page of an initiative."""

from __future__ import annotations

from django.http import HttpRequest

from initiatives.models import Initiative
from initiatives.papers.models import Update
from initiatives.papers.models.updates import NEWEST
from initiatives.sockets.sections import Box, Section, initiative_page

SHOWN = 2
LISTED = "withdrawn_at IS NULL"


def newest_updates(request: HttpRequest, initiative: Initiative) -> Section | None:
    """One query at most."""
    if "updates" not in initiative.filled:
        return None
    rows = Update.objects.visible_to(request.user).listed().filter(initiative=initiative)
    found = list(rows.order_by(*NEWEST)[:SHOWN])
    if not found:
        return None
    for row in found:
        row.initiative = initiative
    return "papers/_updates.html", {"updates": found, "initiative": initiative}


initiative_page.plug(Box(newest_updates, {"updates": (Update, LISTED)}), 30)
