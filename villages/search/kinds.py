"""What can be found. An app has its kind in search.py:

    kinds.plug(
        Kind(
            "nieuws",                              # in the address: /zoeken/?soort=nieuws
            _("Nieuws"),
            model=NewsItem,                        # found through NewsItem.objects.visible_to(user)
            title="title",
            text=("body",),
            labels=("subject",),                   # fields with choices, whose names are words too
            at="published_at",                     # newest first; `soonest` for what is to come
            url=lambda line: reverse("news:item", args=[line.village_slug, line.key]),
        ),
        60,                                        # its place among the kinds on a page
    )

That is all. `migrate` gives the table of `model` a column `search_words` that the database itself
keeps up to date (villages.search.upkeep), so that a bulk update is found too; no model names the
column. Only `title` and `text` can be found, so name there what everybody who sees the row may
read. The title is a column of the table itself and so is each text. `village` is the way to the
village; with "" the kind is found in the country and in no village. `current` are the rows that
still matter: they come before what is over. Rows that are `over` say so, with `over_text`.
`key_field` is one more field that `url` needs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Case, F, FloatField, Func, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Col
from django.db.models.functions import Abs, Coalesce
from django.utils import timezone
from django.utils.safestring import SafeString

from villagehub.registry import Socket
from villages.search.question import SearchQuestion

COLUMN = "search_words"
# Of what a word finds in a kind, so many are put in order; who wants more asks more precisely.
MOST_RANKED = 300
ORDER = ["found_tier", "found_place", "pk"]


class FoundLine(NamedTuple):
    """One result as a page shows it."""

    kind: SearchKind
    key: str
    title: SafeString
    snippet: SafeString
    village: str
    village_slug: str
    municipality: str
    at: datetime | None
    part: str
    is_over: bool

    @property
    def url(self) -> str:
        return self.kind.url(self)


class Words(F):
    """The column that the database keeps and that no model names."""

    def __init__(self) -> None:
        super().__init__(COLUMN)

    def resolve_expression(self, query: Any = None, *args: Any, **kwargs: Any) -> Col:
        field: Any = SearchVectorField()
        field.set_attributes_from_name(COLUMN)
        return Col(query.get_initial_alias(), field)


class Matches(Func):
    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = models.BooleanField()

    def __init__(self, query: str):
        super().__init__(Words(), TsQuery(query))


class TsQuery(Func):
    """Written out, so that the planner knows how often these words occur."""

    template = "(%(expressions)s)::tsquery"
    output_field = SearchVectorField()

    def __init__(self, query: str):
        super().__init__(Value(query))


class Epoch(Func):
    template = "EXTRACT(EPOCH FROM %(expressions)s)::float8"
    output_field = FloatField()


@dataclass(frozen=True, eq=False)
class SearchKind:
    code: str
    name: Any
    model: Any
    url: Callable[[FoundLine], str]
    title: str = "title"
    text: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    village: str = "village"
    at: str = ""
    soonest: bool = False
    current: Callable[[], Q] | None = None
    key_field: str = ""
    over: Callable[[], Q] | None = None
    over_text: Any = ""

    def __post_init__(self) -> None:
        """A kind without `visible_to` would show everything to everybody, so it is refused."""
        if not hasattr(self.model.objects, "visible_to"):
            raise TypeError(f"{self.model.__name__}.objects has no visible_to(user)")

    def found(self, question: SearchQuestion) -> QuerySet[Any]:
        """Visible rows that answer the question, with `found_tier` and `found_place` to put them in
        order."""
        rows = self.model.objects.filter(pk__in=self._candidates(question))
        return rows.annotate(found_tier=self.tier(question), found_place=self.place(question))

    def _candidates(self, question: SearchQuestion) -> QuerySet[Any]:
        """The keys of the newest that match, of those with the very name, and of those in the own
        village: a word that stands everywhere costs no more than a rare one."""
        visible = self.within(self.model.objects.visible_to(question.user), question)
        rows = self.matching(visible, question).order_by().values("pk")
        named = rows.filter(**{f"{self.title}__iexact": question.text})
        sets = [*self._newest(rows), named[:MOST_RANKED]]
        if self.village and question.own_villages and question.village is None:
            own = rows.filter(**{f"{self.village}__in": question.own_villages})
            sets.append(own[:MOST_RANKED])
        return sets[0].union(*sets[1:], all=True)

    def _newest(self, rows: QuerySet[Any]) -> list[QuerySet[Any]]:
        """In an order that the table has an index for; of what is to come first what is near."""
        if not self.at:
            return [rows[:MOST_RANKED]]
        if not self.soonest:
            return [rows.order_by(f"-{self.at}")[:MOST_RANKED]]
        now = timezone.now()
        return [
            rows.filter(**{f"{self.at}__gte": now}).order_by(self.at)[:MOST_RANKED],
            rows.filter(**{f"{self.at}__lt": now}).order_by(f"-{self.at}")[:MOST_RANKED],
        ]

    def matching(self, rows: QuerySet[Any], question: SearchQuestion) -> QuerySet[Any]:
        return rows.filter(Matches(question.query)) if question.query else rows.none()

    def within(self, rows: QuerySet[Any], question: SearchQuestion) -> QuerySet[Any]:
        """Of the place and the period that were asked for."""
        rows = rows.filter(question.place_of(self.village))
        if question.period and self.soonest:
            rows = rows.filter(question.period_of(self.at))
        return rows

    def tier(self, question: SearchQuestion) -> Any:
        """0 for the very name; then own village, what still matters, and how well it fits."""
        fits = Case(
            When(Matches(question.title_query), then=0),
            When(Matches(question.exact_query), then=1),
            default=2,
            output_field=IntegerField(),
        )
        total: Any = Value(1) + fits + self._own_first(question) + self._current_first()
        exact = When(**{f"{self.title}__iexact": question.text}, then=0)
        return Case(exact, default=total, output_field=IntegerField())

    def _own_first(self, question: SearchQuestion) -> Any:
        if not (self.village and question.own_villages):
            return Value(0)
        own = When(**{f"{self.village}__in": question.own_villages}, then=0)
        return Case(own, default=8, output_field=IntegerField())

    def _current_first(self) -> Any:
        if self.current is None:
            return Value(0)
        return Case(When(self.current(), then=0), default=4, output_field=IntegerField())

    def place(self, question: SearchQuestion) -> Any:
        """Within a tier: the newest, or what is nearest to now."""
        if not self.at:
            return Value(0.0, output_field=FloatField())
        moment = Epoch(self.at)
        order: Any = -moment
        if self.soonest:
            order = Abs(moment - Value(timezone.now().timestamp()), output_field=FloatField())
        return Coalesce(order, Value(0.0), output_field=FloatField())


kinds: Socket[SearchKind] = Socket("search", key=lambda kind: kind.code)
