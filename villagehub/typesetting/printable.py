"""What people type, for a typesetter that refuses a page with one sign that no font has.

The fonts in `fonts/` were cut by bin/assets, which wrote down what each of them holds. Any other
sign becomes one that everybody sees is no letter; the page says what it stands for.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

COVERAGE = Path(__file__).parent / "fonts" / "coverage.txt"
MISSING = "▯"
# Has no picture of its own: joins letters, chooses between two forms, or allows a hyphen.
SHAPING = "\u00ad\u200b\u200c\u200d\u200e\u200f\ufe0e\ufe0f"
NOT_PLAIN = re.compile(r"[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff]")


def printable(text: str) -> str:
    """With a visible sign for each that the fonts lack; nothing that turns text around."""
    return "".join(_shown(cluster) for cluster in _clusters(_cleared(text)))


def plain(text: str) -> str:
    """Letters of the west of Europe only: those of our own font."""
    return NOT_PLAIN.sub(MISSING, printable(text))


def runs_leftwards(text: str) -> bool:
    """As Unicode says: by the first letter that has a direction."""
    found = (unicodedata.bidirectional(char) for char in text)
    return next((way != "L" for way in found if way in {"L", "R", "AL"}), False)


def _cleared(text: str) -> str:
    return "".join(map(_without_orders, unicodedata.normalize("NFC", text)))


def _without_orders(char: str) -> str:
    """What turns text around or is meant for machines goes; any white space is a space."""
    kind = unicodedata.category(char)
    if kind == "Cf":
        return char if char in SHAPING else ""
    return " " if kind == "Cc" or kind[0] == "Z" else char


def _clusters(text: str) -> list[str]:
    """Each letter with the marks that belong to it."""
    found: list[str] = []
    for char in text:
        if found and (unicodedata.category(char)[0] == "M" or char in SHAPING):
            found[-1] += char
        else:
            found.append(char)
    return found


def _shown(cluster: str) -> str:
    """A letter and its marks are set from one font, or the marks cannot stand on it."""
    seen = [char for char in cluster if char not in SHAPING]
    if not seen or any(font.issuperset(seen) for font in _fonts()):
        return cluster
    return seen[0] if any(seen[0] in font for font in _fonts()) else MISSING


@cache
def _fonts() -> list[frozenset[str]]:
    return [_held(line) for line in COVERAGE.read_text().splitlines()]


def _held(line: str) -> frozenset[str]:
    """`FONT 20-7E A0-FF`."""
    spans = (span.split("-") for span in line.split()[1:])
    return frozenset(
        chr(code) for first, last in spans for code in range(int(first, 16), int(last, 16) + 1)
    )
