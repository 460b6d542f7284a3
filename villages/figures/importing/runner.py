"""Which files are loaded, in which order, and what is told about it."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from django.db import transaction

from villages.figures.importing import figures, likeness, places, postcodes, profiles, schools
from villages.figures.importing.indicators import load_definitions
from villages.figures.importing.reading import BadData
from villages.models import ImportedFile, Source

SOURCE_FIELDS = [
    *("title", "publisher", "licence", "url", "period", "retrieved_on", "faults", "position")
]
# Prepared rows depend on our own code as well as on the files.
CODE = "villages.figures.importing"
HERE = Path(__file__).resolve().parent
SHAPES = HERE.parents[1] / "places"


def load_sources(path: Path) -> int:
    try:
        sources = json.loads(path.read_text(encoding="utf-8"))
        rows = [Source(**each, position=place) for place, each in enumerate(sources)]
    except (OSError, ValueError, TypeError) as error:
        raise BadData(path, 1, f"cannot be read ({error})") from None
    Source.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["code"], update_fields=SOURCE_FIELDS
    )
    load_definitions()
    return len(rows)


# Each needs what those before it loaded.
FILES: list[tuple[str, Callable[[Path], int]]] = [
    ("sources.json", load_sources),
    ("province_outlines.geojson.gz", places.load_provinces),
    ("municipality_outlines.geojson.gz", places.load_municipalities),
    ("woonplaatsen.csv.gz", places.load_places),
    ("place_boundaries.geojson.gz", places.load_boundaries),
    ("kwb2024_gemeente.csv.gz", figures.load_municipality_figures),
    ("woonplaats_indicatoren.csv.gz", figures.load_place_figures),
    ("pc4_2023_nabijheid.csv.gz", postcodes.load_postcodes_2023),
    ("pc4_2024_bevolking_wonen.csv.gz", postcodes.load_postcodes_2024),
    ("kerncijfers_2022.csv.gz", figures.load_figures_2022),
    ("scholen_2024.csv.gz", schools.load_schools),
    ("basisscholen_wijzigingen_2021_2024.csv.gz", schools.load_school_changes),
]

# Read together with one of these.
BESIDE = [places.MERGERS, postcodes.OWN_POSTCODES]


def checksums(folder: Path) -> dict[str, str]:
    """Of every file and of our own code; a missing file is an error."""
    found = {CODE: hashlib.sha256()}
    for module in sorted([*HERE.glob("*.py"), SHAPES / "skyline.py", SHAPES / "maps.py"]):
        found[CODE].update(module.read_bytes())
    for name in [*(name for name, _load in FILES), *BESIDE]:
        path = folder / name
        if not path.is_file():
            raise BadData(path, 0, "the file is missing")
        found[name] = hashlib.sha256(path.read_bytes())
    return {name: each.hexdigest() for name, each in found.items()}


def is_loaded(folder: Path) -> bool:
    loaded = ImportedFile.objects.values_list("name", "sha256")
    return set(checksums(folder).items()) <= set(loaded)


def load_folder(folder: Path) -> Iterator[tuple[int, int, str]]:
    """Loads everything; tells after each step how many are done, of how many, and what it was."""
    sums, total = checksums(folder), len(FILES) + 1
    ImportedFile.objects.filter(name=CODE).delete()  # until all is done, all is to be done again
    for done, (name, load) in enumerate(FILES, start=1):
        with transaction.atomic():
            rows, seconds = _load_one(name, sums[name], partial(load, folder / name))
        yield done, total, f"{name}: {rows} rows, {seconds:.1f} s"
    with transaction.atomic():
        for beside in BESIDE:
            ImportedFile.objects.update_or_create(
                name=beside, defaults={"sha256": sums[beside], "rows": 0, "seconds": 0}
            )
        likeness.prepare_likeness()
        rows, seconds = _load_one(CODE, sums[CODE], profiles.prepare_profiles)
    yield total, total, f"village pages: {rows} prepared, {seconds:.1f} s"


def _load_one(name: str, checksum: str, load: Callable[[], int]) -> tuple[int, float]:
    started = time.monotonic()
    rows = load()
    seconds = round(time.monotonic() - started, 2)
    ImportedFile.objects.update_or_create(
        name=name, defaults={"sha256": checksum, "rows": rows, "seconds": seconds}
    )
    return rows, seconds
