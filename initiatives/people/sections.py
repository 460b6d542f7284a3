"""Posts that seek somebody, on pages of a village and of an initiative."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from initiatives.models import BoardPost, Initiative
from initiatives.sockets.sections import Box, initiative_page
from villages.models import Village
from villages.sections import Section, village_page

POSTS_SHOWN = 3
SOUGHT = f"ended_at IS NULL AND sought <> '{BoardPost.Sought.OFF}'"


def sought_in_village(request: HttpRequest, village: Village | None) -> Section | None:
    """Posts that seek somebody, the longest sought first. Two queries at most."""
    if village is None:
        return None
    rows = BoardPost.objects.visible_to(request.user).seeking().filter(initiative__village=village)
    return _sought(rows, village)


def sought_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    if initiative.outcome or "posts" not in initiative.filled:
        return None
    found = _sought(initiative.posts.all().seeking())
    for post in found[1]["posts"] if found else []:
        post.initiative = initiative
    return found


def _sought(rows: Any, village: Village | None = None) -> Section | None:
    posts = list(rows.for_rows().order_by("created_at", "pk")[:POSTS_SHOWN])
    context = {"posts": posts, "village": village}
    return ("initiatives/_sought_section.html", context) if posts else None


initiative_page.plug(Box(sought_of_initiative, {"posts": (BoardPost, SOUGHT)}), 2)
village_page.plug(sought_in_village, 25)
