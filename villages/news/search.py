"""News and notices in the search of a village and of the country."""

from __future__ import annotations

from typing import Any

from django.db.models import DateTimeField, Func, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villages.moderation.models import ModerationState
from villages.news.models import Post, Visibility
from villages.search.kinds import For, SearchKind, kinds

THERE = Q(state=ModerationState.VISIBLE, withdrawn_at__isnull=True)
FOR_ALL = THERE & Q(visibility=Visibility.PUBLIC)


class EndOf(Func):
    """Of a day, on the clock of the villages."""

    template = "((%(expressions)s + 1)::timestamp AT TIME ZONE '%(zone)s')"
    output_field = DateTimeField()

    def __init__(self, field: str):
        super().__init__(field, zone=timezone.get_default_timezone_name())


class PostSearch(SearchKind):
    def until(self) -> Any:
        return EndOf("until")


kinds.plug(
    PostSearch(
        "nieuws",
        _("Nieuws"),
        model=Post,
        # What is held, hidden or withdrawn, only for its maker and the editors.
        audience=(
            For("public", when=FOR_ALL),
            For("village", of="village_id", when=THERE & Q(visibility=Visibility.VILLAGE)),
            For("editors", of="village_id", when=~FOR_ALL),
            For("person", of="user_id", when=~FOR_ALL),
            For("person", of="recorded_by_id", when=~FOR_ALL),
        ),
        text=("text", "picture_text"),
        at="shown_since",
        current=THERE,
        url=lambda line: reverse("news:detail", args=[line.village_slug, line.key]),
    ),
    60,
)
