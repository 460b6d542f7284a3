"""Our block on the page of a village."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from villages.models import Village
from villages.news.models import Post
from villages.sections import village_page

SHOWN = 3


def news_of_village(
    request: HttpRequest, village: Village | None
) -> tuple[str, dict[str, Any]] | None:
    """The pinned post and the newest. One query."""
    rows = Post.objects.visible_to(request.user).listed().current().filter(village=village)
    posts = list(rows.for_rows().order_by("-is_pinned", "-shown_since", "-pk")[:SHOWN])
    return "news/_village_section.html", {"posts": posts, "village": village}


village_page.plug(news_of_village, 15)
