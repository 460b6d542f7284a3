"""The questions of a search that are written out once (villagehub.tables.prepared): those over the
whole country, as most are. To build one takes three times as long as to answer it.

They are planned each time (`whole`), so that the planner knows how often these words occur. A
narrower question, and one that is put right, is built as it comes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Left, Right, Trim

from villagehub.accounts.remembering import known
from villages.members.asking import Also, asked_by, asked_with
from villages.models import Village
from villages.search.audience import keys_of
from villages.search.marks import PART, SAME, WHOLE, Headline
from villages.search.models import ORDER, Among, SearchEntry
from villages.search.question import SearchQuestion, among

SHOWN = ("pk", "kind", "village_id", "found_tier")
held = Also(keys_of, lambda user: tuple(known(user, keys_of)), list)


@dataclass(frozen=True)
class Worked(SearchQuestion):
    """A question of which all that follows from its words is given."""

    query: str = ""
    fits: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    named_any: str | None = None


def best(question: SearchQuestion, number: int) -> list[Any]:
    """The best of every kind, as SHOWN and of how many."""
    if not (question.is_of_the_country and question.query and all(question.fits)):
        return list(_best_of(question, number))
    worked = question.text, question.query, tuple(question.fits), tuple(question.own_villages)
    return _best(question.user, *worked, question.named, question.named_any, number=number)


def _best_of(question: SearchQuestion, number: int) -> Any:
    rows = SearchEntry.objects.best_of_each(question, number).order_by(*ORDER)
    return rows.values_list(*SHOWN, "total")


@asked_with(held, whole=True)
def _best(
    user: Any,
    text: str,
    query: str,
    fits: tuple[str, ...],
    own: tuple[int, ...],
    named: tuple[str, ...],
    named_any: str | None,
    *,
    number: int,
) -> Any:
    follows: dict[str, Any] = {"named": named, "named_any": named_any, "own_villages": list(own)}
    return _best_of(Worked(user, text, query=query, fits=fits, **follows), number)


def shown(question: SearchQuestion, keys: Iterable[int]) -> dict[int, Any]:
    """The entries with these keys and the words that were found marked, by their keys."""
    rows = _shown(question.user, question.query, among(keys))
    return {entry.pk: entry for entry in rows}


@asked_with(held, whole=True)
def _shown(user: Any, query: str, keys: str) -> Any:
    rows = SearchEntry.objects.visible_to(user).filter(Among("id", keys))
    rows = rows.select_related("village", "municipality").only(
        *("kind", "key", "part", "at", "is_over", "moments", "moment_keys"),
        *("village__name", "village__slug", "municipality__name"),
    )
    return rows.annotate(
        marked_title=Headline(F("title"), query, WHOLE),
        snippet=Headline(F("text"), query, PART),
        begin=Left("text", SAME),
        end=Right(Trim("text"), SAME),
    )


@asked_by
def provinces_of(user: Any, villages: str | None) -> QuerySet[Any, Any]:
    """Name and slug of those that these villages are in, or that any is in."""
    rows = Village.objects.visible_to(user)
    if villages is not None:
        rows = rows.filter(Among("id", villages))
    name, slug = "municipality__province__name", "municipality__province__slug"
    return rows.values_list(name, slug).distinct().order_by(f"{name}__dutch")
