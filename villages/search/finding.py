"""Searching: which rows of every kind answer a question, and how a page shows them.

However much is found, the number of queries is fixed: one over all kinds for what is found, one
for the lines that are shown, one for the places they are in. When nothing at all is found, three
more: words that look alike, and asking again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import models
from django.db.models import (
    Case,
    CharField,
    DateTimeField,
    F,
    Func,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Concat, Left, Right, Trim
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from villages.search.kinds import ORDER, FoundLine, SearchKind, TsQuery, kinds
from villages.search.models import Word
from villages.search.question import SearchQuestion, folded

MOST_PUT_RIGHT = 2
MOST_COUNTED = 100  # beyond this a count says "100+"
SAME = 12  # characters by which a snippet is known to begin or end where its text does
# Characters for private use: whatever a text holds, only our own marks become HTML.
BEGIN, END = "\ue000", "\ue001"
WHOLE = f"StartSel={BEGIN}, StopSel={END}, HighlightAll=true"
PART = f"StartSel={BEGIN}, StopSel={END}, MaxWords=30, MinWords=18, ShortWord=2"


class Headline(Func):
    """The text with the words that were found between marks."""

    function = "ts_headline"
    output_field = TextField()

    def __init__(self, text: Any, query: str, options: str):
        clean = Func(text, Value(BEGIN + END), Value(""), function="translate")
        config = Value("public.village_dutch")
        super().__init__(
            Func(config, template="%(expressions)s::regconfig"),
            Cast(clean, TextField()),
            TsQuery(query),
            Value(options),
        )


@dataclass
class Found:
    """What answers a question, before anything is shown: for each kind the best keys."""

    question: SearchQuestion
    keys: dict[str, list[str]] = field(default_factory=dict)
    # Kinds in which something has the very name that was asked for.
    named: set[str] = field(default_factory=set)
    villages: set[int] = field(default_factory=set)

    def count_text(self, kind: SearchKind) -> str:
        count = len(self.keys.get(kind.code, []))
        return f"{MOST_COUNTED}+" if count > MOST_COUNTED else str(count)

    @property
    def kinds(self) -> list[SearchKind]:
        """Those with anything found, the very name first."""
        with_any = [kind for kind in kinds if kind.code in self.keys]
        return sorted(with_any, key=lambda kind: kind.code not in self.named)

    @property
    def is_cut_off(self) -> bool:
        return any(len(keys) > MOST_COUNTED for keys in self.keys.values())

    def __bool__(self) -> bool:
        return bool(self.keys)


def union_of(rows: Iterable[QuerySet[Any]]) -> list[tuple[Any, ...]]:
    parts = list(rows)
    return list(parts[0].union(*parts[1:], all=True)) if parts else []


def find(question: SearchQuestion) -> Found:
    """One query over all kinds; of each no more rows than are counted."""
    found = Found(question)
    rows = union_of(_keys_of(kind, question) for kind in kinds)
    for code, key, village, tier, _place in sorted(rows, key=lambda row: row[3:]):
        found.keys.setdefault(code, []).append(key)
        if tier == 0:
            found.named.add(code)
        if village is not None:
            found.villages.add(village)
    return found


def _keys_of(kind: SearchKind, question: SearchQuestion) -> QuerySet[Any]:
    village: Any = Cast(F(kind.village), models.BigIntegerField()) if kind.village else Value(None)
    rows = kind.found(question).annotate(
        code_=Value(kind.code, output_field=CharField()),
        key_=Cast("pk", TextField()),
        village_=Cast(village, models.BigIntegerField()),
    )
    ordered = rows.order_by(*ORDER)[: MOST_COUNTED + 1]
    return ordered.values_list("code_", "key_", "village_", *ORDER[:2])


def lines(question: SearchQuestion, keys: dict[str, list[str]]) -> dict[str, list[FoundLine]]:
    """The rows with these keys as a page shows them, in this order. One query; a row that went
    out of sight meanwhile is left out."""
    rows = union_of(_lines_of(kinds[code], question, some) for code, some in keys.items() if some)
    shown = {(row[0], row[1]): _line(row) for row in rows}
    return {
        code: [shown[code, key] for key in some if (code, key) in shown]
        for code, some in keys.items()
    }


def _lines_of(kind: SearchKind, question: SearchQuestion, keys: list[str]) -> QuerySet[Any]:
    rows = kind.model.objects.visible_to(question.user).filter(pk__in=keys).order_by()
    village = f"{kind.village}__" if kind.village else ""
    text = [part for name in kind.text for part in (F(name), Value(" "))]
    nothing = Value("", output_field=TextField())
    whole: Any = Concat(*text, Value(""), output_field=TextField()) if text else nothing
    return rows.annotate(
        code_=Value(kind.code, output_field=CharField()),
        key_=Cast("pk", TextField()),
        title_=Headline(F(kind.title), question.query, WHOLE),
        snippet_=Headline(whole, question.query, PART),
        begin_=Left(whole, SAME),
        end_=Right(Trim(whole), SAME),
        village_=Cast(F(f"{village}name"), TextField()) if village else nothing,
        village_slug_=Cast(F(f"{village}slug"), TextField()) if village else nothing,
        municipality_=Cast(F(f"{village}municipality__name"), TextField()),
        at_=Cast(F(kind.at) if kind.at else Value(None), DateTimeField()),
        part_=Cast(F(kind.key_field), TextField()) if kind.key_field else nothing,
        is_over_=_truth_of(kind.over),
    ).values_list(
        *("code_", "key_", "title_", "snippet_", "begin_", "end_", "village_"),
        *("village_slug_", "municipality_", "at_", "part_", "is_over_"),
    )


def _truth_of(condition: Callable[[], Q] | None) -> Any:
    return Case(When(condition(), then=True), default=False) if condition else Value(False)


def _line(row: tuple[Any, ...]) -> FoundLine:
    code, key, title, snippet, begin, end, *rest = row
    return FoundLine(kinds[code], key, marked(title), marked(with_dots(snippet, begin, end)), *rest)


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
    """The question with unknown words replaced by known ones that look like them. One query,
    one for each of the first unknown words, and one."""
    plain = {word: folded(word) for word in question.words}
    known = set(Word.objects.filter(word__in=plain.values()).values_list("word", flat=True))
    unknown = [word for word in plain if plain[word] not in known and len(word) > 2]
    better = {word: nearest(plain[word]) for word in unknown[:MOST_PUT_RIGHT]}
    words = [better.get(word, word) for word in question.words]
    if words == list(question.words):
        return question
    return replace(question, text=" ".join(words)).asking(words)


def nearest(word: str) -> str:
    """The word that is one slip away, or two in a long word; of those the one used most."""
    near = (
        (distance(word, each.word), -each.documents, each.word) for each in Word.objects.like(word)
    )
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
