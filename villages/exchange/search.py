"""How the search over everything finds asks and offers. Conversations cannot be found."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.exchange.models import Listing, Stage
from villages.search.kinds import SearchKind, kinds
from villages.search.question import SearchQuestion


class ListingSearch(SearchKind):
    def within(self, rows: QuerySet[Any], question: SearchQuestion) -> QuerySet[Any]:
        """What is over, held or hidden is found by nobody, not by its author either."""
        listed = rows.filter(pk__in=Listing.objects.listed().filter(stage=Stage.OPEN).values("pk"))
        return super().within(listed, question)


kinds.plug(
    ListingSearch(
        "vraag-en-aanbod",
        _("Vraag en aanbod"),
        model=Listing,
        text=("text", "where_text"),
        labels=("kind", "direction"),
        at="refreshed_at",
        current=lambda: Q(asleep_at__isnull=True),
        url=lambda line: reverse("exchange:listing", args=[line.village_slug, line.key]),
    ),
    30,
)
