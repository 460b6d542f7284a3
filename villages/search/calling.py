"""Whom to call, on top for whoever asks for a number."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef

from villages.models import Organisation, SupportCard, Village
from villages.search.question import SearchQuestion
from villages.search.synonyms import asks_for_a_number

MOST_SHOWN = 3


class Calls(NamedTuple):
    """Each as `Village.support`."""

    numbers: list[dict[str, Any]]
    # In a country there are too many to choose from: a village has its own.
    are_too_many: bool


def calls_for(question: SearchQuestion) -> Calls | None:
    """Of the place that was asked for, else of the own villages, else of the country. Two queries
    at most, and none for another question."""
    if not asks_for_a_number(question.words):
        return None
    organisations = Organisation.objects.visible_to(question.user)
    there = SupportCard.objects.there().filter(organisation=OuterRef("pk"))
    supporting = organisations.filter(kind=Organisation.Kind.SUPPORT)
    supporting = supporting.exclude(~Exists(there), phone="")
    rows = supporting.filter(villages__in=question.villages_of_the_place)
    found = list(rows.values_list("pk", flat=True).distinct()[: MOST_SHOWN + 1])
    if not found:
        return None
    if len(found) > MOST_SHOWN:
        return Calls([], are_too_many=True)
    villages = question.villages_of_the_place.filter(organisations__in=found)
    numbers = _numbers(villages, organisations)
    return Calls(numbers[:MOST_SHOWN], len(numbers) > MOST_SHOWN)


def _numbers(villages: Any, organisations: Any) -> list[dict[str, Any]]:
    """Each once, however many villages it is of."""
    rows = Village.objects.filter(pk__in=villages).order_by("name__dutch", "pk")
    called = rows.values_list(organisations.to_call_in("pk"), flat=True)
    return list({each["phone"]: each for each in called if each}.values())
