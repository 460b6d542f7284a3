"""The rows of a list that a spreadsheet or a person made, as a spreadsheet numbers them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

DELIMITERS = ";,\t"
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
# What Excel writes, and takes away, to say by what the cells are divided.
SEPARATOR = re.compile(r'"?sep=(.)"?[;,\t]*\s*', re.IGNORECASE)
LONGEST_CELL = 200  # lines; a cell that goes on longer was never closed


class Row(NamedTuple):
    """`is_cut` says that a quotation mark in it has no end; its cells are then those of its first
    line, and the next line is a row of its own."""

    number: int
    cells: list[str]
    is_cut: bool = False

    @property
    def is_empty(self) -> bool:
        return not any(cell.strip() for cell in self.cells)


def heading_of(cell: str) -> str:
    return " ".join(cell.replace("_", " ").split()).casefold()


def rows_of(text: str, known: set[str]) -> list[Row]:
    """`known` are headings of which there must be some: they tell by what the cells are divided."""
    lines = LINE.findall(text)
    first = SEPARATOR.fullmatch(lines[0]) if lines else None
    if first:
        lines.pop(0)
    try:
        return list(_rows(lines, first[1] if first else _delimiter(lines, known)))
    except csv.Error:
        raise ValidationError(_("Deze lijst kan ik niet lezen. Bewaar hem als CSV.")) from None


def _delimiter(lines: list[str], known: set[str]) -> str:
    """By which the first line with words falls apart into the most headings that we know."""
    line = next((line for line in lines if line.strip(" ;,\t\r\n")), "")

    def headings(delimiter: str) -> tuple[int, int]:
        cells = next(csv.reader([line], delimiter=delimiter), [])
        return len(known & set(map(heading_of, cells))), len(cells)

    return max(DELIMITERS, key=headings)


def _rows(lines: list[str], delimiter: str) -> Iterator[Row]:
    at = number = columns = 0
    while at < len(lines):
        number += 1
        line = lines[at].rstrip("\r\n")
        cells, used, is_cut = next(csv.reader([line + "\n"], delimiter=delimiter), []), 1, False
        if any(cell.endswith("\n") for cell in cells):  # a quotation mark goes on
            whole = _on_several_lines(lines[at : at + LONGEST_CELL], delimiter, columns)
            is_cut = whole is None
            cells, used = whole or (line.replace('"', "").split(delimiter), 1)
        columns = columns or len(cells)
        yield Row(number, cells, is_cut)
        at += used


def _on_several_lines(
    lines: list[str], delimiter: str, columns: int
) -> tuple[list[str], int] | None:
    """The cells and how many lines they take; None where the quotation mark has no end, or takes
    that of a later row."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        cells = next(reader)
    except csv.Error:
        return None
    later = [line for cell in cells for line in cell.splitlines()[1:]]
    holds_rows = any(line.count(delimiter) >= max(columns - 1, 2) for line in later)
    return None if holds_rows else (cells, reader.line_num)
