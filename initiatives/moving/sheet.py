"""The one page for whoever takes an initiative over: what it is, how far, who, and what waits.

A PDF/UA-1 file: tagged, so that a screen reader reads it in order. It is one page whatever stands
in it: of each block as many lines are kept as fit, and how many were left out is said. A sign that
no font has does not stop it (decision 36).
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.sockets.hand_over import LINES, Block, blocks_of
from villagehub.plain_text import one_line
from villagehub.typesetting.printable import MISSING, plain, printable
from villagehub.typesetting.typesetter import (
    Letters,
    PageFailedError,
    Part,
    Source,
    pages_of,
    part_of,
    pdf_of,
    source_of,
)

logger = logging.getLogger(__name__)
TEMPLATE = Path(__file__).parent / "sheet.typ"
SUMMARY_LENGTH = 600
LINE_LENGTH = 130
MOST_BLOCKS = 12


def sheet_of(initiative: Initiative, user: Any) -> bytes:
    """Raises PageFailedError."""
    found = blocks_of(initiative, user)
    try:
        return pdf_of(TEMPLATE, fitted(initiative, found))
    except PageFailedError:
        logger.warning("A sheet is set without the letters of others: %s", initiative.pk)
    return pdf_of(TEMPLATE, fitted(initiative, found, plain))


def fitted(initiative: Initiative, found: list[Block], letters: Letters = printable) -> Source:
    """With as many lines of each block as one page takes."""
    for most in range(LINES, 0, -1):
        source = _source(initiative, found[:MOST_BLOCKS], most, letters)
        if pages_of(TEMPLATE, source) == 1:
            return source
    return _source(initiative, found[: MOST_BLOCKS // 2], 1, letters)


def _source(initiative: Initiative, found: list[Block], most: int, letters: Letters) -> Source:
    def shown(text: str) -> Part:
        return part_of(text, letters)

    data: dict[str, Any] = {
        "above": shown(_above(initiative)),
        "title": shown(initiative.title),
        "summary": [shown(line) for line in _paragraphs(initiative.summary)],
        "blocks": [
            {"title": shown(block.title), "lines": [shown(line) for line in _lines(block, most)]}
            for block in found
        ],
    }
    lacks = MISSING in str(data)
    note = _("%(sign)s is een teken dat op dit blad niet kan. Op de pagina staat het wel.")
    return source_of({**data, "note": note % {"sign": MISSING} if lacks else None})


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
