"""Sets a page from a Typst template and data; what somebody typed is never read as a program.

A template gets one text, `sys.inputs.data`: JSON, in which each text of people is a `Part`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from villagehub.later import Later
from villagehub.typesetting.printable import MISSING, plain, printable, runs_leftwards

if TYPE_CHECKING:
    import typst
else:
    typst = Later("typst")

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
# An instance of `printable` or of `plain`.
Letters = Callable[[str], str]
Source = dict[str, str]
Standard = Literal["ua-1", "a-2a"]
TOO_LONG = re.compile(r"\S{20}(?=\S)")


class Part(TypedDict):
    """A text, and whether it runs from right to left."""

    words: str
    leftwards: bool


class PageFailedError(Exception):
    """The typesetter refuses the page, whatever we leave out."""


@cache
def fonts() -> typst.Fonts:
    """Ours only, so that every machine sets the same page, and we know what it can show."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(Path(__file__).parent / "fonts")],
    )


def part_of(text: str, letters: Letters) -> Part:
    """A word that is longer than any may be broken anywhere, and so never runs off the edge."""
    words = TOO_LONG.sub("\\g<0>\u200b", letters(text).strip()) or MISSING
    return {"words": words, "leftwards": runs_leftwards(words)}


def source_of(data: dict[str, Any]) -> Source:
    return {"data": json.dumps({**data, "fonts": FAMILIES})}


def pages_of(template: Path, source: Source) -> int:
    """The template tells it in `#metadata(…) <pages>`."""
    found = typst.query(
        str(template),
        "<pages>",
        field="value",
        one=True,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs=source,
    )
    return int(found)


# Tagged, so that a screen reader reads it in order.
TAGGED: list[Standard] = ["ua-1"]
# And fit for an archive: a template for these tells the date of its document.
ARCHIVED: list[Standard] = ["ua-1", "a-2a"]


def pdf_of(template: Path, source: Source, standards: list[Standard] = TAGGED) -> bytes:
    """Raises PageFailedError."""
    try:
        return typst.compile(
            str(template),
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs=source,
            pdf_standards=list(standards),
        )
    except typst.TypstError as error:
        raise PageFailedError from error


def letter_of(
    template: Path, source: Callable[[Letters], Source], standards: list[Standard] = TAGGED
) -> bytes:
    """With `source` made for the letters that all fonts have, and where the typesetter refuses one
    of those all the same, for our own (decision 36). Raises PageFailedError."""
    try:
        return pdf_of(template, source(printable), standards)
    except PageFailedError:
        return pdf_of(template, source(plain), standards)


def picture_of(template: Path, source: Source, points_wide: Literal[595, 420]) -> bytes:
    """The first page as a PNG of about 600 pixels wide. Raises PageFailedError."""
    try:
        found = typst.compile(
            str(template),
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs=source,
            format="png",
            ppi=72 * 600 / points_wide,
        )
    except typst.TypstError as error:
        raise PageFailedError from error
    return found[0] if isinstance(found, list) else found
