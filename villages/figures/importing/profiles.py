"""Prepares what the page of a village shows of the open data: its skyline and its distances."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from psycopg.types.json import Jsonb

from villages.figures.importing.tables import upsert
from villages.models import (
    COUNTRY_CODE,
    Facility,
    Indicator,
    IndicatorValue,
    StatArea,
    Village,
    VillageProfile,
)
from villages.places.skyline import SkylineFeatures, skyline

SHOWN = ["dist_school", "dist_supermarket", "dist_gp", "dist_library", "dist_station"]
USED = [*SHOWN, "address_density"]
# A station so near belongs to the picture of the village.
STATION_NEAR_KM = 2
# So much farther than on average in the country is marked.
FAR_KM = 1
FIELDS = ["village", "skyline", "distances", "distances_note", "population_is_estimate"]


def prepare_profiles(villages: Iterable[Village] | None = None) -> int:
    """For all villages, or only for these. Inside a transaction; takes about a second for all."""
    chosen = list(Village.objects.all() if villages is None else villages)
    values = figures_of([village.area_code for village in chosen])
    country = values[COUNTRY_CODE]
    landmarks = landmarks_of(chosen)
    rows = [
        profile_of(village, values[village.area_code], country, landmarks[village.pk])
        for village in chosen
    ]
    upsert(
        VillageProfile,
        [*FIELDS, "outline", "bounds"],
        [(*row, "", Jsonb([])) for row in rows],
        key=["village"],
        keep=["outline", "bounds"],
    )
    return len(rows)


def figures_of(codes: list[str]) -> dict[str, dict[str, IndicatorValue]]:
    """By area, the newest known figure of each indicator that is used here."""
    found: dict[str, dict[str, IndicatorValue]] = defaultdict(dict)
    areas = dict(StatArea.objects.values_list("pk", "code"))
    indicators = Indicator.objects.filter(code__in=[*USED, "population"]).in_bulk()
    rows = IndicatorValue.objects.of_areas([*codes, COUNTRY_CODE]).filter(
        indicator__in=indicators, value__isnull=False
    )
    for row in rows.order_by("year"):
        row.indicator = indicators[row.indicator_id]  # one for all rows, not one for each
        found[areas[row.area_id]][row.indicator.code] = row
    return found


def landmarks_of(villages: list[Village]) -> dict[int, set[str]]:
    """The kinds of facilities, as far as a skyline shows them."""
    kinds = [Facility.Kind.PRIMARY_SCHOOL, Facility.Kind.CHURCH, Facility.Kind.MILL]
    found: dict[int, set[str]] = defaultdict(set)
    there = Facility.objects.there().filter(village__in=villages, kind__in=kinds)
    for village, kind in there.values_list("village_id", "kind").distinct():
        found[village].add(kind)
    return found


def profile_of(
    village: Village,
    values: dict[str, IndicatorValue],
    country: dict[str, IndicatorValue],
    landmarks: set[str],
) -> tuple[Any, ...]:
    population = values.get("population")
    shown = [values[code] for code in SHOWN if code in values]
    return (
        village.pk,
        picture_of(village, values, landmarks),
        Jsonb(bars(shown, country)),
        note(shown),
        bool(population and population.is_estimate),
    )


def picture_of(village: Village, values: dict[str, IndicatorValue], landmarks: set[str]) -> str:
    density, station = values.get("address_density"), values.get("dist_station")
    return skyline(
        SkylineFeatures(
            code=village.bag_place_code,
            population=village.population,
            address_density=float(density.value) if density and density.value else None,
            has_school=Facility.Kind.PRIMARY_SCHOOL in landmarks,
            has_station=bool(station and station.value and station.value < STATION_NEAR_KM),
            has_church=Facility.Kind.CHURCH in landmarks,
            has_mill=Facility.Kind.MILL in landmarks,
        )
    )


def bars(shown: list[IndicatorValue], country: dict[str, IndicatorValue]) -> list[dict[str, Any]]:
    """For components/_bar.html; all bars of a village are on one scale."""
    marks = {code: value.value for code, value in country.items() if value.value is not None}
    known = [value.value for value in shown if value.value is not None]
    known += [marks[row.indicator.code] for row in shown if row.indicator.code in marks]
    longest = max(known, default=Decimal(0))
    scale = Decimal(92) / longest if longest else Decimal(0)
    return [bar(row, marks.get(row.indicator.code), scale) for row in shown]


def bar(row: IndicatorValue, mark: Decimal | None, scale: Decimal) -> dict[str, Any]:
    value = row.value or Decimal(0)
    return {
        "label": row.indicator.name,
        "text": row.text,
        "percent": float(round(value * scale, 1)),
        "mark": None if mark is None else float(round(mark * scale, 1)),
        "far": mark is not None and value - mark >= FAR_KM,
    }


def note(shown: list[IndicatorValue]) -> str:
    if not shown:
        return ""
    years = " en ".join(sorted({str(row.year) for row in shown}))
    text = _("Gemiddeld over de weg, %(years)s. De streep is Nederland.") % {"years": years}
    if any(row.is_estimate for row in shown):
        text += " " + _("Deels een schatting.")
    return text
