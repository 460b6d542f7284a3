"""What somebody asks: the words, where, of which kind and when."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property, partial
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.tables.prepared import Prepared
from villagehub.tables.statements import Question
from villages.models import Municipality, PlaceName, Province, Village
from villages.places.models.areas import bare_name
from villages.places.models.villages import POSTCODE
from villages.search.kinds import LONG_AGO
from villages.search.synonyms import Term, folded, terms_of

LONGEST = 100  # characters; more is cut off, and the page says so
MOST_WORDS = 8
MOST_NAMED = 120
LONG_NAME = 5  # shorter pieces occur in the middle of too many names
# A shorter stem begins too many other words: "rit" also "ritme".
SHORTEST_BEGINNING = 4
FITS = (0, 1, 2, 3)  # how well a name of a village does
WHERE = ("A", "ABC")  # the weights of the title, and of all but the place
PERIODS = {
    "week": _("komende 7 dagen"),
    "maand": _("komende 30 dagen"),
    "later": _("later"),
    "geweest": _("al geweest"),
}
STEMS = Question("""
SELECT tsvector_to_array(search_stems(word))
FROM unnest(%s::text[]) WITH ORDINALITY AS asked(word, n) ORDER BY n
""")


def readable(text: str) -> str:
    """One line, without characters that no keyboard types."""
    text = unicodedata.normalize("NFC", text[: LONGEST * 20])
    kept = "".join(" " if unicodedata.category(each)[0] == "C" else each for each in text)
    return " ".join(kept.split())


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
    # The same with other words for them, and how each can stand in the index; a stop word has none.
    terms: tuple[Term, ...] = ()
    stems: dict[str, tuple[str, ...]] = field(default_factory=dict)
    village: Village | None = None
    municipality: Municipality | None = None
    province: Province | None = None
    period: str = ""
    own_villages: list[int] = field(default_factory=list)
    # Also what merely looks alike: asked when nothing else was found.
    is_forgiving: bool = False

    def asking(self, words: list[str]) -> SearchQuestion:
        """The same question with these words. One query."""
        terms = terms_of(words)
        flat = sorted({word for term in terms for word in term.all_words})
        found = [tuple(stems) for (stems,) in STEMS.rows([flat])]
        stems = dict(zip(flat, found, strict=True))
        return replace(self, words=tuple(words), terms=terms, stems=stems)

    @property
    def is_only_stop_words(self) -> bool:
        return bool(self.words) and not any(self.stems.values())

    @cached_property
    def named_villages(self) -> dict[int, int]:
        """Villages by all their names: 0 for the very name, 1 for one that begins so, 2 for
        another word of it that does or its municipality, 3 for what merely has it or looks
        alike. One query."""
        if not any(map(str.isalnum, self.text)):
            return {}
        is_long = len(self.text) >= LONG_NAME
        best: dict[int, int] = {}
        for hit in _hits(self.text, alike=self.is_forgiving, parts=is_long):
            best.setdefault(hit["village_id"], hit["rank"])
        return best

    @cached_property
    def named(self) -> tuple[str, ...]:
        """Those by how well the name fits, each as `among`."""
        found = self.named_villages
        return tuple(among(pk for pk in found if found[pk] == fit) for fit in FITS)

    @cached_property
    def named_any(self) -> str | None:
        return among(self.named_villages) or None

    @property
    def is_of_the_country(self) -> bool:
        """Without a place, a period, or what merely looks alike."""
        narrower = self.village or self.municipality or self.province or self.period
        return not narrower and not self.is_forgiving

    @property
    def query(self) -> str:
        """All words, each in any of its forms, as the beginning of a longer word, or as another
        word for it."""
        return " & ".join(self.each())

    def each(self, where: str = "") -> list[str]:
        """The same of each word apart, at this weight; of a stop word nothing."""
        forms = (_without_what_is_longer(self._forms_of(term)) for term in self.terms)
        return [
            _any_of([f"'{form}'{_begins(form, where)}" for form in each]) for each in forms if each
        ]

    def _forms_of(self, term: Term) -> list[str]:
        """Of each word its stems, and the word itself when longer words may begin so."""
        forms: list[str] = []
        for word in term.all_words:
            stems = self.stems[word]
            forms += [*stems, folded(word)] if stems and _begins(word) else stems
        return forms

    @property
    def fits(self) -> Sequence[str]:
        """How well something fits, best first: with the very words in its title, or elsewhere."""
        typed = [self.stems[word] for term in self.terms for word in term.typed]
        return [
            _all_of([f"'{stem}':{where}" for stem in stems] for stems in typed) for where in WHERE
        ]

    @property
    def place(self) -> Q:
        """The condition on where."""
        if self.village is not None:
            return Q(village=self.village)
        return self.place_of_village()

    @property
    def villages_of_the_place(self) -> QuerySet[Village]:
        """Also of somebody who named no place, their own."""
        if self.village is not None:
            return Village.objects.filter(pk=self.village.pk)
        condition = self.place_of_village()
        if not condition and self.own_villages:
            condition = Q(pk__in=self.own_villages)
        return Village.objects.order_by().filter(condition)

    def place_of_village(self) -> Q:
        """The same for villages themselves."""
        if self.municipality is not None:
            return Q(municipality=self.municipality)
        return Q(municipality__province=self.province) if self.province is not None else Q()

    @property
    def period_bounds(self) -> tuple[datetime, datetime | None]:
        """Within the period that was asked for it begins; without one, from now on."""
        now = timezone.now()
        week, month = now + timedelta(days=7), now + timedelta(days=30)
        return {
            "week": (now, week),
            "maand": (now, month),
            "later": (month, None),
            "geweest": (LONG_AGO, now),
        }.get(self.period, (now, None))


def among(keys: Iterable[int]) -> str:
    """As `Among` takes them."""
    return ",".join(map(str, keys))


def _hits(text: str, *, alike: bool, parts: bool) -> Any:
    if alike or POSTCODE.fullmatch(text.strip()):
        return _ordered(PlaceName.objects.hits(text, alike=alike, parts=parts))
    name = bare_name(text)
    is_there, is_long = any(map(str.isalnum, name)), len(name) >= LONG_NAME
    return _named((), text, name, parts=parts, is_there=is_there, is_long=is_long)


def _ordered(hits: Any) -> Any:
    return hits.order_by("rank", "village_id")[:MOST_NAMED]


@partial(Prepared, loosely=True)
def _named(
    who: tuple[()], text: str, name: str, *, parts: bool, is_there: bool, is_long: bool
) -> Any:
    rows = Municipality.objects.called(name, begins=is_long)
    named = rows if is_there else rows.none()
    return _ordered(PlaceName.objects.named_as(text, named, alike=False, parts=parts))


def _begins(form: str, where: str = "") -> str:
    kept = ("*" if len(form) >= SHORTEST_BEGINNING else "") + where
    return f":{kept}" if kept else ""


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
    return " & ".join(_any_of(forms) for forms in words if forms)


def _any_of(forms: list[str]) -> str:
    return f"({' | '.join(forms)})"
