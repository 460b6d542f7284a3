"""Key figures and distances of villages, municipalities, provinces and the country.

data/README.md tells what is wrong with each file; the rules here answer to its numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from django.db import connection

from villages.figures.importing.indicators import DISTANCES, FINER, written
from villages.figures.importing.reading import Row, read_rows
from villages.figures.importing.tables import upsert
from villages.models import (
    COUNTRY_CODE,
    Indicator,
    IndicatorValue,
    Municipality,
    Source,
    StatArea,
    Village,
)

FINAL, ESTIMATE = IndicatorValue.Status.FINAL, IndicatorValue.Status.ESTIMATE
FIELDS = ["area", "indicator", "year", "value", "text", "status", "is_break", "flag", "source"]


class Figures:
    """Collects the figures of one file from one source, and saves them."""

    def __init__(self, source: str):
        self.source = Source.objects.get(code=source).pk
        self.areas = dict(StatArea.objects.values_list("code", "pk"))
        self.indicators = dict(Indicator.objects.values_list("code", "pk"))
        self.rows: list[tuple[object, ...]] = []

    def add(
        self,
        area: str,
        indicator: str,
        year: int,
        value: Decimal | None,
        *,
        estimate: bool = False,
        is_break: bool = False,
        flag: str = "",
    ) -> None:
        status = ESTIMATE if estimate else FINAL
        text = written(indicator, value)
        ids = (self.areas[area], self.indicators[indicator])
        self.rows.append((*ids, year, value, text, status, is_break, flag, self.source))

    def save(self, only_own: bool = False) -> int:
        """`only_own`: where another file has a better figure, that one stays."""
        condition = "kept.source_id = excluded.source_id" if only_own else "TRUE"
        key = ["area", "indicator", "year"]
        upsert(IndicatorValue, FIELDS, self.rows, key=key, only_if=condition)
        return len(self.rows)


def total(values: Iterable[Decimal | None]) -> Decimal | None:
    """Unknown as soon as one part is unknown."""
    parts = list(values)
    known = [value for value in parts if value is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(parts) else None


class Mean:
    """An average over areas, each weighing as much as its people (or its households)."""

    def __init__(self) -> None:
        self.sum = self.weight = Decimal(0)

    def add(self, value: Decimal | None, weight: Decimal | None) -> None:
        if value is not None and weight:
            self.sum += value * weight
            self.weight += weight

    @property
    def value(self) -> Decimal | None:
        return round(self.sum / self.weight, 3) if self.weight else None


# The columns of CBS' key figures of municipalities, with year and indicator. The distances equal
# those of 2023 (fault 2).
MUNICIPALITY_SUMS = {
    "inwoners": "population",
    "inwoners_0_15": "pop_0_15",
    "inwoners_65plus": "pop_65plus",
    "huishoudens": "households",
    "oppervlakte_land_ha": "land_area",
}
MUNICIPALITY_MEANS = {
    "huishoudensgrootte": ("household_size", "huishoudens", 2024),
    "woz_waarde_x1000_eur": ("woz", "huishoudens", 2024),
    "koopwoningen_pct": ("owner_share", "huishoudens", 2024),
    "omgevingsadressendichtheid_per_km2": ("address_density", "inwoners", 2024),
    "afstand_huisarts_km": ("dist_gp", "inwoners", 2023),
    "afstand_supermarkt_km": ("dist_supermarket", "inwoners", 2023),
    "afstand_basisschool_km": ("dist_school", "inwoners", 2023),
}
OWN_DENSITY = {"bevolkingsdichtheid_per_km2": "density", "stedelijkheid_1_5": "urbanity"}


def load_municipality_figures(path: Path) -> int:
    columns = [*MUNICIPALITY_SUMS, *MUNICIPALITY_MEANS, *OWN_DENSITY, "provincie_code"]
    rows = read_rows(path, ["gemeente_code", *columns], key="gemeente_code")
    figures = Figures("cbs-kwb-2024")
    larger = defaultdict(list)
    for row in rows:
        area = row.code("gemeente_code", "municipality")
        row.known("gemeente_code", "municipality", figures.areas)
        for column, code in {**MUNICIPALITY_SUMS, **OWN_DENSITY}.items():
            figures.add(area, code, 2024, row.number(column))
        for column, (code, _weight, year) in MUNICIPALITY_MEANS.items():
            figures.add(area, code, year, row.number(column))
        larger[row.code("provincie_code", "province")].append(row)
        larger[COUNTRY_CODE].append(row)
    for area, members in larger.items():
        _add_larger_area(figures, area, members)
    return figures.save()


def _add_larger_area(figures: Figures, area: str, members: list[Row]) -> None:
    """Sums are exact; averages are ours, so they count as estimates."""
    sums = {
        code: total(row.number(column) for row in members)
        for column, code in MUNICIPALITY_SUMS.items()
    }
    for code, value in sums.items():
        figures.add(area, code, 2024, value)
    people, land = sums["population"], sums["land_area"]
    figures.add(area, "density", 2024, people / land * 100 if people and land else None)
    for column, (code, weight, year) in MUNICIPALITY_MEANS.items():
        mean = Mean()
        for row in members:
            mean.add(row.number(column), row.number(weight))
        figures.add(area, code, year, mean.value, estimate=True, flag="gemiddelde")


PLACE_KEY = "woonplaats_code"
# What was summed or averaged over the neighbourhoods of a place.
PLACE_FIGURES = {
    "inwoners_0_15_2024": "pop_0_15",
    "inwoners_65plus_2024": "pop_65plus",
    "huishoudens_2024": "households",
    "woz_waarde_x1000_eur_2024": "woz",
    "koopwoningen_pct_2024": "owner_share",
    "oppervlakte_land_ha": "land_area",
    "omgevingsadressendichtheid_per_km2": "address_density",
    "stedelijkheid_1_5": "urbanity",
}
# Figures that were counted otherwise in 2022, so that no line may join the two.
BREAKS = {"population", "dwellings", "woz", "owner_share"}
MARKS = ["zekerheid", "toets_bevolking", "inwoners_bron", "pc4_gedeeld"]


def load_place_figures(path: Path) -> int:
    distances = [f"afstand_{name}_km_pc4_2023" for name in DISTANCES]
    finer = [f"afstand_{name}_km_kwb2024" for name in FINER.values()]
    columns = [PLACE_KEY, "inwoners_beste", *PLACE_FIGURES, *MARKS, *distances, *finer]
    rows = read_rows(path, columns, key=PLACE_KEY)
    figures = Figures("cbs-kwb-2024")
    known = {code[2:]: code for code in figures.areas if code.startswith("WP")}
    for row in rows:
        row.known(PLACE_KEY, "place", known)
        _add_place(figures, row)
    _add_distances_above(figures, rows)
    _save_population(rows)
    return figures.save(only_own=True)


def _add_place(figures: Figures, row: Row) -> None:
    area = f"WP{row.text(PLACE_KEY)}"
    certainty = row.text("zekerheid")
    doubtful = certainty == "C" or row.text("toets_bevolking") == "twijfel"
    from_postcodes = row.text("inwoners_bron") == "pc4_schatting"
    flag = "twijfel" if row.text("toets_bevolking") == "twijfel" else certainty
    people = row.number("inwoners_beste")
    figures.add(
        area,
        "population",
        2024,
        people,
        estimate=doubtful or from_postcodes,
        is_break=True,
        flag=flag,
    )
    for column, code in PLACE_FIGURES.items():
        value = row.number(column)
        figures.add(area, code, 2024, value, estimate=doubtful, is_break=code in BREAKS, flag=flag)
    land = row.number("oppervlakte_land_ha")
    density = people / land * 100 if people and land else None
    figures.add(area, "density", 2024, density, estimate=doubtful or from_postcodes, flag=flag)
    _add_distances(figures, row, area, doubtful, flag)


def _add_distances(figures: Figures, row: Row, area: str, doubtful: bool, flag: str) -> None:
    """Per neighbourhood where CBS gives that, else per postcode, which neighbours may share."""
    shared = row.text("pc4_gedeeld") == "ja"
    for code in DISTANCES.values():
        value, is_finer = _distance(row, code)
        estimate = doubtful if is_finer else shared
        mark = flag if is_finer else ("pc4_gedeeld" if shared else "")
        figures.add(area, code, 2023, value, estimate=estimate, flag=mark)


COLUMN_OF = {code: f"afstand_{name}_km_pc4_2023" for name, code in DISTANCES.items()}


def _distance(row: Row, code: str) -> tuple[Decimal | None, bool]:
    if code in FINER:
        value = row.number(f"afstand_{FINER[code]}_km_kwb2024")
        if value is not None:
            return value, True
    return row.number(COLUMN_OF[code]), False


def _add_distances_above(figures: Figures, rows: list[Row]) -> None:
    """Municipalities and provinces: what their villages have, weighed by people; our estimate."""
    villages = Village.objects.values_list(
        "bag_place_code", "municipality__gm_code", "municipality__province__code"
    )
    above = {place: codes for place, *codes in villages}
    means: dict[tuple[str, str], Mean] = defaultdict(Mean)
    for row in rows:
        weight = row.number("inwoners_beste")
        for code in COLUMN_OF.keys() - FINER.keys():
            value = row.number(COLUMN_OF[code])
            for area in above[row.text(PLACE_KEY)]:
                means[area, code].add(value, weight)
    for (area, code), mean in sorted(means.items()):
        figures.add(area, code, 2023, mean.value, estimate=True, flag="gemiddelde")


SAVE_POPULATION = """
UPDATE villages_village SET population = new.people
FROM unnest(%s::text[], %s::integer[]) AS new (place, people)
WHERE bag_place_code = new.place AND population IS DISTINCT FROM new.people
"""


def _save_population(rows: list[Row]) -> None:
    """On the village itself too, where search and every page header need it."""
    people = {row.text(PLACE_KEY): row.whole("inwoners_beste") for row in rows}
    with connection.cursor() as cursor:
        cursor.execute(SAVE_POPULATION, [list(people), list(people.values())])


def load_figures_2022(path: Path) -> int:
    """Only villages that are one or more whole wijken (see prepare_boundaries.py)."""
    columns = {
        "inwoners": "population",
        "woningen": "dwellings",
        "woz_waarde_x1000_eur": "woz",
        "koopwoningen_pct": "owner_share",
    }
    rows = read_rows(path, ["gebied_code", *columns], key="gebied_code")
    figures = Figures("cbs-wijken-2022")
    above = _province_of_municipality()
    larger: dict[tuple[str, str], list[Decimal | None]] = defaultdict(list)
    for row in rows:
        area = row.code("gebied_code", "area")
        row.known("gebied_code", "area", figures.areas)
        for column, code in columns.items():
            value = row.number(column)
            if area.startswith("WP") or code in ("population", "dwellings"):
                figures.add(area, code, 2022, value)
            if area.startswith("GM") and code in ("population", "dwellings"):
                larger[above[area], code].append(value)
                larger[COUNTRY_CODE, code].append(value)
    for (area, code), values in larger.items():
        figures.add(area, code, 2022, total(values))
    return figures.save()


def _province_of_municipality() -> dict[str, str]:
    """Also of those that went into another since, which have no villages any more."""
    return dict(Municipality.objects.values_list("gm_code", "province__code"))
