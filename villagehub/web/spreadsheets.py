"""Tables for a spreadsheet. Semicolons and a byte order mark, so Excel in Dutch opens them without
asking; every cell in quotes, so that no program that splits at something else (a comma, a tab, a
space) finds a cell that begins in the middle of ours."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from typing import Any

BYTE_ORDER_MARK = "\ufeff"
# What a spreadsheet takes for a formula, also after apostrophes; one apostrophe makes it text.
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def harmless(text: str) -> str:
    return f"'{text}" if FORMULA.match(text) else text


class Sheet:
    """Writes rows to anything that has `write`."""

    def __init__(self, out: Any):
        out.write(BYTE_ORDER_MARK)
        self._writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL)

    def row(self, cells: Iterable[Any]) -> None:
        self._writer.writerow([harmless(str(cell)) for cell in cells])
