"""Makes the outlines, the figures of 2022 and the list of own postcodes in this folder out of
larger files. Not part of the product: run it again when CBS publishes new borders, with shapely
(requirements-dev.txt).

    python data/prepare_boundaries.py FOLDER

FOLDER holds buurten_2024_benaderd.geojson.gz, gemeenten_2024.geojson.gz,
provincies_2024.geojson.gz, wijken_2022.geojson.gz, wijk_2022_kerncijfers.csv.gz,
kwb2024_buurt.csv.gz, buurt_woonplaats.csv.gz, woonplaats_indicatoren.csv.gz and
pc4_2024_bevolking_wonen.csv.gz (README.md tells where they come from).
"""

import csv
import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path

import shapely
from shapely import affinity
from shapely.geometry import MultiPolygon, mapping, shape

HERE = Path(__file__).parent
# At 52 degrees north a degree of longitude is 0.613 as long as one of latitude (111 km).
SQUEEZE = 0.613
METRE = 1 / 111_300
SAME_AREA = 0.85  # intersection over union from which a wijk of 2022 counts as the place itself
MERGED = {"GM0501": "GM1992", "GM0530": "GM1992", "GM0614": "GM1992", "GM0457": "GM0363"}


def features(folder, name):
    with gzip.open(folder / name, "rt", encoding="utf-8") as file:
        return json.load(file)["features"]


