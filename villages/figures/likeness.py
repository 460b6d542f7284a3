"""Which villages are like this one, and what is usual there."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Aggregate, Count, FloatField, Q

from villages.figures.importing.indicators import written
from villages.figures.models.likeness import SHOWN
from villages.models import IndicatorValue, Village, VillageFeatures

CODE = "LIKE"  # beside the codes of areas, in the tables of figures
KNOWN_AT_LEAST = 4


class Median(Aggregate):
    """The middle one: one odd village changes it little."""

    function = "percentile_cont"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = FloatField()


@dataclass
class Alike:
    """`usual`: by indicator and year the middle figure, as text, and whether it holds estimates."""

    villages: list[Village] = field(default_factory=list)
    unknown_aspects: list[str] = field(default_factory=list)
    usual: dict[tuple[str, int], tuple[Decimal | None, str, bool]] = field(default_factory=dict)


def alike(village: Village) -> Alike:
    """Three queries; the same until the next import, so that a page keeps it."""
    own = VillageFeatures.objects.filter(village=village).first()
    if own is None or not own.is_comparable:
        return Alike()
    nearest = VillageFeatures.objects.nearest_to(own).values_list("village_id", flat=True)
    places = list(nearest[:SHOWN])
    villages = Village.objects.for_list().in_bulk(places)
    found = [villages[place] for place in places]
    return Alike(found, own.unknown_aspects(), usual_in(found))


def usual_in(villages: list[Village]) -> dict[tuple[str, int], tuple[Decimal | None, str, bool]]:
    """What fewer than four of them know is unknown."""
    rows = (
        IndicatorValue.objects.of_areas(village.area_code for village in villages)
        .filter(value__isnull=False)
        .values("indicator__code", "year")
        .annotate(
            middle=Median("value"),
            known=Count("pk"),
            estimates=Count("pk", filter=Q(status=IndicatorValue.Status.ESTIMATE)),
        )
    )
    return {(row["indicator__code"], row["year"]): _usual(row) for row in rows}


def _usual(row: Any) -> tuple[Decimal | None, str, bool]:
    enough = row["known"] >= KNOWN_AT_LEAST
    value = Decimal(str(row["middle"])) if enough else None
    return value, written(row["indicator__code"], value), row["estimates"] > 0


def add_usual(values: dict[str, dict[str, list[IndicatorValue]]], found: Alike) -> None:
    """Puts the middle figures among those of the areas, as if they were of an area."""
    for by_area in values.values():
        own = next((rows[0] for rows in by_area.values() if rows), None)
        if own is None:
            continue
        years = {row.year for rows in by_area.values() for row in rows}
        by_area[CODE] = [
            _figure(own, year, *found.usual[own.indicator.code, year])
            for year in sorted(years, reverse=True)
            if (own.indicator.code, year) in found.usual
        ]


def _figure(
    like: IndicatorValue, year: int, value: Decimal | None, text: str, is_estimate: bool
) -> IndicatorValue:
    status = IndicatorValue.Status.ESTIMATE if is_estimate else IndicatorValue.Status.FINAL
    return IndicatorValue(
        indicator=like.indicator,
        source=like.source,
        year=year,
        value=value,
        text=text,
        status=status,
    )
