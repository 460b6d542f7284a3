"""How many of everything, and where: villages of 50 to 20,000 people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from benchmarks.country.lots import Lots, key
from villages.models import Village

NUMBERS = {
    "places": 2_501,
    "people": 1_000_000,
    "initiatives": 100_000,
    "contacts": 2_000_000,
    "messages": 5_000_000,
    "facilities": 500_000,
    "events": 1_000_000,
    "posts": 100_000,
    "listings": 50_000,
    "requests": 10_000,
}
# Of the first village, which is measured, there is as much in a small country as in a full one; the
# second is the largest of its country, and five times as large.
MEASURED_SHARE, LARGEST_SHARE = 1.0, 5.0
# The measured village lies here (Horst aan de Maas), among its own neighbours.
FIRST_MUNICIPALITY, FIRST_VILLAGE = "GM1507", "america"
# The first so many people of a village, one of each rank, do something for it (`People`).
RANKS = 5


def numbers(size: float) -> dict[str, int]:
    found = {name: max(round(number * size), 1) for name, number in NUMBERS.items()}
    found["places"] = max(found["places"], 2)
    found["people"] = max(found["people"], RANKS * found["places"] + 2)
    return found


@dataclass
class Place:
    number: int
    pk: int
    slug: str
    municipality: int
    gm_code: str
    latitude: float | None
    longitude: float | None
    share: float


def first_villages(number: int) -> list[dict[str, Any]]:
    """Whole municipalities one after the other, so that pages of a municipality stay alike."""
    fields = ("pk", "slug", "municipality", "latitude", "longitude")
    rows = list(Village.objects.values(*fields, gm_code=F("municipality__gm_code")))

    def order(row: dict[str, Any]) -> tuple[Any, ...]:
        code, slug = row["gm_code"], row["slug"]
        return slug != FIRST_VILLAGE, code != FIRST_MUNICIPALITY, code, slug

    return sorted(rows, key=order)[:number]


def chosen_places(lots: Lots, number: int) -> list[Place]:
    shares = [MEASURED_SHARE, LARGEST_SHARE, *_shares(lots, max(number - 2, 0))]
    rows = zip(first_villages(number), shares, strict=False)
    return [Place(at, share=share, **row) for at, (row, share) in enumerate(rows)]


def _shares(lots: Lots, number: int) -> list[float]:
    """Of the mean: many small villages and few large ones, together what the first two leave."""
    drawn = [min(max(lots.lot.lognormvariate(0, 1), 0.05), 20) for _ in range(number)]
    left = max(number + 2 - MEASURED_SHARE - LARGEST_SHARE, number / 2)
    return [each * left / sum(drawn) for each in drawn]


class Places:
    """Who lives where: the first so many of each village by their rank, all others by lot."""

    def __init__(self, lots: Lots, places: list[Place], people: int) -> None:
        self.lots = lots
        self.all = places
        self.people = people
        self.drawn: Iterator[Place] = lots.stream(places, [place.share for place in places])
        self.homes: list[Place] = [places[n % len(places)] for n in range(RANKS * len(places))]
        self.homes += [next(self.drawn) for _ in range(people - len(self.homes))]
        self.living: list[list[int]] = [[] for _ in places]
        for number, home in enumerate(self.homes):
            self.living[home.number].append(number)

    def of_rank(self, place: Place, rank: int) -> str:
        return key("person", place.number + rank * len(self.all))

    def somebody_of(self, place: Place) -> str:
        return key("person", self.lots.one_of(self.living[place.number]))

    def some_of(self, place: Place, number: int) -> list[str]:
        """So many different people, as far as there are."""
        living = self.living[place.number]
        start = self.lots.below(len(living))
        return [
            key("person", living[(start + each) % len(living)])
            for each in range(min(number, len(living)))
        ]


Rows = Iterator[tuple[Any, ...]]
