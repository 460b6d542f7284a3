"""Questions to the database that are the same each time but for the keys in them.

    @prepared
    def coming(who: Who, village: int, since: datetime) -> QuerySet[Event]: ...

    coming((), village.pk, since)          # a list

To build a queryset and write it out takes longer than the answer. So that is done once a day, for
stand-ins, and from then on the keys of whoever asks are put in their places. Keys are numbers,
texts, UUIDs, dates and moments, also in tuples; whatever else is given, and all that has a name,
belongs to the form of the question, and another form is another question.

What is no key stands in the words of the question, so that the database can plan for it.

Nothing is guessed. It is built for two sets of stand-ins, one after the other. A moment that lies
as far from the one building as from the other is told from now. Where they differ in anything else,
or where a key is not asked for as it was given (a limit, a text in lower case), it is refused: then
it is built each time, and the log says so.
"""

from __future__ import annotations

import copy
import logging
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import QuerySet
from django.utils import timezone

from villagehub.tables.statements import Question

logger = logging.getLogger(__name__)
FORMS_KEPT = 64  # of one question
COPIED = ("_iterable_class", "_fields", "_prefetch_related_lookups", "_known_related_objects")
Build = Callable[..., QuerySet[Any]]
questions: list[Prepared] = []  # all there are: the tests ask each again at another hour


class Refused(Exception):
    """It depends on more than its form and its keys."""


@dataclass(frozen=True)
class Place:
    """Where a key comes: each is counted once, so that who asks twice for the same key is asking
    another question than who asks for two."""

    number: int
    kind: type


@dataclass(frozen=True)
class FromNow:
    apart: timedelta


def _number(which: int, number: int) -> int:
    """Far from any key there is, and in a set in the same order for both."""
    return 2_000_000_000 + (which << 20) + number


STAND_INS: dict[type, Callable[[int, int], Any]] = {
    int: _number,
    # Other in small letters, in capitals and without what stands around it.
    str: lambda which, number: f" Aa\ue000{_number(which, number)} ",
    UUID: lambda which, number: UUID(int=_number(which, number)),
    date: lambda which, number: date(7000 + which, 1, 1) + timedelta(number),
    datetime: lambda which, number: datetime(8000 + which, 1, 1, tzinfo=UTC) + timedelta(number),
}


class Form(NamedTuple):
    """Who asks and what, with places for the keys."""

    who: tuple[Any, ...]
    values: tuple[Any, ...]
    named: tuple[tuple[str, Any], ...]
    today: date


class Written(NamedTuple):
    rows: QuerySet[Any]
    compiler: Any
    question: Question
    given: tuple[Any, ...]

    def fetched(self, keys: list[Any]) -> list[Any]:
        """By Django's own way from rows to objects, with the writing left out."""
        compiler = copy.copy(self.compiler)
        compiler.connection = connections[self.rows.db]
        now = timezone.now()
        given = put(self.given, lambda leaf: _filled(leaf, keys, now))
        compiler.execute_sql = lambda *_arguments, **_named: [self._answered(given)]
        query: Any = _OnlyFetched(self.rows.query, compiler)
        rows = self.rows.__class__(self.rows.model, query, self.rows.db)
        for name in COPIED:
            setattr(rows, name, getattr(self.rows, name))
        return list(rows)

    def _answered(self, given: Any) -> list[tuple[Any, ...]]:
        """Without what the database only put them in order by."""
        rows, shown = self.question.rows(given), self.compiler.col_count
        return [row[:shown] for row in rows] if self.compiler.has_extra_select else rows


class _OnlyFetched:
    """The query of rows that are there to be fetched, and not to be made into others."""

    def __init__(self, query: Any, compiler: Any) -> None:
        self._query, self._compiler = query, compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self._query, name)

    def get_compiler(self, *_arguments: Any, **_named: Any) -> Any:
        return self._compiler


class Built(NamedTuple):
    written: Written
    began: datetime
    ended: datetime

    def together_with(self, other: Built) -> tuple[Any, ...]:
        """What both give alike, with places for keys and moments."""
        given = zip(self.written.given, other.written.given, strict=True)
        return tuple([self._alike(mine, theirs, other) for mine, theirs in given])

    def _alike(self, mine: Any, theirs: Any, other: Built) -> Any:
        if mine == theirs or getattr(mine, "obj", mine) == getattr(theirs, "obj", theirs):
            return mine
        if isinstance(mine, datetime) and isinstance(theirs, datetime):
            apart, took = mine - self.began, self.ended - self.began + other.ended - other.began
            if abs(apart - (theirs - other.began)) <= took:
                return FromNow(_meant(apart, took))
        raise Refused(f"{mine!r} and {theirs!r} are made of a key or of the clock")


