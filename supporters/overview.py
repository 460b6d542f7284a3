"""What a coordinator sees: counts by month, never contacts (domain rules P16).

The database hands over counts of ten or more, rounded to five, and which others are not nothing.
What may be shown of them decides the gate for all small numbers (`villagehub.suppression`), over
both tables together, since they share their totals, and beside what reports told of the quarter
(`supporters.report.together`). Each quarter stands alone, as it does in reports: a total over two
of them would tell the months that just began.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import connection
from django.utils import timezone

from supporters.report.periods import QUARTER, Period, month_after, quarter_of
from villagehub.suppression import THRESHOLD, Figures, Range, Sum, by_fives, hidden_of

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
    """A missing number is hidden: nothing, few or more look the same."""

    months: list[date]
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
    """This one, and the one before it."""
    now = quarter_of(timezone.localdate())
    return [now, Period(month_after(now.first, -QUARTER), QUARTER)]


def months_shown(quarter: Period) -> list[date]:
    today = timezone.localdate()
    return [month for month in quarter.months_in if month <= today]


def contact_counts(quarters: Sequence[Period]) -> list[Counts]:
    """Of the organisation for whose coordinator this transaction acts; else nothing. One query."""
    found: dict[date, Counts] = {quarter.first: {} for quarter in quarters}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT quarter, dimension, key, month, contacts FROM unnest(%s::date[]) quarter"
            " CROSS JOIN LATERAL supporters_contact_counts(quarter, %s)",
            [list(found), QUARTER],
        )
        for first, dimension, key, month, n in cursor.fetchall():
            found[first][dimension, key, month] = n
    return list(found.values())


def build_tables(
    counts: Counts,
    months: list[date],
    dimensions: dict[str, Labels],
    hidden: Collection[Key] | None = None,
) -> list[Table]:
    """One for each dimension, with what may be shown. What is `hidden` was decided beside what is
    told elsewhere; else these tables are all there is."""
    if hidden is None:
        hidden = hidden_in(counts, months, dimensions)
    tables = []

    def shown(key: Key) -> int | None:
        return None if key in hidden else counts[key]

    for dimension, labels in dimensions.items():
        table = Table(months, total=shown((ALL, "", None)))
        for key, label in labels.items():
            cells = [shown((dimension, key, month)) for month in months]
            table.rows.append(Row(label, cells, shown((dimension, key, None)), months))
        table.totals = [shown((ALL, "", month)) for month in months]
        tables.append(table)
    return tables


def hidden_in(counts: Counts, months: list[date], dimensions: dict[str, Labels]) -> set[Key]:
    sums = sums_of(months, dimensions)
    keys = dict.fromkeys(key for each in sums for key in (each.whole, *each.parts))
    return hidden_of(Figures("contacts", {key: range_in(counts, key) for key in keys}, sums))


def range_in(counts: Counts, key: Key) -> Range:
    if key not in counts:
        return NOTHING
    n = counts[key]
    return FEW if n is None else by_fives(n)


def sums_of(months: list[date], dimensions: dict[str, Labels]) -> list[Sum]:
    """Everything of these tables that adds up to something else of them."""
    sums = [Sum((ALL, "", None), [(ALL, "", month) for month in months])]
    for dimension, labels in dimensions.items():
        for key in labels:
            sums.append(Sum((dimension, key, None), [(dimension, key, m) for m in months]))
        for month in (*months, None):
            sums.append(Sum((ALL, "", month), [(dimension, key, month) for key in labels]))
    return sums
