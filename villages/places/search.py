"""Places are found by their names."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, F, FloatField, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.models import Village
from villages.search.kinds import Matches, SearchKind, kinds
from villages.search.question import SearchQuestion


class VillageSearch(SearchKind):
    """A village is found by all its names, as a whole, and by what its page says of it."""

    def matching(self, rows: QuerySet[Any], question: SearchQuestion) -> QuerySet[Any]:
        condition = Q(pk__in=list(question.named_villages))
        if question.query:
            condition |= Q(Matches(question.query))
        return rows.filter(condition)

    def tier(self, question: SearchQuestion) -> Any:
        """By name first; then those of which the page says it."""
        named = question.named_villages
        fits = [When(pk__in=[pk for pk in named if named[pk] == fit], then=fit) for fit in range(4)]
        return Case(*fits, default=4, output_field=IntegerField())

    def place(self, question: SearchQuestion) -> Any:
        """The larger first."""
        people = Coalesce(F("population"), Value(0))
        return people * Value(-1.0, output_field=FloatField())

    def within(self, rows: QuerySet[Any], question: SearchQuestion) -> QuerySet[Any]:
        """In a village nobody looks for villages."""
        return rows.none() if question.village else rows.filter(question.place_of_village())


kinds.plug(
    VillageSearch(
        "dorpen",
        _("Dorpen"),
        model=Village,
        title="name",
        text=("introduction",),
        village="",
        key_field="slug",
        url=lambda line: reverse("villages:detail", args=[line.part]),
    ),
    10,
)
