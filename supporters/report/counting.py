"""What the database tells of a period that was counted: ten and more by fives, of fewer that there
are some, and never a row. It asks itself who wants to know."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from supporters.report.cells import Cell
from villagehub.suppression import THRESHOLD, Range, by_fives

NOTHING, FEW = Range(0, 0), Range(1, THRESHOLD - 1)
CHANGES = "changes"

Numbers = dict[Cell, int | None]  # None is few; what is missing is nothing


class Part(NamedTuple):
    """Of a count: what is of these villages, or of all others."""

    counted: UUID
    villages: frozenset[int]
    others: bool = False


class Change(NamedTuple):
    """From one count of a period to a later one, or to what there is now."""

    before: UUID
    after: UUID | None
    villages: frozenset[int] | None  # nothing is all of them


def range_of(numbers: Numbers, cell: Cell) -> Range:
    if cell not in numbers:
        return NOTHING
    number = numbers[cell]
    return FEW if number is None else by_fives(number)


def count_period(first: date, months: int, anew: bool) -> tuple[UUID, int] | None:
    """The newest count of this period and its number. `anew` counts again when something changed.
    Nothing for who may not, and of what is not over."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count_id, number FROM supporters_count_period(%s, %s, %s)",
            [first, months, anew],
        )
        row: tuple[UUID, int] | None = cursor.fetchone()
    return row


def asked_of_counts(
    parts: Sequence[Part], changes: Sequence[Change]
) -> tuple[list[Numbers], list[int]]:
    """What each part came to, and how many at most came or went in one number. One query, and none
    of nothing."""
    numbers: list[Numbers] = [{} for _part in parts]
    changed = [0] * len(changes)
    if not parts:
        return numbers, changed
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT place, dimension, key, number FROM supporters_told_of_periods(%s)"
            " UNION ALL SELECT place, %s, '', changes FROM supporters_changes_of_periods(%s)",
            [
                json.dumps([_asked(e.counted, e.villages, others=e.others) for e in parts]),
                CHANGES,
                json.dumps([_asked(e.before, e.villages, after=_text(e.after)) for e in changes]),
            ],
        )
        for place, dimension, key, number in cursor.fetchall():
            if dimension == CHANGES:
                changed[place] = number
            else:
                numbers[place][Cell(dimension, key)] = number
    return numbers, changed


def days_to_first_contact(count: UUID, villages: Collection[int]) -> int | None:
    """The median, from ten of them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT supporters_median_of_period(%s, %s::bigint[])", [count, sorted(villages)]
        )
        median: int | None = cursor.fetchone()[0]
    return median


def _asked(count: UUID, villages: Collection[int] | None, **more: Any) -> dict[str, Any]:
    keys = None if villages is None else sorted(villages)
    return {"count": str(count), "villages": keys, **more}


def _text(count: UUID | None) -> str | None:
    return str(count) if count else None
