"""News and notices in the weekly digest."""

from __future__ import annotations

from django.utils.translation import gettext as _

from villages.news.models import Post, Visibility
from villages.weekly import DigestLine, Week, sources


def posts(week: Week) -> list[DigestLine]:
    """What came last week and still matters. One query, and one for whoever may see what is only
    for the village."""
    rows = Post.objects.listed().filter(village=week.village, **week.past("shown_since"))
    rows = rows.exclude(until__lt=week.monday).order_by("-shown_since", "-pk")
    return [
        DigestLine(
            group=_("Nieuws en berichten"),
            about=f"post:{post.pk}",
            text=post.title,
            path=post.get_absolute_url(),
            only_for=None if post.visibility == Visibility.PUBLIC else week.confirmed,
        )
        for post in rows.select_related("village")
    ]


sources.plug(posts, 10)
