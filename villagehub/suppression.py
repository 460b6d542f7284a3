"""Small numbers of people are not told, and cannot be found by subtraction (domain rules P16, P21).

A table has `rows` with `cells` and a `total`, `totals` below them and a `total` of all. A number
that is missing (None) is shown as "< 10": none, few or hidden look the same.
"""

from __future__ import annotations

from typing import Any

THRESHOLD = 10


def suppressed(counts: list[int], total: int) -> list[int | None]:
    """One line of counts beside its total: what is under ten goes, and the smallest other one with
    it when that would give the only hidden one away."""
    cells: list[int | None] = [n if n >= THRESHOLD else None for n in counts]
    while (position := given_away(cells, total)) is not None:
        cells[position] = None
    return cells


def hide_given_away(table: Any) -> None:
    """A line with a shown total and exactly one hidden cell tells that cell: hides its smallest
    other cell too, until no such line is left. The rows' totals are themselves a line."""
    while any([_hide_in_rows(table), _hide_in_columns(table), _hide_in_totals(table)]):
        pass


def _hide_in_rows(table: Any) -> bool:
    changed = False
    for row in table.rows:
        position = given_away(row.cells, row.total)
        if position is not None:
            row.cells[position] = None
            changed = True
    return changed


def _hide_in_columns(table: Any) -> bool:
    changed = False
    for number, total in enumerate(table.totals):
        position = given_away([row.cells[number] for row in table.rows], total)
        if position is not None:
            table.rows[position].cells[number] = None
            changed = True
    return changed


def _hide_in_totals(table: Any) -> bool:
    changed = False
    position = given_away([row.total for row in table.rows], table.total)
    if position is not None:
        table.rows[position].total = None
        changed = True
    position = given_away(table.totals, table.total)
    if position is not None:
        table.totals[position] = None
        changed = True
    return changed


def given_away(cells: list[int | None], total: int | None) -> int | None:
    """The place of the smallest shown cell, if the line's one hidden cell follows from the rest."""
    shown = [(cell, position) for position, cell in enumerate(cells) if cell is not None]
    if total is None or len(cells) - len(shown) != 1 or not shown:
        return None
    return min(shown)[1]
