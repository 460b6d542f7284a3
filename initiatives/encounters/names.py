"""Finds names of people in a text that is published without them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from villagehub.accounts.models import User

# Small words inside surnames; a text is full of them.
INSIDE = {"van", "den", "der", "het", "ter", "ten", "von", "bin", "ibn", "abu", "the", "op", "de"}
SHORTEST = 3


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(mark for mark in plain if not unicodedata.combining(mark)).casefold()


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", folded(text))


def parts_of(person: User) -> set[str]:
    """The words of both names of a person that are long enough to mean somebody."""
    words = _words(f"{person.name} {person.display_name}")
    return {word for word in words if len(word) >= SHORTEST and word not in INSIDE}


def names_in(text: str, people: Iterable[User]) -> list[str]:
    """The parts of names of these people that stand in it, also as "Mia's" and "Jans"."""
    said = set(_words(text))
    said |= {word.removesuffix("s") for word in said}
    return sorted({part for person in people for part in parts_of(person)} & said)


def whole_names_in(text: str, people: Iterable[User]) -> list[str]:
    """Names of more than one word that stand in it as a whole: no ordinary words."""
    said = f" {' '.join(_words(text))} "
    full = {" ".join(_words(name)) for p in people for name in (p.name, p.display_name)}
    return sorted(name for name in full if " " in name and f" {name} " in said)
