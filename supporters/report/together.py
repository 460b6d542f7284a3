"""All that is told of one organisation, written down together for the gate (domain rule P16):
reports of each quarter, of each village and cluster, of each version, and the coordinator's page.

Of one count, villages are taken apart as far as the reports do: of a cluster and one of its
villages follows what the others come to, and that is a number like any other. Between two counts
of one period stands how much changed. The quarters of the coordinator's page add up to the period.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple
from uuid import UUID

from supporters.overview import Counts, Key, keys_of, months_shown, range_in, sums_of
from supporters.report.cells import BY_MONTH, WHOLE, Cell, Labels, cells_of, lines_of
from supporters.report.counting import (
    Change,
    Numbers,
    Part,
    asked_of_counts,
    range_of,
)
from supporters.report.periods import Period
from villagehub.suppression import Figures, Range, Sum, by_fives

NAME = "contacts"  # of the lot: the same as the coordinator's page has
Villages = frozenset[int]


class Told(NamedTuple):
    """One report. Without figures it is the one that is being made."""

    period: Period
    villages: Villages
    counted: UUID
    number: int  # of the count
    figures: dict[str, dict[str, int | None]] | None

    @property
    def place(self) -> str:
        return place_of(self.period, self.number, self.villages)


class Page(NamedTuple):
    """The coordinator's page of a quarter, with what it hides. It was there before any report of
    that quarter, and stays as it is."""

    quarter: Period
    counts: Counts
    labels: dict[str, Any]
    hidden: Collection[Key]

    @property
    def months(self) -> list[date]:
        return months_shown(self.quarter)

    def named(self, key: Key) -> Any:
        return ("page", str(self.quarter), *key)

    @property
    def keys(self) -> list[Key]:
        return keys_of(sums_of(self.months, self.labels))

    def is_nothing(self, month: date | None) -> bool:
        """Nobody was spoken to in that month: there is nobody to find, and who works there knows
        when the work began."""
        return ("all", WHOLE, month) not in self.counts


def place_of(period: Period, number: int, villages: Iterable[int]) -> str:
    return f"{period}#{number}:{'-'.join(map(str, sorted(villages)))}"


def taken_apart(scopes: Iterable[Villages]) -> list[Villages]:
    """The largest parts of which each of these is made."""
    scopes = list(dict.fromkeys(scopes))
    parts: dict[tuple[bool, ...], set[int]] = defaultdict(set)
    for village in sorted(frozenset().union(*scopes)):
        parts[tuple(village in scope for scope in scopes)].add(village)
    return [frozenset(part) for part in parts.values()]


def all_told(labels: Labels, reports: Sequence[Told], pages: Sequence[Page] = ()) -> Figures:
    """Of one period, with the pages of its quarters. One query, none without a report."""
    together = Together(labels, reports)
    together.ask(beside_pages=bool(pages))
    for report in reports:
        together.add(report)
    together.take_apart()
    together.tie_versions()
    for page in pages:
        together.add_page(page)
    if pages:
        together.tie_pages(pages)
    return together.figures()


@dataclass
class Together:
    labels: Labels
    reports: Sequence[Told]
    cells: dict[Any, Range] = field(default_factory=dict)
    sums: list[Sum] = field(default_factory=list)
    always: set[Any] = field(default_factory=set)
    hidden: set[Any] = field(default_factory=set)
    between: set[Any] = field(default_factory=set)
    lots: dict[Any, Any] = field(default_factory=dict)
    numbers: dict[Part, Numbers] = field(default_factory=dict)
    changes: dict[Change, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.counts = {(report.period, report.number): report.counted for report in self.reports}
        scopes: dict[Period, list[Villages]] = defaultdict(list)
        for report in self.reports:
            scopes[report.period].append(report.villages)
        self.parts = {period: taken_apart(each) for period, each in scopes.items()}
        self.places = {report.place for report in self.reports}

    # What the database is asked

    def ask(self, *, beside_pages: bool) -> None:
        """Of all of it at once."""
        parts = [Part(report.counted, report.villages) for report in self.reports]
        changes = [self._change(*each) for each in self._versions()]
        for (period, number), count in self.counts.items():
            parts += [Part(count, part) for part in self._parts_in(period, number)]
            if beside_pages:
                parts.append(Part(count, self._covered(period, number), others=True))
                changes.append(Change(count, None, None))
        numbers, changed = asked_of_counts(parts, changes)
        self.numbers = dict(zip(parts, numbers, strict=True))
        self.changes = dict(zip(changes, changed, strict=True))

    def _covered(self, period: Period, number: int) -> Villages:
        scopes = [each.villages for each in self._of_count(period, number)]
        return frozenset().union(*scopes)

    def _of_count(self, period: Period, number: int) -> list[Told]:
        return [each for each in self.reports if (each.period, each.number) == (period, number)]

    def _parts_in(self, period: Period, number: int) -> list[Villages]:
        covered = self._covered(period, number)
        return [part for part in self.parts[period] if part <= covered]

    def _versions(self) -> Iterator[tuple[Period, Villages, int, int]]:
        """Of each part, each count that tells of it and the next one that does: between them may be
        counts that tell of other villages only."""
        for period, parts in self.parts.items():
            counts = sorted(number for each, number in self.counts if each == period)
            for part in parts:
                of_it = [number for number in counts if part in self._parts_in(period, number)]
                yield from ((period, part, then, now) for then, now in pairwise(of_it))

    def _change(self, period: Period, part: Villages, then: int, now: int) -> Change:
        return Change(self.counts[period, then], self.counts[period, now], part)

    # What is told, and what follows from it

    def add(self, report: Told) -> None:
        numbers = self.numbers[Part(report.counted, report.villages)]
        for cell in cells_of(self.labels):
            key = (report.place, *cell)
            self.lots[key] = tuple(cell)
            self.cells[key] = range_of(numbers, cell)
            if report.figures is not None:
                shown = report.figures.get(cell.dimension, {}).get(cell.key)
                (self.hidden if shown is None else self.always).add(key)
                if shown is not None:
                    self.cells[key] = by_fives(shown)
        for whole, parts in lines_of(self.labels):
            self._adds_up((report.place, *whole), [(report.place, *part) for part in parts])

    def take_apart(self) -> None:
        """Of each report that is made of several parts."""
        for report in self.reports:
            parts = [part for part in self.parts[report.period] if part <= report.villages]
            if len(parts) == 1:
                continue
            for part in parts:
                self._know_part(report.period, report.number, part)
            places = [place_of(report.period, report.number, part) for part in parts]
            for cell in cells_of(self.labels):
                self._adds_up((report.place, *cell), [(place, *cell) for place in places])

    def _know_part(self, period: Period, number: int, part: Villages) -> None:
        """A part that is no report is between them."""
        place = place_of(period, number, part)
        if place in self.places:
            return
        self.places.add(place)
        numbers = self.numbers[Part(self.counts[period, number], part)]
        for cell in cells_of(self.labels):
            self._is_between((place, *cell), range_of(numbers, cell))
            if not numbers:  # where nobody was spoken to there is nobody to find
                self.between.discard((place, *cell))
                self.always.add((place, *cell))
        for whole, parts in lines_of(self.labels):
            self._adds_up((place, *whole), [(place, *each) for each in parts])

    def tie_versions(self) -> None:
        """Of one period that was counted twice, and what changed between."""
        for version in self._versions():
            period, part, *numbers = version
            for number in numbers:
                self._know_part(period, number, part)
            then, now = (place_of(period, number, part) for number in numbers)
            changes = self.changes[self._change(*version)]
            for cell in cells_of(self.labels):
                shift = self._shift((then, now, *cell), changes)
                self._adds_up((now, *cell), [(then, *cell), shift])

    # The coordinator's page

    def add_page(self, page: Page) -> None:
        for each in sums_of(page.months, page.labels):
            self._adds_up(page.named(each.whole), [page.named(part) for part in each.parts])
        for key in page.keys:
            named = page.named(key)
            self.cells[named] = range_in(page.counts, key)
            self.lots[named] = key[:-1]
            if page.is_nothing(key[-1]):
                self.always.add(named)
            else:
                (self.hidden if key in page.hidden else self.always).add(named)

    def tie_pages(self, pages: Sequence[Page]) -> None:
        for period, number in self.counts:
            counted = self.counts[period, number]
            elsewhere = self.numbers[Part(counted, self._covered(period, number), others=True)]
            since = self.changes[Change(counted, None, None)]
            for dimension in BY_MONTH:
                for key in self.labels[dimension]:
                    cell = Cell(dimension, key)
                    whole = self._of_pages([page.named((*cell, None)) for page in pages])
                    parts = self._parts_everywhere(period, number, cell, elsewhere)
                    shift = self._shift((whole, str(period), number), since)
                    self._adds_up(whole, [*parts, shift])

    def _of_pages(self, totals: list[Any]) -> Any:
        if len(totals) == 1:
            return totals[0]
        whole = ("pages", *totals)
        if whole not in self.cells:
            ranges = [self.cells[each] for each in totals]
            low, high = sum(each.low for each in ranges), sum(each.high for each in ranges)
            self._is_between(whole, Range(low, high))
            self._adds_up(whole, totals)
        return whole

    def _parts_everywhere(
        self, period: Period, number: int, cell: Cell, elsewhere: Numbers
    ) -> list[Any]:
        """Of the reports, and what is in none of them. Where nobody was spoken to there is nobody
        to find."""
        parts = self._parts_in(period, number)
        for part in parts:
            self._know_part(period, number, part)
        keys: list[Any] = [(place_of(period, number, part), *cell) for part in parts]
        if not range_of(elsewhere, Cell("all", WHOLE)).is_nothing:
            key = ("elsewhere", str(period), number, *cell)
            self._is_between(key, range_of(elsewhere, cell))
            keys.append(key)
        return keys

    # Writing it down

    def _adds_up(self, whole: Any, parts: list[Any]) -> None:
        self.sums.append(Sum(whole, parts))

    def _is_between(self, key: Any, number: Range) -> None:
        self.cells[key] = number
        self.between.add(key)

    def _shift(self, what: Any, changes: int) -> Any:
        key = ("shift", what)
        self.cells[key] = Range(-changes, changes)
        self.always.add(key)
        return key

    def figures(self) -> Figures:
        return Figures(
            NAME,
            self.cells,
            self.sums,
            always=frozenset(self.always),
            hidden=frozenset(self.hidden),
            between=frozenset(self.between),
            lots=self.lots,
        )
