"""What somebody asks: the words, where, of which kind and when."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villages.models import Municipality, PlaceName, Province, Village

LONGEST = 100  # characters; more is cut off, and the page says so
MOST_WORDS = 8
MOST_NAMED = 120
LONG_NAME = 5  # shorter pieces occur in the middle of too many names
# A shorter stem begins too many other words: "rit" also "ritme".
SHORTEST_BEGINNING = 4
PERIODS = {
    "week": _("komende 7 dagen"),
    "maand": _("komende 30 dagen"),
    "later": _("later"),
    "geweest": _("al geweest"),
}
STEMS = """
SELECT tsvector_to_array(search_stems(word))
FROM unnest(%s::text[]) WITH ORDINALITY AS asked(word, n) ORDER BY n
"""


def readable(text: str) -> str:
    """One line, without characters that no keyboard types."""
    text = unicodedata.normalize("NFC", text[: LONGEST * 20])
    kept = "".join(" " if unicodedata.category(each)[0] == "C" else each for each in text)
    return " ".join(kept.split())


def folded(word: str) -> str:
    """Without accents, as the words in the database are."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def words_of(text: str) -> list[str]:
    """Signs and operators are no words, so that nothing typed can be anything but words."""
    found = re.findall(r"[^\W_]+", text.lower())[:MOST_WORDS]
    longer = [word for word in found if len(word) > 1 or word.isdigit()]
    return longer or found


@dataclass(frozen=True)
class SearchQuestion:
    user: Any
    text: str
    words: tuple[str, ...] = ()
    # Per word how it can stand in the index; a stop word has none.
    stems: tuple[tuple[str, ...], ...] = ()
    village: Village | None = None
    municipality: Municipality | None = None
    province: Province | None = None
    period: str = ""
    own_villages: list[int] = field(default_factory=list)
    # Also what merely looks alike: asked when nothing else was found.
    is_forgiving: bool = False

    def asking(self, words: list[str]) -> SearchQuestion:
        """The same question with these words. One query."""
        with connection.cursor() as cursor:
            cursor.execute(STEMS, [words])
            stems = tuple(tuple(found) for (found,) in cursor.fetchall())
        return replace(self, words=tuple(words), stems=stems)

    @property
    def is_only_stop_words(self) -> bool:
        return bool(self.words) and not any(self.stems)

    @cached_property
    def named_villages(self) -> dict[int, int]:
        """Villages by all their names: 0 for the very name, 1 for one that begins so, 2 for
        another word of it that does or its municipality, 3 for what merely has it or looks
        alike. One query."""
        if not any(map(str.isalnum, self.text)):
            return {}
        is_long = len(self.text) >= LONG_NAME
        hits = PlaceName.objects.hits(self.text, alike=self.is_forgiving, parts=is_long)
        best: dict[int, int] = {}
        for hit in hits.order_by("rank", "village_id")[:MOST_NAMED]:
            best.setdefault(hit["village_id"], hit["rank"])
        return best

    @property
    def query(self) -> str:
        """All words, each in any of its forms or as the beginning of a longer word."""
        return _all_of(
            [f"'{form}'{_begins(form)}" for form in _without_what_is_longer(forms)]
            for forms in self._forms
        )

    @property
    def _forms(self) -> Iterator[list[str]]:
        """Of each word its stems, and the word itself when longer words may begin so."""
        for word, stems in zip(self.words, self.stems, strict=True):
            yield [*stems, folded(word)] if stems and _begins(word) else list(stems)

    @property
    def exact_query(self) -> str:
        return _all_of([f"'{stem}':ABC" for stem in stems] for stems in self.stems)

    @property
    def title_query(self) -> str:
        return _all_of([f"'{stem}':A" for stem in stems] for stems in self.stems)

    def place_of(self, path: str) -> Q:
        """The condition on where, for rows with this way to their village."""
        if self.village is not None:
            return Q(**{path: self.village})
        if self.municipality is not None:
            return Q(**{f"{path}__municipality": self.municipality})
        if self.province is not None:
            return Q(**{f"{path}__municipality__province": self.province})
        return Q()

    def place_of_village(self) -> Q:
        """The same for villages themselves."""
        if self.municipality is not None:
            return Q(municipality=self.municipality)
        return Q(municipality__province=self.province) if self.province is not None else Q()

    def period_of(self, field_name: str) -> Q:
        now = timezone.now()
        week, month = now + timedelta(days=7), now + timedelta(days=30)
        begin = f"{field_name}__gte"
        before = f"{field_name}__lt"
        return {
            "week": Q(**{begin: now, before: week}),
            "maand": Q(**{begin: now, before: month}),
            "later": Q(**{begin: month}),
            "geweest": Q(**{before: now}),
        }.get(self.period, Q())


def _begins(form: str) -> str:
    return ":*" if len(form) >= SHORTEST_BEGINNING else ""


def _without_what_is_longer(forms: list[str]) -> list[str]:
    """What begins as a shorter form is found by that. Named twice, the planner would expect twice
    as many rows, and read tables from end to end."""
    kept: list[str] = []
    for form in sorted(set(forms), key=lambda form: (len(form), form)):
        if not any(form.startswith(shorter) and _begins(shorter) for shorter in kept):
            kept.append(form)
    return kept


def _all_of(words: Iterable[list[str]]) -> str:
    """Words hold letters and digits only (words_of), and so do their stems: quotes are enough."""
    return " & ".join(f"({' | '.join(forms)})" for forms in words if forms)
