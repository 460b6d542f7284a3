"""The newest comments on an initiative's page."""

from __future__ import annotations

from django.http import HttpRequest

from initiatives.comments.models import Comment, has_comments, sees_names
from initiatives.comments.showing import shown_with
from initiatives.models import Initiative
from initiatives.sockets.sections import Box, Section, initiative_page
from villages.moderation.models import ModerationState

SHOWN = 3
SHOWN_TO_ALL = f"deleted_at IS NULL AND state = '{ModerationState.VISIBLE}'"


def newest_comments(request: HttpRequest, initiative: Initiative) -> Section | None:
    """Two queries at most; for somebody signed in also when there are none."""
    if not has_comments(initiative):
        return None
    found: list[Comment] = []
    if "comments" in initiative.filled:
        rows = Comment.objects.newest_for(request.user).filter(initiative=initiative)
        found = list(rows[:SHOWN])
    if not found and not request.user.is_authenticated:
        return None
    names = bool(found) and sees_names(request.user, initiative)
    comments = shown_with(found, request.user, names)
    return "comments/_newest.html", {"comments": comments, "initiative": initiative}


initiative_page.plug(Box(newest_comments, {"comments": (Comment, SHOWN_TO_ALL)}), 80)