def _meant(apart: timedelta, took: timedelta) -> timedelta:
    """Whole minutes, as far as building can have taken the difference; else seconds."""
    minutes = timedelta(minutes=round(apart.total_seconds() / 60))
    if abs(apart - minutes) <= took:
        return minutes
    return timedelta(seconds=round(apart.total_seconds()))


class Prepared:
    """`build` gets who asks, a tuple of keys of which some may not matter, and the keys that all
    do; unless it is for others to say which (`loosely`). `whole`: planned each time, as a question
    of words is, of which the planner should know how often they occur."""

    def __init__(self, build: Build, *, loosely: bool = False, whole: bool = False) -> None:
        self.build, self.loosely, self.whole = build, loosely, whole
        self.written: OrderedDict[Form, Written | None] = OrderedDict()
        questions.append(self)

    def __call__(self, who: tuple[Any, ...], *values: Any, **named: Any) -> list[Any]:
        found = self.found(who, *values, **named)
        return list(self.build(who, *values, **named)) if found is None else found

    def found(self, who: tuple[Any, ...], *values: Any, **named: Any) -> list[Any] | None:
        """None for what has to be built each time."""
        keys: dict[tuple[type, Any], Place] = {}

        def place(leaf: Any) -> Any:
            kind = type(leaf)
            if kind not in STAND_INS:
                return leaf
            return keys.setdefault((kind, leaf), Place(len(keys), kind))

        today = timezone.localdate()
        form = Form(put(who, place), put(values, place), tuple(named.items()), today)
        written = self._written(form)
        return written.fetched([key for _kind, key in keys]) if written else None

    def _written(self, form: Form) -> Written | None:
        try:
            return self.written[form]
        except KeyError:
            written = self.written[form] = self._if_it_can(form)
        while len(self.written) > FORMS_KEPT:
            self.written.popitem(last=False)
        return written

    def _if_it_can(self, form: Form) -> Written | None:
        try:
            return self.write(form)
        except Refused as refused:
            logger.error("%s is built each time: %s", self.build.__qualname__, refused)
        except EmptyResultSet:
            pass  # nothing to ask, such as what is in an empty list
        return None

    def write(self, form: Form) -> Written:
        one, other = self._built(form, 0), self._built(form, 1)
        if one.written.question.sql != other.written.question.sql:
            raise Refused("a key changes the question")
        if one.began == other.began:
            raise Refused("the clock stands still")
        given = one.together_with(other)
        asked_for = set(_places(given))
        if not self.loosely and not asked_for.issuperset(_places(form.values)):
            raise Refused("a key is not asked for as it was given")
        question, left = one.written.question.with_constants(given, _is_constant)
        return one.written._replace(question=question, given=left)

    def _built(self, form: Form, which: int) -> Built:
        places: dict[tuple[type, Any], Place] = {}

        def stood_in(leaf: Any) -> Any:
            if not isinstance(leaf, Place):
                return leaf
            somebody = STAND_INS[leaf.kind](which, leaf.number)
            places[leaf.kind, somebody] = leaf
            return somebody

        who, values = put(form.who, stood_in), put(form.values, stood_in)
        began = timezone.now()
        rows = self.build(who, *values, **dict(form.named))
        compiler = rows.query.get_compiler(rows.db)
        sql, given = compiler.as_sql()
        columns = [each[0] for each in compiler.select[: compiler.col_count]]
        converters = compiler.get_converters(columns)
        compiler.get_converters = lambda _columns: converters
        known = {kind for kind, _somebody in places}

        def place(leaf: Any) -> Any:
            return places.get((type(leaf), leaf), leaf) if type(leaf) in known else leaf

        question = Question(sql, rows.db, by_statement=False if self.whole else None)
        written = Written(rows, compiler, question, put(tuple(given), place))
        return Built(written, began, timezone.now())


prepared = Prepared


def put(tree: Any, leaf: Callable[[Any], Any]) -> Any:
    """The same tree of tuples and lists, with other leaves."""
    if isinstance(tree, tuple):
        return tuple([put(each, leaf) for each in tree])
    if isinstance(tree, list):
        return [put(each, leaf) for each in tree]
    return leaf(tree)


def _leaves(tree: Any) -> Iterator[Any]:
    if isinstance(tree, (tuple, list)):
        for each in tree:
            yield from _leaves(each)
    else:
        yield tree


def _places(tree: Any) -> Iterator[Place]:
    return (leaf for leaf in _leaves(tree) if isinstance(leaf, Place))


def _is_constant(value: Any) -> bool:
    return not any(isinstance(leaf, (Place, FromNow)) for leaf in _leaves(value))


def _filled(leaf: Any, keys: list[Any], now: datetime) -> Any:
    if type(leaf) is Place:
        return keys[leaf.number]
    return now + leaf.apart if type(leaf) is FromNow else leaf
