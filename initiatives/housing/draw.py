"""The draw that anybody can recompute. The page "Zo controleer je de loting" says it in words;
tests/housing/test_draw.py computes it apart from this code.

All texts are UTF-8, all digests SHA-256 in lower-case hexadecimal.

    list       = the lines "number;group", by number, joined by a line feed
    commitment = sha256(secret LF sha256(terms) LF sha256(list))       published beforehand
    lot        = sha256(secret LF public figure LF number)             for each household
    order      = by group, then by lot

The secret has 256 random bits, so the commitment tells nothing of it and fits no other. Who could
try secrets before publishing one cannot know the public figure, which comes later.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable

VERSION = "villagehub-loting-1"


def new_secret() -> str:
    return secrets.token_hex(32)


def digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def list_text(rows: Iterable[tuple[int, int]]) -> str:
    return "\n".join(f"{number};{group}" for number, group in sorted(rows))


def commitment(secret: str, terms: str, listed: str) -> str:
    return digest(secret, digest(terms), digest(listed))


def lot(secret: str, public_value: str, number: int) -> str:
    return digest(secret, public_value, str(number))


def order(secret: str, public_value: str, rows: Iterable[tuple[int, int]]) -> list[int]:
    def place(row: tuple[int, int]) -> tuple[int, str]:
        return row[1], lot(secret, public_value, row[0])

    return [number for number, _group in sorted(rows, key=place)]
