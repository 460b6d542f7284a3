"""What a coordinator sees: counts by month, never contacts (domain rules P16).

A month is told of when a week has passed since it ended, and stays what it was then: who looks
each day would else see a number pass ten. The database keeps the count and hands over counts of ten
or more, rounded to five, and which others are not nothing. What may be shown of them decides the
gate for all small numbers (`villagehub.suppression`), over both tables together, since they share
their totals: first of each month alone, as it is told of alone at first, then of the totals of a
quarter that is whole. What it hid is kept (`Hiding`): drawn again, the lot may fall otherwise.
Reports are made beside what stands here (`supporters.report.together`).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import connection
from django.utils import timezone

from supporters.report.periods import QUARTER, SETTLES_AFTER, Period, month_after, quarter_of
from villagehub.suppression import (
    THRESHOLD,
    Figures,
    Range,
    Sum,
    TooTelling,
    by_fives,
    hidden_of,
)

NOTHING, FEW = Range(0, 0), Range(1, THRESHOLD - 1)
ALL = "all"

# Of what, of which kind, in which month; without a month, of the quarter.
Key = tuple[str, str, date | None]
Counts = dict[Key, int | None]  # None is FEW; what is missing is nothing
Labels = dict[str, Any]


@dataclass
class Row:
    label: Any
    cells: list[int | None]
    total: int | None
    months: list[date]

    @property
    def by_month(self) -> list[tuple[date, int | None]]:
        return list(zip(self.months, self.cells, strict=True))


@dataclass
class Table:
    """A missing number is hidden: nothing, few or more look the same. Totals of the months are of
    a quarter that is whole."""

    months: list[date]
    is_whole: bool
    rows: list[Row] = field(default_factory=list)
    totals: list[int | None] = field(default_factory=list)
    total: int | None = None

    @property
    def totals_by_month(self) -> list[tuple[date, int | None]]:
        return list(zip(self.months, self.totals, strict=True))

    @property
    def is_mostly_hidden(self) -> bool:
        cells = [cell for row in self.rows for cell in row.cells]
        return sum(cell is None for cell in cells) > 0.4 * len(cells)


def shown_quarters() -> list[Period]:
    """That of the last month that is told of, and the one before it."""
    last = month_after((timezone.localdate() - SETTLES_AFTER).replace(day=1), -1)
    newest = quarter_of(last)
    return [newest, Period(month_after(newest.first, -QUARTER), QUARTER)]


def months_shown(quarter: Period) -> list[date]:
    return [month for month in quarter.months_in if Period(month, 1).is_settled]


def contact_counts(quarters: Sequence[Period]) -> list[Counts]:
    """Of the organisation for whose coordinator this transaction acts; else nothing. One query."""
    found: dict[date, Counts] = {quarter.first: {} for quarter in quarters}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT quarter, dimension, key, month, contacts"
            " FROM unnest(%s::date[]) quarter"  # the oldest first, so that two at once wait in turn
            " CROSS JOIN LATERAL supporters_contact_counts(quarter, %s)",
            [sorted(found), QUARTER],
        )
        for first, dimension, key, month, n in cursor.fetchall():
            found[first][dimension, key, month] = n
    return list(found.values())


def build_tables(
    counts: Counts, months: list[date], dimensions: dict[str, Labels], hidden: Collection[Key]
) -> list[Table]:
    """One for each dimension, with what may be shown."""
    is_whole = len(months) == QUARTER
    tables = []

    def shown(key: Key) -> int | None:
        return None if key in hidden else counts.get(key)

    for dimension, labels in dimensions.items():
        table = Table(months, is_whole, total=shown((ALL, "", None)))
        for key, label in labels.items():
            cells = [shown((dimension, key, month)) for month in months]
            table.rows.append(Row(label, cells, shown((dimension, key, None)), months))
        table.totals = [shown((ALL, "", month)) for month in months]
        tables.append(table)
    return tables


@dataclass
class Hiding:
    """What is hidden of some quarters, by month, and of the totals by the last month of a quarter.
    Once it is known it stays, so that no second look tells more: after another secret key, or with
    a theme more, the lot would fall otherwise."""

    of_month: dict[date, set[Key]] = field(default_factory=dict)
    of_totals: dict[date, set[Key]] = field(default_factory=dict)
    # In a report that was made before the page told of that month: of these it tells nothing.
    reported: set[date] = field(default_factory=set)

    @classmethod
    def kept(cls, months: list[date], found: Hiding | None = None) -> Hiding:
        """As it stands with these months, after keeping what was found. One query."""
        hiding = cls()
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT month, hidden, hidden_totals, was_reported"
                " FROM supporters_hidden_on_page(%s, %s)",
                [months, json.dumps(found.rows if found else [])],
            )
            for month, hidden, totals, was_reported in cursor.fetchall():
                if was_reported:
                    hiding.reported.add(month)
                if hidden is not None:
                    hiding.of_month[month] = {(*cell, month) for cell in json.loads(hidden)}
                if totals is not None:
                    hiding.of_totals[month] = {(*cell, None) for cell in json.loads(totals)}
        return hiding

    @property
    def rows(self) -> list[dict[str, Any]]:
        months = sorted({*self.of_month, *self.of_totals})
        return [
            {
                "month": month.isoformat(),
                "hidden": _cells(self.of_month.get(month)),
                "totals": _cells(self.of_totals.get(month)),
            }
            for month in months
        ]

    def look(self, counts: Counts, months: list[date], dimensions: dict[str, Labels]) -> set[Key]:
        """Of one quarter. What it finds for the first time it remembers."""
        hidden: set[Key] = set()
        for month in months:
            if (ALL, "", month) in counts:
                hidden |= self._look_at(month, counts, sums_of_month(month, dimensions))
        if len(months) < QUARTER:
            return hidden
        return hidden | self._look_at_totals(months, counts, sums_of(months, dimensions), hidden)

    def _look_at(self, month: date, counts: Counts, sums: list[Sum]) -> set[Key]:
        if month in self.reported:
            return set(keys_of(sums))
        if month not in self.of_month:
            self.of_month[month] = hidden_of(_figures(counts, sums))
        return self.of_month[month] | _small(counts, sums)

    def _look_at_totals(
        self, months: list[date], counts: Counts, sums: list[Sum], hidden: set[Key]
    ) -> set[Key]:
        totals = {key for key in keys_of(sums) if key[-1] is None}
        if not self.reported.isdisjoint(months):
            return totals
        last = months[-1]
        if last not in self.of_totals:
            self.of_totals[last] = _hidden_totals(counts, sums, hidden)
        return self.of_totals[last] | (totals & _small(counts, sums))


def _cells(keys: set[Key] | None) -> list[list[str]] | None:
    return None if keys is None else sorted([dimension, key] for dimension, key, _month in keys)


def _small(counts: Counts, sums: list[Sum]) -> set[Key]:
    """Also of a theme that there was not yet."""
    return {key for key in keys_of(sums) if range_in(counts, key).is_small}


def _hidden_totals(counts: Counts, sums: list[Sum], hidden: set[Key]) -> set[Key]:
    told = {key for key in keys_of(sums) if key[-1] is not None and key not in hidden}
    try:
        found = hidden_of(_figures(counts, sums, told, hidden))
    except TooTelling:  # whatever else is hidden: then none of the totals
        found = set(keys_of(sums))
    return {key for key in found if key[-1] is None}


def hidden_of_quarters(
    quarters: Sequence[Period], told: Sequence[Counts], dimensions: dict[str, Labels]
) -> list[set[Key]]:
    """Of each. One query, and another when there is something to keep."""
    months = [month for quarter in quarters for month in months_shown(quarter)]

    def looked(hiding: Hiding) -> list[set[Key]]:
        return [
            hiding.look(counts, months_shown(quarter), dimensions)
            for quarter, counts in zip(quarters, told, strict=True)
        ]

    hiding = Hiding.kept(months)
    before = hiding.rows
    found = looked(hiding)
    if hiding.rows == before:
        return found
    return looked(Hiding.kept(months, hiding))  # somebody may have looked first


def _figures(
    counts: Counts,
    sums: list[Sum],
    told: Collection[Key] = (),
    hidden: Collection[Key] = (),
) -> Figures:
    cells = {key: range_in(counts, key) for key in keys_of(sums)}
    return Figures("contacts", cells, sums, always=frozenset(told), hidden=frozenset(hidden))


def keys_of(sums: Iterable[Sum]) -> list[Key]:
    return list(dict.fromkeys(key for each in sums for key in (each.whole, *each.parts)))


def range_in(counts: Counts, key: Key) -> Range:
    if key not in counts:
        return NOTHING
    n = counts[key]
    return FEW if n is None else by_fives(n)


def sums_of_month(month: date | None, dimensions: dict[str, Labels]) -> list[Sum]:
    return [
        Sum((ALL, "", month), [(dimension, key, month) for key in labels])
        for dimension, labels in dimensions.items()
    ]


def sums_of(months: list[date], dimensions: dict[str, Labels]) -> list[Sum]:
    """Everything of the tables of a whole quarter that adds up to something else of them."""
    sums = [Sum((ALL, "", None), [(ALL, "", month) for month in months])]
    for dimension, labels in dimensions.items():
        for key in labels:
            sums.append(Sum((dimension, key, None), [(dimension, key, m) for m in months]))
    for each in (*months, None):
        sums += sums_of_month(each, dimensions)
    return sums
