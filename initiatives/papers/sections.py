"""The newest posts, on the page of an initiative."""

from __future__ import annotations

from django.http import HttpRequest

from initiatives.models import Initiative
from initiatives.papers.models import Update
from initiatives.sockets.boxes import Thing, things
from initiatives.sockets.sections import Box, Section, initiative_page

SHOWN = 2


def newest_updates(request: HttpRequest, initiative: Initiative) -> Section | None:
    """No query."""
    found = initiative.things["update"][:SHOWN]
    context = {"updates": found, "initiative": initiative}
    return ("papers/_updates.html", context) if found else None


initiative_page.plug(Box(newest_updates), 30)
things.plug(
    Thing(
        "update",
        Update,
        ("title", "published_at"),
        rank="-extract(epoch FROM thing.published_at)",
        where="thing.withdrawn_at IS NULL",
    )
)
