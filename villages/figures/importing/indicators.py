"""Which figures there are, how they are called, and how they are written."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from villages.models import Indicator

Theme, Unit = Indicator.Theme, Indicator.Unit


class Definition(NamedTuple):
    code: str
    name: str
    theme: Indicator.Theme
    unit: Indicator.Unit


DEFINITIONS = [
    Definition("population", "Inwoners", Theme.PEOPLE, Unit.NUMBER),
    Definition("pop_0_15", "Inwoners van 0 tot 15 jaar", Theme.PEOPLE, Unit.NUMBER),
    Definition("pop_15_25", "Inwoners van 15 tot 25 jaar", Theme.PEOPLE, Unit.NUMBER),
    Definition("pop_25_45", "Inwoners van 25 tot 45 jaar", Theme.PEOPLE, Unit.NUMBER),
    Definition("pop_45_65", "Inwoners van 45 tot 65 jaar", Theme.PEOPLE, Unit.NUMBER),
    Definition("pop_65plus", "Inwoners van 65 jaar en ouder", Theme.PEOPLE, Unit.NUMBER),
    Definition("households", "Huishoudens", Theme.PEOPLE, Unit.NUMBER),
    Definition("household_size", "Mensen per huishouden", Theme.PEOPLE, Unit.PERSONS_EACH),
    Definition("dwellings", "Woningen", Theme.HOUSING, Unit.NUMBER),
    Definition("woz", "Gemiddelde WOZ-waarde", Theme.HOUSING, Unit.THOUSAND_EURO),
    Definition("owner_share", "Koopwoningen", Theme.HOUSING, Unit.PERCENT),
    Definition("dist_school", "Basisschool", Theme.DISTANCE, Unit.KM),
    Definition("dist_supermarket", "Supermarkt", Theme.DISTANCE, Unit.KM),
    Definition("dist_gp", "Huisarts", Theme.DISTANCE, Unit.KM),
    Definition("dist_pharmacy", "Apotheek", Theme.DISTANCE, Unit.KM),
    Definition("dist_gp_post", "Huisartsenpost", Theme.DISTANCE, Unit.KM),
    Definition("dist_hospital", "Ziekenhuis, met polikliniek", Theme.DISTANCE, Unit.KM),
    Definition("dist_hospital_beds", "Ziekenhuis, zonder polikliniek", Theme.DISTANCE, Unit.KM),
    Definition("dist_daily_food", "Andere dagelijkse levensmiddelen", Theme.DISTANCE, Unit.KM),
    Definition("dist_daycare", "Kinderdagverblijf", Theme.DISTANCE, Unit.KM),
    Definition("dist_bso", "Buitenschoolse opvang", Theme.DISTANCE, Unit.KM),
    Definition("dist_secondary", "Middelbare school", Theme.DISTANCE, Unit.KM),
    Definition("dist_library", "Bibliotheek", Theme.DISTANCE, Unit.KM),
    Definition("dist_station", "Treinstation", Theme.DISTANCE, Unit.KM),
    Definition("dist_transfer", "Overstapstation", Theme.DISTANCE, Unit.KM),
    Definition("dist_main_road", "Oprit van een hoofdweg", Theme.DISTANCE, Unit.KM),
    Definition("dist_fire_station", "Brandweerkazerne", Theme.DISTANCE, Unit.KM),
    Definition("dist_cafe", "Café", Theme.DISTANCE, Unit.KM),
    Definition("dist_snackbar", "Cafetaria", Theme.DISTANCE, Unit.KM),
    Definition("dist_restaurant", "Restaurant", Theme.DISTANCE, Unit.KM),
    Definition("dist_pool", "Zwembad", Theme.DISTANCE, Unit.KM),
    Definition("dist_cinema", "Bioscoop", Theme.DISTANCE, Unit.KM),
    Definition("dist_museum", "Museum", Theme.DISTANCE, Unit.KM),
    Definition("land_area", "Oppervlakte land", Theme.AREA, Unit.HECTARE),
    Definition("density", "Inwoners per km²", Theme.AREA, Unit.PER_KM2),
    Definition("address_density", "Adressen per km² in de omgeving", Theme.AREA, Unit.PER_KM2),
    Definition("urbanity", "Stedelijkheid", Theme.AREA, Unit.CLASS),
]
UNITS = {each.code: each.unit for each in DEFINITIONS}

# Columns of CBS' figures per postcode (pc4_2023_nabijheid) and of those per place made of them.
DISTANCES = {
    "supermarkt": "dist_supermarket",
    "dagelijkse_levensmiddelen": "dist_daily_food",
    "cafe": "dist_cafe",
    "cafetaria": "dist_snackbar",
    "restaurant": "dist_restaurant",
    "buitenschoolse_opvang": "dist_bso",
    "kinderdagverblijf": "dist_daycare",
    "brandweerkazerne": "dist_fire_station",
    "oprit_hoofdweg": "dist_main_road",
    "overstapstation": "dist_transfer",
    "treinstation": "dist_station",
    "bioscoop": "dist_cinema",
    "museum": "dist_museum",
    "bibliotheek": "dist_library",
    "zwembad": "dist_pool",
    "basisonderwijs": "dist_school",
    "voortgezet_onderwijs": "dist_secondary",
    "huisartsenpraktijk": "dist_gp",
    "ziekenhuis_excl_poli": "dist_hospital_beds",
    "ziekenhuis_incl_poli": "dist_hospital",
    "apotheek": "dist_pharmacy",
    "huisartsenpost": "dist_gp_post",
}
# The distances that CBS also gives per neighbourhood; the finer figure goes first.
FINER = {"dist_gp": "huisarts", "dist_supermarket": "supermarkt", "dist_school": "basisschool"}
AGES = {
    "inwoners_0_15": "pop_0_15",
    "inwoners_15_25": "pop_15_25",
    "inwoners_25_45": "pop_25_45",
    "inwoners_45_65": "pop_45_65",
    "inwoners_65plus": "pop_65plus",
}

UNKNOWN = "onbekend"
URBANITY = {
    1: "zeer sterk stedelijk",
    2: "sterk stedelijk",
    3: "matig stedelijk",
    4: "weinig stedelijk",
    5: "niet stedelijk",
}
FORMATS = {
    Unit.NUMBER: (0, "{}"),
    Unit.PERSONS_EACH: (1, "{}"),
    Unit.PERCENT: (0, "{}%"),
    Unit.KM: (1, "{} km"),
    Unit.PER_KM2: (0, "{} per km²"),
    Unit.HECTARE: (0, "{} ha"),
}


@lru_cache(maxsize=20_000)  # the same distances and shares come again and again
def written(code: str, value: Decimal | None) -> str:
    """The figure as a reader sees it: "2.325", "1,2 km", "€ 355.000"."""
    if value is None:
        return UNKNOWN
    unit = UNITS[code]
    if unit == Unit.CLASS:
        return URBANITY.get(int(value), UNKNOWN)
    if unit == Unit.THOUSAND_EURO:
        return f"€ {dutch(rounded(value, 0) * 1000, 0)}"
    decimals, pattern = FORMATS[unit]
    return pattern.format(dutch(value, decimals))


def rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(10) ** -decimals, ROUND_HALF_UP)


def dutch(value: Decimal, decimals: int) -> str:
    text = f"{rounded(value, decimals):,f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


def load_definitions() -> None:
    Indicator.objects.bulk_create(
        [Indicator(**each._asdict(), position=place) for place, each in enumerate(DEFINITIONS)],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name", "theme", "unit", "position"],
    )
