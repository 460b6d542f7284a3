"""Figures per postcode. A village gets them only where its postcodes are its own alone."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from villages.figures.importing.figures import Figures, Mean, total
from villages.figures.importing.indicators import AGES, DISTANCES, FINER
from villages.figures.importing.reading import Row, read_rows
from villages.models import COUNTRY_CODE

OWN_POSTCODES = "postcodes_van_dorpen.csv.gz"


class Own(NamedTuple):
    """A village, the rows of its postcodes, and whether their people match its neighbourhoods."""

    area: str
    rows: list[Row]
    is_doubtful: bool


def own_postcodes(path: Path, rows: list[Row], figures: Figures) -> Iterator[Own]:
    """From the list beside `path`, which data/prepare_boundaries.py made."""
    of_postcode = {row.text("pc4"): row for row in rows}
    beside = path.with_name(OWN_POSTCODES)
    for place in read_rows(beside, ["woonplaats_code", "postcodes", "twijfel"], "woonplaats_code"):
        area = f"WP{place.code('woonplaats_code', 'place')}"
        if area not in figures.areas:
            raise place.bad(f"there is no place {area[2:]}")
        postcodes = place.text("postcodes", 400).split("|")
        if all(postcode in of_postcode for postcode in postcodes):
            own = [of_postcode[postcode] for postcode in postcodes]
            yield Own(area, own, place.text("twijfel") == "ja")


def load_postcodes_2023(path: Path) -> int:
    """People and WOZ values of 2023, and how far it is on average in the country."""
    columns = ["inwoners", "woz_waarde_x1000_eur"]
    distances = {f"afstand_{name}_km": code for name, code in DISTANCES.items()}
    rows = read_rows(path, ["pc4", *columns, *distances], key="pc4")
    figures = Figures("cbs-pc4-2023")
    for area, own, doubtful in own_postcodes(path, rows, figures):
        people = total(row.number("inwoners") for row in own)
        woz = own[0].number("woz_waarde_x1000_eur") if len(own) == 1 else None
        figures.add(area, "population", 2023, people, estimate=doubtful, is_break=True)
        figures.add(area, "woz", 2023, woz, estimate=doubtful, is_break=True)
    for column, code in distances.items():
        if code not in FINER:
            mean = Mean()
            for row in rows:
                mean.add(row.number(column), row.number("inwoners"))
            figures.add(COUNTRY_CODE, code, 2023, mean.value, estimate=True, flag="gemiddelde")
    return figures.save()


def load_postcodes_2024(path: Path) -> int:
    """Ages, dwellings and household size at 1 January 2024."""
    columns = [*AGES, "woningen", "huishoudensgrootte"]
    rows = read_rows(path, ["pc4", *columns], key="pc4")
    figures = Figures("cbs-pc4-2024")
    for area, own, doubtful in own_postcodes(path, rows, figures):
        for column, code in AGES.items():
            people = total(row.number(column) for row in own)
            figures.add(area, code, 2024, people, estimate=doubtful)
        dwellings = total(row.number("woningen") for row in own)
        figures.add(area, "dwellings", 2024, dwellings, estimate=doubtful, is_break=True)
        size = own[0].number("huishoudensgrootte") if len(own) == 1 else None
        figures.add(area, "household_size", 2024, size, estimate=doubtful)
    for column, code in {**AGES, "woningen": "dwellings"}.items():
        if code not in ("pop_0_15", "pop_65plus"):  # the municipalities give these exactly
            value = total(row.number(column) or Decimal(0) for row in rows)
            figures.add(COUNTRY_CODE, code, 2024, value, estimate=True, flag="som_postcodes")
    return figures.save()
