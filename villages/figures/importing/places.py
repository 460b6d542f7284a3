"""Provinces, municipalities and villages, with their names and outlines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from django.utils.text import slugify
from psycopg.types.json import Jsonb

from villages.figures.importing.reading import CODES, BadData, Row, read_features, read_rows
from villages.figures.importing.tables import upsert
from villages.models import (
    COUNTRY_CODE,
    Merger,
    Municipality,
    PlaceName,
    Province,
    StatArea,
    Village,
    VillageProfile,
)
from villages.places import maps

Kind = StatArea.Kind
# Beside the outlines of municipalities.
MERGERS = "gemeentelijke_herindelingen.json"
# Addresses that are pages of our own.
RESERVED_SLUGS = {"provincies", "gemeenten", "nieuw"}
PLACE_COLUMNS = [
    "woonplaats_code",
    "woonplaats",
    "gemeente_code",
    "gemeente",
    "lat",
    "lon",
    "alternatieve_namen",
    "pc4",
]


def load_provinces(path: Path) -> int:
    rows, areas = [], [(COUNTRY_CODE, Kind.COUNTRY, "Nederland")]
    for row, geometry in read_features(path, "provincie_code"):
        code, name = row.code("provincie_code", "province"), row.name("provincie")
        outline = outline_of(row, geometry)
        rows.append((code, name, slugify(name), outline.path, Jsonb(outline.bounds)))
        areas.append((code, Kind.PROVINCE, name))
    upsert(
        Province,
        ["code", "name", "slug", "outline", "bounds"],
        rows,
        key=["code"],
        keep=["slug"],
    )
    save_areas(areas)
    return len(rows)


def outline_of(row: Row, geometry: dict[str, Any]) -> maps.Outline:
    try:
        return maps.outline_of(geometry)
    except (KeyError, TypeError, ValueError, IndexError):
        raise row.bad("the outline is no Polygon or MultiPolygon") from None


def save_areas(areas: Sequence[tuple[str, str, str]]) -> None:
    upsert(StatArea, ["code", "kind", "name"], areas, key=["code"])


def load_municipalities(path: Path) -> int:
    provinces = dict(Province.objects.values_list("code", "pk"))
    slugs = Slugs(dict(Municipality.objects.values_list("gm_code", "slug")))
    rows, areas = [], []
    for row, geometry in read_features(path, "gemeente_code"):
        code, name = row.code("gemeente_code", "municipality"), row.name("gemeente")
        province = row.known("provincie_code", "province", provinces)
        outline = outline_of(row, geometry)
        slug = slugs.choose(code, slugify(name), slugify(f"{name}-{code}"))
        rows.append((code, name, slug, province, outline.path, Jsonb(outline.bounds)))
        areas.append((code, Kind.MUNICIPALITY, name))
    ours = ["designated_channel", "channel_decree_url"]
    upsert(
        Municipality,
        ["gm_code", "name", "slug", "province", "outline", "bounds", *ours],
        [(*row, False, "") for row in rows],
        key=["gm_code"],
        keep=["slug", *ours],
    )
    save_areas(areas)
    load_mergers(path.with_name(MERGERS))
    return len(rows)


def load_mergers(path: Path) -> None:
    """A plan that is no longer in the list does not happen; what happened stays. The outlines in
    the files are those of before."""
    found, known = [], dict(Municipality.objects.values_list("gm_code", "pk"))
    try:
        for number, row in enumerate(json.loads(path.read_text(encoding="utf-8")), start=1):
            is_code = CODES["municipality"].fullmatch(row["code"])
            if not (is_code and row["name"] and row["source"] and row["into"] in known):
                raise BadData(path, number, f"{row['code']} cannot go into {row['into']}")
            into, on = known[row["into"]], date.fromisoformat(row["on"])
            told = {name: row[name] for name in ("code", "name", "source", "url")}
            found.append(Merger(into_id=into, on=on, **told))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise BadData(path, 1, f"cannot be read ({error})") from None
    codes = [merger.code for merger in found]
    Merger.objects.filter(carried_out_at__isnull=True).exclude(code__in=codes).delete()
    fields = ["name", "into", "on", "source", "url"]
    Merger.objects.bulk_create(
        found, update_conflicts=True, unique_fields=["code"], update_fields=fields
    )
    for merger in Merger.objects.filter(carried_out_at__isnull=False).select_related("into"):
        merger.join_outlines()


def municipalities_of_today() -> dict[str, int]:
    """By code; one that went into another leads to that one, as the list of places may be older."""
    ids = dict(Municipality.objects.values_list("gm_code", "pk"))
    for code, into in Merger.objects.due().order_by("-on").values_list("code", "into__gm_code"):
        ids[code] = ids[into]
    return ids


class Slugs:
    """Addresses once given stay as they are, whatever the list says later."""

    def __init__(self, given: dict[str, str]):
        self.given = given
        self.taken = set(given.values()) | RESERVED_SLUGS

    def choose(self, code: str, *wishes: str) -> str:
        if code not in self.given:
            slug = next(wish for wish in (*wishes, f"{wishes[-1]}-{code}") if self.is_free(wish))
            self.given[code] = slug
            self.taken.add(slug)
        return self.given[code]

    def is_free(self, slug: str) -> bool:
        return bool(slug) and slug not in self.taken


def load_places(path: Path) -> int:
    rows = read_rows(path, PLACE_COLUMNS, key="woonplaats_code")
    municipalities = municipalities_of_today()
    slugs = village_slugs(rows)
    upsert(
        Village,
        [
            "bag_place_code",
            "name",
            "slug",
            "municipality",
            "latitude",
            "longitude",
            "introduction",
        ],
        [
            (
                code,
                row.name("woonplaats"),
                slugs[code],
                row.known("gemeente_code", "municipality", municipalities),
                row.degrees("lat"),
                row.degrees("lon"),
                "",
            )
            for row in rows
            for code in [row.code("woonplaats_code", "place")]
        ],
        key=["bag_place_code"],
        keep=["slug", "introduction"],
    )
    save_areas(
        [(f"WP{row.text('woonplaats_code')}", Kind.VILLAGE, row.name("woonplaats")) for row in rows]
    )
    save_names(rows)
    return len(rows)


def village_slugs(rows: list[Row]) -> dict[str, str]:
    """A name that occurs more than once gets its municipality, in every place that bears it."""
    often = Counter(slugify(row.name("woonplaats")) for row in rows)
    slugs = Slugs(dict(Village.objects.values_list("bag_place_code", "slug")))
    for row in rows:
        plain = slugify(row.name("woonplaats"))
        wishes = [slugify(f"{plain}-{row.name('gemeente')}")]
        if often[plain] == 1:
            wishes.insert(0, plain)
        slugs.choose(row.code("woonplaats_code", "place"), *wishes)
    return slugs.given


def save_names(rows: list[Row]) -> None:
    ids = dict(Village.objects.values_list("bag_place_code", "pk"))
    names = {
        (ids[row.text("woonplaats_code")], name): is_own
        for row in rows
        for name, is_own in names_of(row)
    }
    upsert(
        PlaceName,
        ["village", "name", "is_own"],
        [(*key, is_own) for key, is_own in names.items()],
        key=["village", "name"],
    )


def names_of(row: Row) -> Iterator[tuple[str, bool]]:
    for name in row.text("alternatieve_namen", 1000).split("|"):
        if name.strip():
            yield name.strip()[:120], False
    for postcode in row.text("pc4", 1000).split("|"):
        if postcode:
            yield postcode, False
    yield row.name("woonplaats"), True


def load_boundaries(path: Path) -> int:
    ids = dict(Village.objects.values_list("bag_place_code", "pk"))
    rows = []
    for row, geometry in read_features(path, "woonplaats_code"):
        outline = outline_of(row, geometry)
        village = row.known("woonplaats_code", "place", ids)
        rows.append((village, outline.path, Jsonb(outline.bounds), "", Jsonb([]), "", False))
    prepared = ["skyline", "distances", "distances_note", "population_is_estimate"]
    upsert(
        VillageProfile,
        ["village", "outline", "bounds", *prepared],
        rows,
        key=["village"],
        keep=prepared,
    )
    return len(rows)
