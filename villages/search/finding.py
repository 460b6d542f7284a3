"""Searching: what answers a question, over all kinds, and how a page shows it.

However much is found, the number of queries is fixed: one for what is found, one for the lines that
are shown, one for the places they are in. When nothing at all is found, a few more: words that look
alike, and asking again.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import connection
from django.db.models import BooleanField, CharField
from django.db.models.expressions import RawSQL
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from villages.search.kinds import FoundLine, SearchKind, kinds
from villages.search.marks import BEGIN, END
from villages.search.models import MOST_AT_ONCE, ORDER, OVER, SearchEntry, Word
from villages.search.question import SearchQuestion
from villages.search.synonyms import folded
from villages.search.written import SHOWN, best, shown

MOST_PUT_RIGHT, MOST_LOOKED_AT = 2, 4
SHORTEST_SLIP = 2  # in what is shorter or as long, any letter makes another word
MOST_COUNTED = 100  # beyond this a count says "100+"
EACH = """
SELECT found.* FROM unnest(%s::text[], %s::boolean[]) AS among (code, is_soonest)
CROSS JOIN LATERAL ({}) AS found
"""


@dataclass
class Found:
    """What answers a question, before anything is shown: of each kind the best, by their keys."""

    question: SearchQuestion
    keys: dict[str, list[int]] = field(default_factory=dict)
    # How well the best of a kind fits.
    best: dict[str, int] = field(default_factory=dict)
    villages: set[int] = field(default_factory=set)

    def count_text(self, kind: SearchKind) -> str:
        count = len(self.keys.get(kind.code, []))
        return f"{MOST_COUNTED}+" if count > MOST_COUNTED else str(count)

    @property
    def kinds(self) -> list[SearchKind]:
        """Those with anything found: the very name first, then the own village, then what still
        matters; and else as they are plugged in, places and who helps before what is to do."""
        with_any = [kind for kind in kinds if kind.code in self.keys]
        return sorted(with_any, key=lambda kind: (self.best[kind.code] + OVER - 1) // OVER)

    @property
    def is_cut_off(self) -> bool:
        return any(len(keys) > MOST_COUNTED for keys in self.keys.values())

    def __bool__(self) -> bool:
        return bool(self.keys)


def find(question: SearchQuestion) -> Found:
    """One query over all kinds, two for a word that is found nearly everywhere; of each kind no
    more rows than are counted."""
    found = Found(question)
    answers = best(question, MOST_COUNTED + 1)
    if answers and answers[0][-1] > MOST_AT_ONCE:
        answers = _kind_by_kind(question)
    for key, code, village, tier, *_total in answers:
        found.keys.setdefault(code, []).append(key)
        found.best.setdefault(code, tier)
        found.villages.add(village)
    return found


def _kind_by_kind(question: SearchQuestion) -> list[tuple[Any, ...]]:
    code = RawSQL("among.code", [], output_field=CharField())
    is_soonest = RawSQL("among.is_soonest", [], output_field=BooleanField())
    most = MOST_COUNTED + 1
    answers = SearchEntry.objects.answering(question, code, is_soonest, most)
    rows = answers.order_by(*ORDER)[:most].values_list(*SHOWN)
    statement, parameters = rows.query.sql_with_params()
    codes, soonest = [kind.code for kind in kinds], [kind.soonest for kind in kinds]
    with connection.cursor() as cursor:
        cursor.execute(EACH.format(statement), [codes, soonest, *parameters])
        return cursor.fetchall()


def lines(question: SearchQuestion, keys: list[int]) -> dict[str, list[FoundLine]]:
    """The entries with these keys as a page shows them, by kind and in this order. One query, and
    those of the buttons; what went out of sight meanwhile is left out."""
    found: dict[str, list[FoundLine]] = {}
    entries = shown(question, keys)
    for entry in (entries[key] for key in keys if key in entries):
        found.setdefault(entry.kind, []).append(_line(question, entry))
    return {code: _with_things(question, found[code]) for code in found}


def _with_things(question: SearchQuestion, lines: list[FoundLine]) -> list[FoundLine]:
    """What a button is of is read by `visible_to`, as anywhere."""
    things_of = lines[0].kind.things
    if things_of is None:
        return lines
    things = things_of(question.user, [line.key for line in lines])
    return [line._replace(thing=things.get(line.key)) for line in lines]


def _line(question: SearchQuestion, entry: Any) -> FoundLine:
    at, key = _time_of(question, entry)
    return FoundLine(
        kind=kinds[entry.kind],
        key=key,
        title=marked(entry.marked_title),
        snippet=marked(with_dots(entry.snippet, entry.begin, entry.end)),
        village=entry.village.name,
        village_slug=entry.village.slug,
        municipality=entry.municipality.name,
        at=at,
        part=entry.part,
        is_over=entry.is_over,
    )


def _time_of(question: SearchQuestion, entry: Any) -> tuple[Any, str]:
    """Of what comes back the next time, or the last one; within the period that was asked for."""
    if not entry.moments:
        return entry.at, entry.key
    since, before = question.period_bounds
    is_past = question.period == "geweest"
    place = bisect_left(entry.moments, before if is_past else since) - is_past
    place = min(place, len(entry.moments) - 1)
    return entry.moments[place], entry.moment_keys[place]


def with_dots(snippet: str, begin: str, end: str) -> str:
    """Three dots where the text goes on."""
    bare = snippet.replace(BEGIN, "").replace(END, "").strip()
    if not bare:
        return ""
    before = "" if bare.startswith(begin.strip()[: len(bare)]) else "… "
    after = "" if bare.endswith(end.strip()[-len(bare) :]) else " …"
    return f"{before}{snippet.strip()}{after}"


def marked(text: str) -> SafeString:
    """Whatever the text holds is shown as text; our own marks are the only HTML."""
    safe = escape(" ".join((text or "").split()))
    html = safe.replace(BEGIN, "<mark>").replace(END, "</mark>")
    return mark_safe(html)  # noqa: S308 - escaped above


# Typing errors


def answer(question: SearchQuestion) -> Found:
    """What is found; when that is nothing, what is found with the words put right. A word is
    only ever suggested when something that this person may see has it."""
    found = find(question)
    if found or not question.query:
        return found
    better = put_right(question)
    if better is question:
        better = replace(question, is_forgiving=True)
    return find(better) or found


def put_right(question: SearchQuestion) -> SearchQuestion:
    """The question with unknown words replaced by known ones that look like them. Two queries."""
    plain = {word: folded(word) for word in question.words if len(word) > SHORTEST_SLIP}
    alike = Word.objects.like(list(plain.values())[:MOST_LOOKED_AT])
    better = {word: nearest(plain[word], alike.get(plain[word], [])) for word in plain}
    changed = [word for word in plain if better[word] != plain[word]][:MOST_PUT_RIGHT]
    if not changed:
        return question
    words = [better[word] if word in changed else word for word in question.words]
    return replace(question, text=" ".join(words)).asking(words)


def nearest(word: str, alike: list[Word]) -> str:
    """The word itself when it is known; else the one that is one slip away, or two in a long word;
    of those the one used most."""
    near = ((distance(word, each.word), -each.documents, each.word) for each in alike)
    allowed = 1 if len(word) < 6 else 2
    return min((each for each in near if each[0] <= allowed), default=(0, 0, word))[2]


def distance(one: str, other: str) -> int:
    """How many letters differ, are missing or too many, or changed places."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        older, before, row = before, row, [i]
        for j, second in enumerate(other, start=1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != second))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == second:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
