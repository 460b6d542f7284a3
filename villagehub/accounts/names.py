"""How somebody is called, read from the name they typed: it comes in every order and dress."""

from __future__ import annotations

import re
import unicodedata

from villagehub.plain_text import one_line

BRACKETS = re.compile(r"[][()]")
IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]")
# "Jan Jansen, jr." is no surname with a first name behind it.
AFTER_A_NAME = {"sr", "jr", "senior", "junior", "zn", "ii", "iii", "iv", "bsc", "msc", "phd"}
BEFORE_A_NAME = {"dhr", "hr", "heer", "mevr", "mw", "mevrouw", "meneer", "fam", "familie"}
BEFORE_A_NAME |= {"dr", "drs", "ir", "ing", "mr", "prof", "ds", "pastoor"}


def _bare(word: str) -> str:
    return "".join(filter(str.isalnum, word)).lower()


def _in_order(name: str) -> list[str]:
    """The words that hold a letter, those behind a comma first."""
    surname, *rest = (part.strip() for part in name.split(","))
    while rest and _bare(rest[-1]) in AFTER_A_NAME | {""}:
        rest.pop()
    words = f"{' '.join(reversed(rest))} {surname}".split()
    return [word for word in words if any(map(str.isalpha, word))]


def _words(name: str) -> list[str]:
    """Without brackets, titles and what comes behind a name, unless only a surname is left then
    ("mevrouw Jansen", "(Mia) Jansen")."""
    name = unicodedata.normalize("NFC", one_line(name))
    words = _in_order(IN_BRACKETS.sub(" ", name))
    if len(words) < 2:
        words = _in_order(BRACKETS.sub(" ", name))
    while len(words) > 1 and _bare(words[-1]) in AFTER_A_NAME:
        words.pop()
    core = list(words)
    while core and _bare(core[0]) in BEFORE_A_NAME:
        core.pop(0)
    return core if len(core) > 1 else words


def first_name(name: str) -> str:
    words = _words(name)
    return words[0].strip('"“”„;:') if words else one_line(name)


def short_name(name: str) -> str:
    """First name and initial: "Mia van den Berg" and "Berg, Mia van den" become "Mia B."."""
    words = _words(name)
    if len(words) < 2:
        return first_name(name)
    initial = next(filter(str.isalpha, words[-1]))
    return f"{first_name(name)} {initial.upper()}."
