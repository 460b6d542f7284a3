"""The one page for whoever takes an initiative over: what it is, how far, who, and what waits.

A PDF/UA-1 file: tagged, so that a screen reader reads it in order. It is one page whatever stands
in it: of each block as many lines are kept as fit, and how many were left out is said.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typst
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.sockets.hand_over import LINES, Block, blocks_of
from villagehub.plain_text import one_line

HERE = Path(__file__).parent
FONTS = [str(HERE / "fonts")]
SUMMARY_LENGTH = 600
LINE_LENGTH = 130
MOST_BLOCKS = 12


def sheet_of(initiative: Initiative, user: Any) -> bytes:
    return _compiled(fitted(initiative, blocks_of(initiative, user)))


def fitted(initiative: Initiative, found: list[Block]) -> dict[str, str]:
    """With as many lines of each block as one page takes."""
    for most in range(LINES, 0, -1):
        source = _source(initiative, found[:MOST_BLOCKS], most)
        if _pages(source) == 1:
            return source
    return _source(initiative, found[: MOST_BLOCKS // 2], 1)


def _source(initiative: Initiative, found: list[Block], most: int) -> dict[str, str]:
    data = {
        "above": _above(initiative),
        "title": initiative.title,
        "summary": _paragraphs(initiative.summary),
        "blocks": [{"title": block.title, "lines": _lines(block, most)} for block in found],
    }
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


def _pages(source: dict[str, str]) -> int:
    found = typst.query(
        str(HERE / "sheet.typ"),
        "<pages>",
        field="value",
        one=True,
        font_paths=FONTS,
        ignore_system_fonts=True,
        sys_inputs=source,
    )
    return int(found)


def _compiled(source: dict[str, str]) -> bytes:
    return typst.compile(
        str(HERE / "sheet.typ"),
        font_paths=FONTS,
        ignore_system_fonts=True,
        sys_inputs=source,
        pdf_standards=["ua-1"],
    )
