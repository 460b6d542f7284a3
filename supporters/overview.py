"""What a coordinator sees: counts by month, never contacts (domain rules P16).

The database hands over counts of ten or more, rounded to five; here one more cell is hidden
where a row or column would otherwise give the hidden one away by subtraction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import connection
from django.utils import timezone

from villagehub.suppression import hide_given_away

MONTHS_SHOWN = 6


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
    """A missing number is "< 10": none, few or hidden look the same."""

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


def contact_counts(first_month: date) -> dict[tuple[str, str, date | None], int | None]:
    """Of the coordinator and organisation for whom this transaction acts; else nothing."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT dimension, key, month, contacts FROM supporters_contact_counts(%s)",
            [first_month],
        )
        return {(dimension, key, month): n for dimension, key, month, n in cursor.fetchall()}


def build_table(
    counts: dict[tuple[str, str, date | None], int | None],
    months: list[date],
    dimension: str,
    labels: dict[str, Any],
) -> Table:
    table = Table(months, total=counts.get(("all", "", None)))
    for key, label in labels.items():
        cells = [counts.get((dimension, key, month)) for month in months]
        table.rows.append(Row(label, cells, counts.get((dimension, key, None)), months))
    table.totals = [counts.get(("all", "", month)) for month in months]
    hide_given_away(table)
    return table
