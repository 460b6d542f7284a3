"""What other sites of the village published can be found too; it leads there."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.linked.models import LinkedItem
from villages.search.kinds import LONG_AGO, For, FoundLine, SearchKind, kinds


class LinkedSearch(SearchKind):
    def moment(self) -> Any:
        return Coalesce("starts_at", "published_at", Value(LONG_AGO))

    def until(self) -> Any:
        """What is in the agenda of another site, until it begins; news without end."""
        return F("starts_at")


def address_of(line: FoundLine) -> str:
    """The item itself; the village's page when the other site gave no web address."""
    is_web = line.part.startswith(("http://", "https://"))
    return line.part if is_web else reverse("villages:detail", args=[line.village_slug])


kinds.plug(
    LinkedSearch(
        "andere-sites",
        _("Van andere sites"),
        model=LinkedItem,
        audience=(For("public"),),
        text=("text", "place"),
        village="feed__village",
        part_field="link",
        listed=Q(feed__paused_at__isnull=True),
        url=address_of,
        parents=("feed",),
    ),
    70,
)
