"""What a coordinator sees: counts by month, never contacts (domain rules P16).

The database hands over counts of ten or more, rounded to five, and which others are not nothing.
What may be shown of them decides the gate for all small numbers (`villagehub.suppression`), over
both tables together, since they share their totals.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import connection
from django.utils import timezone

from villagehub.suppression import THRESHOLD, Figures, Range, Sum, by_fives, hidden_of

MONTHS_SHOWN = 6
NOTHING, FEW = Range(0, 0), Range(1, THRESHOLD - 1)
ALL = "all"

# Of what, of which kind, in which month; without a month, of all six together.
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


def shown_months() -> list[date]:
    first = timezone.localdate().replace(day=1)
    months = [first]
    while len(months) < MONTHS_SHOWN:
        earlier = months[0]
        months.insert(
            0,
            date(earlier.year - 1, 12, 1)
            if earlier.month == 1
            else earlier.replace(month=earlier.month - 1),
        )
    return months


def contact_counts(first_month: date) -> Counts:
    """Of the coordinator and organisation for whom this transaction acts; else nothing."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT dimension, key, month, contacts FROM supporters_contact_counts(%s)",
            [first_month],
        )
        return {(dimension, key, month): n for dimension, key, month, n in cursor.fetchall()}


def build_tables(counts: Counts, months: list[date], dimensions: dict[str, Labels]) -> list[Table]:
    """One for each dimension, with what may be shown."""
    shown = _shown(counts, months, dimensions)
    tables = []
    for dimension, labels in dimensions.items():
        table = Table(months, total=shown[ALL, "", None])
        for key, label in labels.items():
            cells = [shown[dimension, key, month] for month in months]
            table.rows.append(Row(label, cells, shown[dimension, key, None], months))
        table.totals = [shown[ALL, "", month] for month in months]
        tables.append(table)
    return tables


def _shown(counts: Counts, months: list[date], dimensions: dict[str, Labels]) -> Counts:
    sums = _sums(months, dimensions)
    keys = dict.fromkeys(key for each in sums for key in (each.whole, *each.parts))
    hidden = hidden_of(Figures("contacts", {key: _range(counts, key) for key in keys}, sums))
    return {key: None if key in hidden else counts[key] for key in keys}


def _range(counts: Counts, key: Key) -> Range:
    if key not in counts:
        return NOTHING
    n = counts[key]
    return FEW if n is None else by_fives(n)


def _sums(months: list[date], dimensions: dict[str, Labels]) -> list[Sum]:
    """Everything of these tables that adds up to something else of them."""
    sums = [Sum((ALL, "", None), [(ALL, "", month) for month in months])]
    for dimension, labels in dimensions.items():
        for key in labels:
            sums.append(Sum((dimension, key, None), [(dimension, key, m) for m in months]))
        for month in (*months, None):
            sums.append(Sum((ALL, "", month), [(dimension, key, month) for key in labels]))
    return sums
