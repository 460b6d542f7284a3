"""Our blocks on the page of a village and on Mijn dorp."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from villages.models import Village
from villages.news.models import Post
from villages.sections import Block, my_village, of, village_page

SHOWN = 2


def news_of_village(request: HttpRequest, village: Village | None) -> Block | None:
    """The pinned post and the newest. One query."""
    if village is None:
        return None
    rows = Post.objects.visible_to(request.user).listed().current().filter(village=village)
    rows = rows.only("title", "shown_since").order_by("-is_pinned", "-shown_since", "-pk")
    posts = of(village, rows[:SHOWN])
    context = {"posts": posts, "village": village}
    return Block("news/_village_section.html", context, beside=True) if posts else None


def waiting_of_mine(
    request: HttpRequest, village: Village | None
) -> tuple[str, dict[str, Any]] | None:
    """What this person placed and others do not see. One query."""
    rows = Post.objects.of_author(request.user).waiting_for_author()
    rows = rows.filter(withdrawn_at=None).select_related("village")
    posts = list(rows.only("title", "state", "village__slug").order_by("-created_at", "-pk")[:5])
    return ("news/_waiting_section.html", {"posts": posts}) if posts else None


village_page.plug(news_of_village, 15)
my_village.plug(waiting_of_mine, 5)
