"""A rota as one sheet of paper: a row for each day, a column for each time of the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from django.utils import timezone

from initiatives.work.models import Shift

# More do not fit beside each other on a sheet; then the times of a day stand below each other.
MOST_COLUMNS = 4


class Row(NamedTuple):
    day: date
    cells: list[list[Shift]]


class Grid(NamedTuple):
    """`columns` are the headings, none when each shift says so itself."""

    columns: list[tuple[str, str, str]]
    rows: list[Row]


def grid_of(shifts: Iterable[Shift]) -> Grid:
    """Of shifts in order. Only the days on which there is one."""
    rows = list(shifts)
    columns = sorted({(_clock(shift), *_column(shift)) for shift in rows})
    keys = [column[1:] for column in columns]
    is_wide = len(keys) > MOST_COLUMNS
    days: dict[date, list[list[Shift]]] = {}
    for shift in rows:
        day = timezone.localdate(shift.starts_at)
        cells = days.setdefault(day, [[] for _each in range(1 if is_wide else len(keys))])
        cells[0 if is_wide else keys.index(_column(shift))].append(shift)
    return Grid([] if is_wide else keys, [Row(day, cells) for day, cells in days.items()])


def _clock(shift: Shift) -> Any:
    return timezone.localtime(shift.starts_at).time()


def _column(shift: Shift) -> tuple[str, str, str]:
    return shift.time_text, shift.title, shift.place_text
