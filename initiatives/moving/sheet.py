"""The one page for whoever takes an initiative over: what it is, how far, who, and what waits.

A PDF/UA-1 file: tagged, so that a screen reader reads it in order. It is one page whatever stands
in it: of each block as many lines are kept as fit, and how many were left out is said. A sign that
no font has does not stop it (decision 36).
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.moving.printable import MISSING, plain, printable, runs_leftwards
from initiatives.sockets.hand_over import LINES, Block, blocks_of
from villagehub.later import Later
from villagehub.plain_text import one_line

if TYPE_CHECKING:
    import typst
else:
    typst = Later("typst")

logger = logging.getLogger(__name__)
HERE = Path(__file__).parent
FAMILIES = [
    "Atkinson Hyperlegible Next",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Ethiopic",
    "Noto Sans Math",
    "Noto Sans Symbols 2",
    "Noto Emoji",
]
SUMMARY_LENGTH = 600
LINE_LENGTH = 130
MOST_BLOCKS = 12
Source = dict[str, str]
Letters = Callable[[str], str]


@cache
def fonts() -> typst.Fonts:
    """Ours only, so that every machine sets the same page, and we know what it can show."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(HERE / "fonts")]
    )


class SheetFailedError(Exception):
    """The typesetter refuses the page, whatever we leave out."""


def sheet_of(initiative: Initiative, user: Any) -> bytes:
    """Raises SheetFailedError."""
    found = blocks_of(initiative, user)
    try:
        return _compiled(fitted(initiative, found))
    except typst.TypstError:
        logger.warning("A sheet is set without the letters of others: %s", initiative.pk)
    try:
        return _compiled(fitted(initiative, found, plain))
    except typst.TypstError as error:
        raise SheetFailedError from error


def fitted(initiative: Initiative, found: list[Block], letters: Letters = printable) -> Source:
    """With as many lines of each block as one page takes."""
    for most in range(LINES, 0, -1):
        source = _source(initiative, found[:MOST_BLOCKS], most, letters)
        if _pages(source) == 1:
            return source
    return _source(initiative, found[: MOST_BLOCKS // 2], 1, letters)


def _source(initiative: Initiative, found: list[Block], most: int, letters: Letters) -> Source:
    def shown(text: str) -> dict[str, Any]:
        words = letters(text).strip() or MISSING
        return {"words": words, "leftwards": runs_leftwards(words)}

    data: dict[str, Any] = {
        "above": shown(_above(initiative)),
        "title": shown(initiative.title),
        "summary": [shown(line) for line in _paragraphs(initiative.summary)],
        "blocks": [
            {"title": shown(block.title), "lines": [shown(line) for line in _lines(block, most)]}
            for block in found
        ],
    }
    lacks = MISSING in json.dumps(data, ensure_ascii=False)
    note = _("%(sign)s is een teken dat op dit blad niet kan. Op de pagina staat het wel.")
    data |= {"fonts": FAMILIES, "note": note % {"sign": MISSING} if lacks else None}
    return {"data": json.dumps(data)}


def _above(initiative: Initiative) -> str:
    return _("Overdracht · %(village)s · %(kind)s · gemaakt op %(day)s") % {
        "village": initiative.village.name,
        "kind": initiative.get_kind_display(),
        "day": date_format(timezone.localdate(), "j F Y"),
    }


def _paragraphs(text: str) -> list[str]:
    short = Truncator(text).chars(SUMMARY_LENGTH)
    return [line.strip() for line in short.splitlines() if line.strip()]


def _lines(block: Block, most: int) -> list[str]:
    shown = [_short(line) for line in block.lines[:most]]
    left = len(block.lines) - len(shown)
    return [*shown, _("en nog %(n)d") % {"n": left}] if left else shown


def _short(text: str) -> str:
    return Truncator(one_line(text)).chars(LINE_LENGTH)


def _pages(source: Source) -> int:
    found = typst.query(
        str(HERE / "sheet.typ"),
        "<pages>",
        field="value",
        one=True,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs=source,
    )
    return int(found)


def _compiled(source: Source) -> bytes:
    return typst.compile(
        str(HERE / "sheet.typ"),
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs=source,
        pdf_standards=["ua-1"],
    )
