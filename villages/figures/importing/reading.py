"""Reads a file row by row; refuses what does not belong, with the file, the line and why."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

CODES = {
    "place": re.compile(r"\d{4}"),
    "municipality": re.compile(r"GM\d{4}"),
    "province": re.compile(r"PV\d{2}"),
    "area": re.compile(r"(WP|GM)\d{4}"),
    "school": re.compile(r"\d{2}[A-Z]{2}\d{2}"),
}


class BadData(Exception):
    """Nothing of this file can be used; says which file, which line and why."""

    def __init__(self, path: Path, line: int, reason: str):
        super().__init__(f"{path.name}, line {line}: {reason}")


class Row:
    def __init__(self, path: Path, line: int, cells: dict[str, Any]):
        self.path, self.line, self.cells = path, line, cells

    def bad(self, reason: str) -> BadData:
        return BadData(self.path, self.line, reason)

    def text(self, column: str, longest: int = 200) -> str:
        value = str(self.cells[column] or "").strip()
        if "\0" in value:
            raise self.bad(f"{column} holds a null byte")
        if len(value) > longest:
            raise self.bad(f"{column} is longer than {longest} characters")
        return value

    def name(self, column: str, longest: int = 80) -> str:
        value = self.text(column, longest)
        if not value:
            raise self.bad(f"{column} is empty")
        return value

    def code(self, column: str, kind: str) -> str:
        value = self.text(column)
        if not CODES[kind].fullmatch(value):
            raise self.bad(f"{column} {value!r} is no code of a {kind}")
        return value

    def known(self, column: str, kind: str, ids: dict[str, Any]) -> Any:
        """What `ids` holds for this code; a code that nobody knows is an error."""
        value = self.code(column, kind)
        if value not in ids:
            raise self.bad(f"there is no {kind} {value}")
        return ids[value]

    def number(self, column: str) -> Decimal | None:
        """Empty is unknown, never zero."""
        value = self.text(column)
        if not value:
            return None
        try:
            number = Decimal(value)
        except InvalidOperation:
            raise self.bad(f"{column} {value!r} is no number") from None
        if not number.is_finite() or not 0 <= number < 10**9:
            raise self.bad(f"{column} {value!r} cannot be right")
        return number

    def whole(self, column: str) -> int | None:
        number = self.number(column)
        if number is None:
            return None
        if number != int(number):
            raise self.bad(f"{column} {number} is no whole number")
        return int(number)

    def degrees(self, column: str) -> float | None:
        """A latitude or longitude in or near the Netherlands."""
        number = self.number(column)
        low, high = (50, 54) if column == "lat" else (3, 8)
        if number is not None and not low < number < high:
            raise self.bad(f"{column} {number} is outside the Netherlands")
        return None if number is None else float(number)


def read_rows(path: Path, columns: list[str], key: str) -> list[Row]:
    """All rows, which have these columns; no two with the same `key`."""
    rows, seen = [], set()
    for row in _rows(path, columns):
        if row.cells[key] in seen:
            raise row.bad(f"{key} {row.cells[key]} occurs twice")
        seen.add(row.cells[key])
        rows.append(row)
    if not rows:
        raise BadData(path, 1, "there are no rows")
    return rows


def _rows(path: Path, columns: list[str]) -> Iterator[Row]:
    try:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [name for name in columns if name not in (reader.fieldnames or [])]
            if missing:
                raise BadData(path, 1, f"the column {missing[0]} is missing")
            for cells in reader:
                row = Row(path, reader.line_num, cells)
                if None in cells or None in cells.values():
                    raise row.bad("the number of cells is not that of the header")
                yield row
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise BadData(path, 1, f"cannot be read ({error})") from None


def read_features(path: Path, key: str) -> list[tuple[Row, dict[str, Any]]]:
    """Properties (as a row; its line is the number of the feature) and geometry."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            features = json.load(file)["features"]
        found = [
            (Row(path, number, feature["properties"]), feature["geometry"])
            for number, feature in enumerate(features, start=1)
        ]
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise BadData(path, 1, f"cannot be read ({error})") from None
    for row, _geometry in found:
        if key not in row.cells:
            raise row.bad(f"{key} is missing")
    return found
