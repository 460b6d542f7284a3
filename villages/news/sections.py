"""Our block on the page of a village."""

from __future__ import annotations

from django.http import HttpRequest

from villages.models import Village
from villages.news.models import Post
from villages.sections import Block, of, village_page

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


village_page.plug(news_of_village, 15)
