"""What waits for one person, with which Mijn dorp begins: one list by date, told by the apps.

    sources.plug(Source("shift", shifts, _("Je staat in het rooster"), path=shift_path), 20)

A source stands in an app's `for_you.py`. Its `rows` are the person's own, as columns (`asked_of`),
so that all of them are one query. It depends on the day and on for how many people somebody acts,
and on nothing else: it is written out once a day, as that of whoever is signed in (behalf.py in
villagehub/accounts). So a source may ask `acted_for`, the person's key and their address, and
nothing else that is known of them (`reach_of`, `parts_of`). What is over since this morning is left
out afterwards, by `until`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Case, CharField, DateTimeField, F, QuerySet, Value, When
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.behalf import acted_for, stand_in
from villagehub.accounts.models import User
from villagehub.registry import Socket
from villagehub.tables.statements import Question
from villages.facilities.hours import clock

MOST = 60
NO_MAIL = "-"  # nobody's address
Words = str | Promise


class Source(NamedTuple):
    """`says` is what somebody has to do with it, or several by the state of a row; `action` the
    verb of its one link. `timed`: at an hour, and not only on a day. `waits`: for this person."""

    key: str
    rows: Callable[[User, datetime], QuerySet[Any]]
    says: Words | Mapping[Any, Words]
    path: Callable[[Found], str]
    action: Words = _("Bekijk")
    timed: bool = False
    waits: bool = False

    def words(self, state: str) -> Words:
        return self.says[state] if isinstance(self.says, Mapping) else self.says


class Found(NamedTuple):
    """One row, as the database gives it."""

    source: str
    moment: datetime
    until: datetime | None
    thing: UUID
    words: str
    about: str
    state: str
    village: str
    place: str
    whose: str


@dataclass
class Line:
    """What the page shows of it, and how often it comes again."""

    source: Source
    found: Found
    again: int = 0

    @property
    def day(self) -> date | None:
        day = timezone.localdate(self.found.moment)
        return None if day.year == date.max.year else day

    @property
    def clock(self) -> str:
        if not self.source.timed:
            return ""
        return gettext("%(clock)s uur") % {"clock": clock(timezone.localtime(self.found.moment))}

    @property
    def says(self) -> str:
        return str(self.source.words(self.found.state))

    @property
    def details(self) -> str:
        """ "Je komt, 12.00 uur · voor Mia B."; what ends in a colon goes on."""
        found = self.found
        said = f"{self.says}, {self.clock}" if self.clock else self.says
        parts = [f"{said} {found.about}"] if said.endswith(":") else [said, found.about]
        if self.again:
            more = gettext("en nog %(n)d keer")
            parts.append(more % {"n": self.again})
        if found.whose:
            parts.append(gettext("voor %(who)s") % {"who": found.whose})
        return " · ".join(part for part in parts if part)

    @property
    def url(self) -> str:
        return self.source.path(self.found)


def _key(source: Source) -> str:
    return source.key


sources: Socket[Source] = Socket("for_you", key=_key)


def asked_of(
    rows: QuerySet[Any],
    source: str,
    *,
    moment: Any,
    words: Any,
    village: Any,
    thing: str = "pk",
    until: Any = None,
    about: Any = "",
    state: Any = "",
    place: str = "",
    person: User | None = None,
) -> QuerySet[Any]:
    """The columns of `Found`, by the names of fields or as expressions. `person` names whose it is,
    when it may be that of somebody for whom they act."""
    text = CharField()

    def column(given: Any) -> Any:
        return F(given) if isinstance(given, str) else given

    whose: Any = Value("", text)
    if person is not None and len(acted_for(person)) > 1:
        own = When(user=person.pk, then=Value("", text))
        whose = Case(own, default=F("user__display_name"), output_field=text)
    columns: dict[str, Any] = {
        "source": Value(source, text),
        "moment": column(moment),
        "until": column(until or Value(None, DateTimeField())),
        "thing": column(thing),
        "words": column(words),
        "about": column(about or Value("", text)),
        "state": column(state or Value("", text)),
        "village": column(village),
        "place": column(place or Value("", text)),
        "whose": whose,
    }
    # By names that no model has.
    return rows.order_by().values(**{f"its_{name}": each for name, each in columns.items()})


def for_you(user: User) -> list[Line]:
    """Oldest first: what waits for an answer stands above what is to come. One query."""
    people = acted_for(user)
    question, given = _question(timezone.localdate(), len(people))
    somebody = stand_in(len(people), NO_MAIL)
    real = dict(zip(acted_for(somebody), people, strict=True)) | {NO_MAIL: user.email or NO_MAIL}
    rows = question.rows([_real(value, real) for value in given])
    found = [Found(*row) for row in rows]
    now = timezone.now()
    return _once_each(row for row in found if not row.until or row.until > now)


def _once_each(rows: Iterable[Found]) -> list[Line]:
    """Of what comes each week under the same name, the first time."""
    lines: dict[Any, Line] = {}
    for row in rows:
        source = sources[row.source]
        same = (*row[4:], row.source) if source.timed else row.thing
        if same in lines:
            lines[same].again += 1
        else:
            lines[same] = Line(source, row)
    return list(lines.values())


def _real(value: Any, real: Mapping[Any, Any]) -> Any:
    return real.get(value, value) if isinstance(value, (UUID, str)) else value


@lru_cache(maxsize=16)
def _question(today: date, people: int) -> tuple[Question, tuple[Any, ...]]:
    """As the database gets it, of somebody who acts for so many people."""
    person = stand_in(people, NO_MAIL)
    since = timezone.make_aware(datetime.combine(today, time()))
    first, *others = (source.rows(person, since) for source in sources)
    rows = first.union(*others, all=True).order_by("its_moment", "its_thing")[:MOST]
    sql, given = rows.query.sql_with_params()
    return Question(sql), given