def rows(folder, name):
    with gzip.open(folder / name, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def write(name, text):
    """Without a time stamp, so that the same input makes the same file."""
    (HERE / name).write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{name}: {(HERE / name).stat().st_size // 1024} KB")


def write_outlines(name, outlines):
    """`outlines`: properties and geometry of each area; 4 decimals are about 10 metres."""
    found = [
        {
            "type": "Feature",
            "properties": properties,
            "geometry": mapping(shapely.set_precision(shapely.orient_polygons(area), 0.0001)),
        }
        for properties, area in outlines
    ]
    text = json.dumps({"type": "FeatureCollection", "features": found}, separators=(",", ":"))
    write(name, text)


def flat(geometry):
    return affinity.scale(geometry, SQUEEZE, 1, origin=(0, 0))


def unflat(geometry):
    return affinity.scale(geometry, 1 / SQUEEZE, 1, origin=(0, 0))


def whole(parts):
    """One area out of neighbourhoods that gap and overlap by some tens of metres."""
    area = shapely.union_all([part.buffer(60 * METRE, join_style="mitre") for part in parts])
    return shapely.make_valid(area.buffer(-60 * METRE, join_style="mitre"))


def without_crumbs(area):
    """Leaves out islands and holes under 6 hectares, unless there is nothing else."""
    limit = 60_000 * METRE**2
    parts = [
        shapely.Polygon(
            part.exterior, [h for h in part.interiors if shapely.Polygon(h).area > limit]
        )
        for part in getattr(area, "geoms", [area])
        if part.geom_type == "Polygon"
    ]
    large = [part for part in parts if part.area > limit]
    kept = large or sorted(parts, key=lambda part: part.area)[-1:]
    return kept[0] if len(kept) == 1 else MultiPolygon(kept)


def places(folder):
    parts = defaultdict(list)
    for feature in features(folder, "buurten_2024_benaderd.geojson.gz"):
        code = feature["properties"]["woonplaats_code"]
        if code:
            parts[code].append(flat(shape(feature["geometry"]).buffer(0)))
    return {code: whole(areas) for code, areas in sorted(parts.items())}


def write_places(areas):
    outlines = []
    for code, area in areas.items():
        simple = without_crumbs(area.simplify(20 * METRE).buffer(0))
        outlines.append(({"woonplaats_code": code}, unflat(simple)))
    write_outlines("place_boundaries.geojson.gz", outlines)


def write_simplified(folder, source, target, metres):
    """Neighbours keep one and the same border."""
    found = features(folder, source)
    areas = [flat(shape(feature["geometry"])) for feature in found]
    simple = shapely.coverage_simplify(areas, metres * METRE)
    outlines = [
        (feature["properties"], unflat(without_crumbs(area)))
        for feature, area in zip(found, simple, strict=True)
    ]
    write_outlines(target, outlines)


def wijken_per_place(folder):
    """The wijken of 2024 that belong to one place only, by place."""
    wijk_of = {row["buurt_code"]: row["wijk_code"] for row in rows(folder, "kwb2024_buurt.csv.gz")}
    places_of, wijken_of = defaultdict(set), defaultdict(set)
    for row in rows(folder, "buurt_woonplaats.csv.gz"):
        wijk = wijk_of.get(row["buurt_code"])
        places_of[wijk].add(row["woonplaats_code"])
        wijken_of[row["woonplaats_code"]].add(wijk)
    return {
        place: wijken
        for place, wijken in wijken_of.items()
        if place and all(len(places_of[wijk]) == 1 for wijk in wijken)
    }


def covers(areas, place_area):
    """A code may stand for other borders than two years before, so the borders decide."""
    area = shapely.make_valid(shapely.union_all(areas))
    return area.intersection(place_area).area / area.union(place_area).area >= SAME_AREA


def exact_places(folder, areas):
    wijken = {
        feature["properties"]["wijk_code"]: flat(shape(feature["geometry"]).buffer(0))
        for feature in features(folder, "wijken_2022.geojson.gz")
    }
    for place, codes in sorted(wijken_per_place(folder).items()):
        comparable = place in areas and codes <= wijken.keys()
        if comparable and covers([wijken[code] for code in codes], areas[place]):
            yield place, codes


def write_2022(folder, areas):
    figures = {row["wijk_code"]: row for row in rows(folder, "wijk_2022_kerncijfers.csv.gz")}
    lines = ["gebied_code,inwoners,woningen,woz_waarde_x1000_eur,koopwoningen_pct"]
    for place, codes in exact_places(folder, areas):
        known = [figures[code] for code in codes]
        shared = known[0] if len(known) == 1 else defaultdict(str)
        values = [shared["woz_waarde_x1000_eur"], shared["koopwoningen_pct"]]
        lines.append(",".join([f"WP{place}", *sums(known), *values]))
    of_municipality = defaultdict(list)
    for code, row in figures.items():
        municipality = "GM" + code[2:6]
        of_municipality[MERGED.get(municipality, municipality)].append(row)
    for municipality, known in sorted(of_municipality.items()):
        lines.append(",".join([municipality, *sums(known), "", ""]))
    write("kerncijfers_2022.csv.gz", "\n".join(lines) + "\n")


def sums(known):
    """People and dwellings; unknown as soon as one part is."""
    for column in ("inwoners", "woningen"):
        values = [row[column] for row in known]
        yield "" if "" in values else str(sum(int(value) for value in values))


def write_own_postcodes(folder):
    """The places whose neighbourhoods lie in postcodes that no other place shares."""
    place_of = {
        row["buurt_code"]: row["woonplaats_code"] for row in rows(folder, "buurt_woonplaats.csv.gz")
    }
    postcodes = defaultdict(set)
    for row in rows(folder, "kwb2024_buurt.csv.gz"):
        if row["inwoners"] and row["meest_voorkomende_pc4"]:
            postcodes[place_of.get(row["buurt_code"], "")].add(row["meest_voorkomende_pc4"])
    alone = {
        row["pc4"]: row["woonplaats_codes"]
        for row in rows(folder, "pc4_2024_bevolking_wonen.csv.gz")
    }
    doubt = {
        row["woonplaats_code"]: row["toets_bevolking"] == "twijfel"
        for row in rows(folder, "woonplaats_indicatoren.csv.gz")
    }
    lines = ["woonplaats_code,postcodes,twijfel"]
    for place, codes in sorted(postcodes.items()):
        if place and all(alone.get(code) == place for code in codes):
            lines.append(f"{place},{'|'.join(sorted(codes))},{'ja' if doubt[place] else 'nee'}")
    print(len(lines) - 1, "places with postcodes of their own")
    write("postcodes_van_dorpen.csv.gz", "\n".join(lines) + "\n")


def main(folder):
    areas = places(folder)
    write_places(areas)
    write_2022(folder, areas)
    write_own_postcodes(folder)
    municipalities, provinces = "gemeenten_2024.geojson.gz", "provincies_2024.geojson.gz"
    write_simplified(folder, municipalities, "municipality_outlines.geojson.gz", 150)
    write_simplified(folder, provinces, "province_outlines.geojson.gz", 700)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
