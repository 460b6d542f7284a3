"""How many households a programme can house, none of them counted twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from initiatives.housing.models import HousingWish, ProgrammeRow
from initiatives.housing.models.fitting import misfits

WHY = {
    "tenure": _("wil kopen waar we verhuren, of andersom"),
    "type": _("zoekt een andere soort woning"),
    "price": _("het is te duur"),
    "bedrooms": _("te weinig slaapkamers"),
    "lifelong": _("moet gelijkvloers kunnen wonen"),
    "full": _("past wel, maar er zijn er te weinig"),
}


def seat(fits: Sequence[Sequence[int]], places: Sequence[int]) -> list[int | None]:
    """A largest matching (Kuhn): for each household the row it is seated in, or None. A household
    that finds its rows full asks who sits there to move; each row is asked once for each household,
    so it costs households times rows times places at most."""
    seated: list[list[int]] = [[] for _row in places]

    def find(household: int, asked: set[int]) -> bool:
        for row in fits[household]:
            if row in asked:
                continue
            asked.add(row)
            if len(seated[row]) < places[row]:
                seated[row].append(household)
                return True
            for chair, other in enumerate(list(seated[row])):
                if find(other, asked):
                    seated[row][chair] = household
                    return True
        return False

    for household in range(len(fits)):
        find(household, set())
    found: list[int | None] = [None] * len(fits)
    for row, households in enumerate(seated):
        for household in households:
            found[household] = row
    return found


@dataclass
class RowMatch:
    row: ProgrammeRow
    fitting: int  # households that could live here
    seated: int  # and how many of them do, when as many as can be are housed at once


@dataclass
class Match:
    households: int
    homes: int
    rows: list[RowMatch] = field(default_factory=list)
    reasons: list[tuple[Any, int]] = field(default_factory=list)

    @property
    def housed(self) -> int:
        return sum(each.seated for each in self.rows)

    @property
    def left_out(self) -> int:
        return self.households - self.housed


def match(wishes: list[HousingWish | None], rows: list[ProgrammeRow]) -> Match:
    wrong = [[misfits(wish, row) for row in rows] for wish in wishes]
    fits = [[at for at, found in enumerate(each) if not found] for each in wrong]
    seats = seat(fits, [row.number for row in rows])
    result = Match(len(wishes), sum(row.number for row in rows))
    for at, row in enumerate(rows):
        result.rows.append(RowMatch(row, sum(at in each for each in fits), seats.count(at)))
    reasons = Counter(
        why
        for household, place in enumerate(seats)
        if place is None
        for why in (_nearest(wrong[household]) if not fits[household] else ["full"])
    )
    result.reasons = [(WHY[why], reasons[why]) for why in WHY if reasons[why]]
    return result


def _nearest(wrong: list[list[str]]) -> list[str]:
    """What stands in the way of the home that comes nearest."""
    return min(wrong, key=len) if wrong else ["full"]
