"""What of a village is open at this moment, and until when; else what opens first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.utils import timezone

from villages.facilities.hours import Turn
from villages.facilities.models.facilities import Facility


class Doors(NamedTuple):
    rows: list[tuple[Turn, Facility]]
    are_open: bool


def doors(facilities: Iterable[Facility], number: int) -> Doors:
    """What closes first stands first, as that is what one has to know. With nothing open but what
    always is, what opens next. Facilities with their hours; no query."""
    now = timezone.now()
    working = [each for each in facilities if each.status in Facility.WORKING]
    turns = [(each.hours.turn(now), each) for each in working if each.hours]
    rows = sorted(((turn, each) for turn, each in turns if turn), key=lambda row: row[0].at)
    open_now = [(turn, each) for turn, each in rows if turn.is_open]
    return Doors((open_now or rows)[:number], bool(open_now))
