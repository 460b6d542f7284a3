"""The number of the support point, on top for whoever asks for it."""

from __future__ import annotations

from typing import NamedTuple

from villages.models import Organisation
from villages.search.question import SearchQuestion
from villages.search.synonyms import asks_for_a_number

MOST_SHOWN = 3


class Calls(NamedTuple):
    organisations: list[Organisation]
    # In a country there are too many to choose from: a village has its own.
    are_too_many: bool


def calls_for(question: SearchQuestion) -> Calls | None:
    """Of the place that was asked for, else of the own villages, else of the country. One query,
    and none for another question."""
    if not asks_for_a_number(question.words):
        return None
    rows = Organisation.objects.visible_to(question.user).filter(kind=Organisation.Kind.SUPPORT)
    rows = rows.exclude(phone="").filter(villages__in=question.villages_of_the_place)
    found = list(rows.distinct()[: MOST_SHOWN + 1])
    if not found:
        return None
    are_too_many = len(found) > MOST_SHOWN
    return Calls([] if are_too_many else found, are_too_many)
