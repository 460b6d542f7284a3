"""What of a village is open at this moment, and until when; else what opens first."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from django.utils import timezone

from villages.facilities.models.facilities import Facility


class Doors(NamedTuple):
    facilities: list[Facility]
    are_open: bool


def doors(facilities: Iterable[Facility], number: int) -> Doors:
    """What closes first stands first, as that is what one has to know. With nothing open but what
    always is, what opens next. Facilities with their hours; no query."""
    now = timezone.now()
    working = [each for each in facilities if each.status in Facility.WORKING]
    known = [(each, *each.hours.turns_at(now)) for each in working if each.hours]
    turning = [(at, is_open, each) for each, is_open, at in known if at]
    are_open = any(is_open for _at, is_open, _each in turning)
    chosen = [(at, each) for at, is_open, each in turning if is_open == are_open]
    chosen.sort(key=itemgetter(0))
    return Doors([each for _at, each in chosen[:number]], are_open)
