"""Photos of news. Who decides about an appeal sees what it is about, also when they do not edit the
village."""

from __future__ import annotations

from typing import Any

from villagehub.pictures.photos import Photographed, photos
from villages.moderation.access import may_decide
from villages.news.models import Post, PostQuerySet


def _by_a_judge(user: Any, rows: PostQuerySet) -> bool:
    if not user.is_authenticated:
        return False
    post = rows.with_open_appeal().select_related("village").first()
    return post is not None and may_decide(user, post)


photos.plug(Photographed(Post, also_seen=_by_a_judge))
