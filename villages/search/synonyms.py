"""Other words for what people type, and words by which they ask for a number to call: a list in
`synonyms.toml`, that anybody can add to."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

LIST = Path(__file__).with_name("synonyms.toml")


class Term(NamedTuple):
    """One word that was typed with all others for it, any of which will do. A phrase of small
    words ("mag ik") means the others only."""

    typed: tuple[str, ...]
    also: tuple[str, ...] = ()

    @property
    def all_words(self) -> tuple[str, ...]:
        return self.typed + self.also


class Synonyms(NamedTuple):
    words: dict[str, tuple[str, ...]]
    phrases: dict[tuple[str, ...], tuple[str, ...]]
    calls: frozenset[tuple[str, ...]]


def folded(word: str) -> str:
    """Without accents, as the words in the database are."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


@cache
def synonyms() -> Synonyms:
    read = tomllib.loads(LIST.read_text())
    others = {tuple(typed.split()): tuple(also) for typed, also in read["also"].items()}
    return Synonyms(
        {typed[0]: also for typed, also in others.items() if len(typed) == 1},
        {typed: also for typed, also in others.items() if len(typed) > 1},
        frozenset(tuple(typed.split()) for typed in read["call"]["words"]),
    )


def terms_of(words: list[str]) -> tuple[Term, ...]:
    """A question of phrases and words, in order."""
    known, terms, at = synonyms(), [], 0
    while at < len(words):
        phrase = next((each for each in known.phrases if _begins_at(words, at, each)), ())
        if phrase:
            terms.append(Term((), known.phrases[phrase]))
        else:
            terms.append(Term((words[at],), known.words.get(folded(words[at]), ())))
        at += len(phrase) or 1
    return tuple(terms)


def asks_for_a_number(words: tuple[str, ...]) -> bool:
    plain = [folded(word) for word in words]
    return any(
        _begins_at(plain, at, asked) for at in range(len(plain)) for asked in synonyms().calls
    )


def _begins_at(words: list[str], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(folded(word) for word in words[at : at + len(phrase)]) == phrase
