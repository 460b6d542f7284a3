"""What of the news not everybody sees."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from villages.models import Village
from villages.news.models import Post, Visibility
from villages.readers import Beyond, beyond


def _of_the_village(village: Village) -> QuerySet:
    rows = Post.objects.listed().current()
    return rows.filter(village=village, visibility=Visibility.VILLAGE)


def _sees(user: Any, keys: frozenset[Any]) -> bool:
    """Who wrote it, though the village did not confirm them."""
    return Post.objects.visible_to(user).filter(pk__in=keys).exists()


beyond.plug(Beyond("posts", _of_the_village, _sees))
