"""Our blocks on the page of a village and on Mijn dorp, our lines in the digest; and that posts
can be reported."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from villages.models import Village
from villages.moderation.models import register
from villages.news.models import Post, Visibility
from villages.sections import register_section
from villages.weekly import Line, Week, register_source

SHOWN = 3


def news_of_village(
    request: HttpRequest, village: Village | None
) -> tuple[str, dict[str, Any]] | None:
    """The pinned post and the newest. One query."""
    rows = Post.objects.visible_to(request.user).listed().current().filter(village=village)
    posts = list(rows.for_list().order_by("-is_pinned", "-shown_since", "-pk")[:SHOWN])
    return "news/_village_section.html", {"posts": posts, "village": village}


def waiting_of_mine(
    request: HttpRequest, village: Village | None
) -> tuple[str, dict[str, Any]] | None:
    """What this person placed and others do not see. One query."""
    rows = Post.objects.of_author(request.user).waiting_for_author()
    posts = list(rows.filter(withdrawn_at=None).for_list().order_by("-created_at", "-pk")[:5])
    return ("news/_waiting_section.html", {"posts": posts}) if posts else None


def posts(week: Week) -> list[Line]:
    """What came last week and still matters. One query, and one for who may see what is only for
    the village."""
    rows = Post.objects.listed().filter(village=week.village, **week.past("shown_since"))
    rows = rows.exclude(until__lt=week.monday).order_by("-shown_since", "-pk")
    return [
        Line(
            group=_("Nieuws en berichten"),
            about=f"post:{post.pk}",
            text=post.title,
            path=post.get_absolute_url(),
            only_for=None if post.visibility == Visibility.PUBLIC else week.confirmed,
        )
        for post in rows.select_related("village")
    ]


register(Post)
register_section("village", 15, news_of_village)
register_section("mine", 5, waiting_of_mine)
register_source(posts)
