"""News in a village's feed and in the sitemap. Notices of residents are read here only: a feed is
copied, and what somebody withdraws would stay elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from villages.models import Village
from villages.news.models import Post, PostKind
from villages.opendata.latest import Entry, entries
from villages.opendata.sitemaps import VISITOR, PartSitemap, RowSitemap, sitemaps


def newest_posts(village: Village, user: Any, most: int) -> Iterable[Entry]:
    """One query."""
    rows = Post.objects.visible_to(user).public().current()
    for post in rows.filter(village=village, kind=PostKind.NEWS).order_by("-shown_since", "-pk")[
        :most
    ]:
        post.village = village
        text = Truncator(post.text).chars(300)
        moment = post.shown_since or post.created_at
        yield Entry(
            post.pk, post.title, text, post.get_absolute_url(), moment, post.updated_at, _("nieuws")
        )


class PostSitemap(RowSitemap):
    def items(self) -> Any:
        rows = Post.objects.visible_to(VISITOR).public().filter(kind=PostKind.NEWS)
        return rows.select_related("village").order_by("pk").only("updated_at", "village__slug")


class NewsSitemap(PartSitemap):
    name = "news:list"


entries.plug(newest_posts)
sitemaps.plug(("nieuws", NewsSitemap))
sitemaps.plug(("nieuwsbericht", PostSitemap))
