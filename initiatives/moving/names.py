"""The names under which documents leave: their own, as far as every computer takes them.

Windows knows no `: ? *` and the like, no dot or space at the end, no COM1, and 260 signs for a
whole path; a Mac takes two spellings of one letter, and most computers a capital and a small one,
for the same; Linux keeps 255 bytes. So each name is made into one that all take, and stays apart
from the others by a number, as a download does: `Begroting (2).pdf`.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import count

LONGEST_BYTES = 120
LONGEST_ENDING = 10
NO_NAME = "bestand"
FORBIDDEN = re.compile(r'["*/:<>?\\|]+')
DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)


class Names:
    """Given one after the other; no two are the same on any computer."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, wanted: str) -> str:
        stem, ending = _parts(_tidy(wanted))
        for number in count(1):
            extra = f" ({number})" if number > 1 else ""
            name = _fitted(stem, extra + ending)
            if name.casefold() not in self._given:
                self._given.add(name.casefold())
                return name
        raise AssertionError  # pragma: no cover -- count() does not end


def _tidy(wanted: str) -> str:
    """In one spelling, without what is no letter to see or what a path is made of."""
    text = unicodedata.normalize("NFC", wanted)
    seen = "".join(each if unicodedata.category(each)[0] not in "CZ" else " " for each in text)
    return " ".join(FORBIDDEN.sub("-", seen).split())


def _parts(name: str) -> tuple[str, str]:
    """ "Begroting.pdf" is "Begroting" and ".pdf"."""
    stem, dot, ending = name.strip(". ").rpartition(".")
    if not dot or not ending.isalnum() or len(ending) > LONGEST_ENDING:
        return name.strip(". "), ""
    return stem.strip(". "), dot + ending


def _fitted(stem: str, rest: str) -> str:
    """As much of it as fits before `rest`. What Windows takes for a device gets a mark."""
    if DEVICES.fullmatch(stem.partition(".")[0].strip()):
        stem = f"_{stem}"
    room = LONGEST_BYTES - len(rest.encode())
    kept = stem.encode()[:room].decode(errors="ignore").strip(". ")
    return (kept or NO_NAME) + rest
