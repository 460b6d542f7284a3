"""Our block on the page of a village."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from villages.members.asking import asked_by
from villages.models import Village
from villages.news.models import Post
from villages.sections import Block, of, village_page

SHOWN = 2


def news_of_village(request: HttpRequest, village: Village | None) -> Block | None:
    """The pinned post and the newest. One query."""
    if village is None:
        return None
    posts = of(village, _newest(request.user, village.pk))
    context = {"posts": posts, "village": village}
    return Block("news/_village_section.html", context, beside=True) if posts else None


@asked_by
def _newest(user: Any, village: int) -> QuerySet[Post]:
    rows = Post.objects.visible_to(user).listed().current().filter(village=village)
    rows = rows.only("title", "shown_since").order_by("-is_pinned", "-shown_since", "-pk")
    return rows[:SHOWN]


village_page.plug(news_of_village, 15)
