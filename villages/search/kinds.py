"""What can be found. An app has its kind in search.py:

    kinds.plug(
        SearchKind(
            "nieuws",                              # in the address: /zoeken/?soort=nieuws
            _("Nieuws"),
            model=NewsItem,
            audience=(For("public"),),             # never wider than NewsItem's visible_to
            title="title",
            text=("body",),
            labels=("subject",),                   # fields with choices, whose names are words too
            at="published_at",                     # newest first; `soonest` for what is to come
            url=lambda line: reverse("news:item", args=[line.village_slug, line.key]),
        ),
        60,                                        # its place among the kinds on a page
    )

That is all. From this the database keeps the entries of the kind in the search table, whoever
writes to `model` (villages.search.keeping); no model names them. Only `title` and `text` (fields,
or expressions) can be found, so name there what everybody who sees the row may read. The row of
another table that an entry is made of too is named in `parents`, also one that points to it alone.
`village` is the way to the village. Rows that are not
`listed` have no entry. What is not `current`, or past its `until`, comes after all that is. Rows
that are `over` say so, with `over_text`. `part_field` is one more field that `url` needs. Of a kind
with a button in its rows, `button` is the template, and `things` what that is told, in few queries.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    BooleanField,
    Case,
    DateTimeField,
    F,
    Func,
    IntegerField,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, Coalesce
from django.utils.safestring import SafeString

from villagehub.registry import Socket

# The kind that is also found by other names and postcodes (SearchQuestion.named_villages).
VILLAGES = "dorpen"
# Of what has no date, older than all that has one.
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
ALL, NONE = Q(), Q(pk__in=[])
# What an entry says of a thing, by the columns of the table; `words` and `name` follow from these.
COLUMNS = (
    *("thing", "key", "village_id", "municipality_id", "title", "text", "labels", "place", "part"),
    *("audience", "weight", "at", "until", "is_current", "is_over", "moments", "moment_keys"),
)


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
    thing: Any = None  # what its button needs

    @property
    def url(self) -> str:
        return self.kind.url(self)


class For(NamedTuple):
    """An audience (villages.search.audience), of the village, initiative or person that a field
    names, for the rows to which `when` applies."""

    name: str
    of: str = ""
    when: Q = ALL

    @property
    def key(self) -> Any:
        name = f"{self.name}:" if self.of else self.name
        key: Any = Value(name, output_field=TextField())
        if self.of:
            key = Joined(key, Cast(F(self.of), TextField()))
        return Case(When(self.when, then=key)) if self.when else key


class Joined(Func):
    """Nothing when one of them is nothing."""

    template = "(%(expressions)s)"
    arg_joiner = " || "
    output_field = TextField()


class Together(Func):
    """One text of several."""

    template = "concat_ws(' ', %(expressions)s)"
    output_field = TextField()

    def __init__(self, *texts: Any):
        super().__init__(*texts, Value("", output_field=TextField()))


class Keys(Func):
    """A list of those that are something."""

    template = "array_remove(ARRAY[%(expressions)s]::text[], NULL)"
    output_field = ArrayField(TextField())


def empty(of: str) -> Any:
    return RawSQL(f"'{{}}'::{of}[]", [], output_field=TextField())  # noqa: S611 - no input


@dataclass(frozen=True, eq=False)
class SearchKind:
    code: str
    name: Any
    model: Any
    url: Callable[[FoundLine], str]
    audience: tuple[For, ...]
    title: str = "title"
    text: tuple[Any, ...] = ()
    labels: tuple[str, ...] = ()
    village: str = "village"
    at: str = "created_at"
    soonest: bool = False
    part_field: str = ""
    listed: Q = ALL
    current: Q = ALL
    over: Q = NONE
    over_text: Any = ""
    parents: tuple[str, ...] = ()
    button: str = ""
    things: Callable[[Any, list[str]], dict[str, Any]] | None = None  # of a person, by these keys
    # Entries of one thing are made together: the columns of its key, the first that has something.
    thing: tuple[str, ...] = ("id",)

    def __post_init__(self) -> None:
        """What has no rule for who may see it can be found by nobody, so it is refused."""
        if not hasattr(self.model.objects, "visible_to"):
            raise TypeError(f"{self.model.__name__}.objects has no visible_to(user)")

    def entries(self, among: Any = None) -> QuerySet[Any]:
        """What the table says of the rows `among` which; of all when nothing is said. The one
        place that says so, for whoever writes, fills and checks the table."""
        rows = self.model.objects.order_by().filter(self.listed)
        rows = rows if among is None else rows.filter(among)
        made = {f"entry_{name}": value for name, value in self.values().items()}
        return self.one_each(rows.annotate(**made)).values_list(*(f"entry_{n}" for n in COLUMNS))

    def one_each(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """One row for each entry."""
        return rows

    def values(self) -> dict[str, Any]:
        nothing = Value("", output_field=TextField())
        return {
            "thing": Cast(Coalesce(*self.thing) if self.thing[1:] else F("pk"), TextField()),
            "key": Cast("pk", TextField()),
            "village_id": F(self.village or "pk"),
            "municipality_id": F(self.of_village("municipality")),
            "title": Cast(self.title, TextField()),
            "text": Together(*self.text),
            "labels": Together(*map(self._label_of, self.labels)),
            "place": F(self.of_village("name")) if self.village else nothing,
            "part": Cast(self.part_field, TextField()) if self.part_field else nothing,
            "audience": Keys(*(each.key for each in self.audience)),
            "weight": self.weight(),
            "at": self.moment(),
            "until": self.until(),
            "is_current": _truth_of(self.current),
            "is_over": _truth_of(self.over),
            "moments": empty("timestamptz"),
            "moment_keys": empty("text"),
        }

    def of_village(self, name: str) -> str:
        return f"{self.village}__{name}" if self.village else name

    def moment(self) -> Any:
        return F(self.at)

    def until(self) -> Any:
        """Until when it matters; without an end by itself."""
        return Cast(Value(None), DateTimeField())

    def weight(self) -> Any:
        """Of those that fit as well, the heaviest comes first."""
        return Value(0, output_field=IntegerField())

    def _label_of(self, name: str) -> Any:
        choices = self.model._meta.get_field(name).flatchoices
        named = [When(**{name: value}, then=Value(str(label))) for value, label in choices]
        return Case(*named, default=Value(""), output_field=TextField())


def _truth_of(condition: Q) -> Any:
    if not condition:
        return Value(True, output_field=BooleanField())
    return Case(When(condition, then=True), default=False, output_field=BooleanField())


kinds: Socket[SearchKind] = Socket("search", key=lambda kind: kind.code)
