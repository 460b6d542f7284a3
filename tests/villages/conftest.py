"""A small folder of open data: real rows of a few places, cut out of data/."""

import csv
import gzip
import io
import json
import shutil

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tests.factories import UserFactory

DATA = settings.BASE_DIR / "data"
BEEK = {"Beek"}
PLACES = {"Nes", "Loënga", "Holwert", "Buggenum"} | BEEK


def read(name):
    with gzip.open(DATA / name, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path, rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(gzip.compress(text.getvalue().encode()))


def cut_rows(folder, name, column, wanted):
    write_rows(folder / name, [row for row in read(name) if row[column] in wanted])


def cut_features(folder, name, column, wanted):
    with gzip.open(DATA / name, "rt", encoding="utf-8") as file:
        found = json.load(file)
    found["features"] = [each for each in found["features"] if each["properties"][column] in wanted]
    (folder / name).write_bytes(gzip.compress(json.dumps(found).encode()))


@pytest.fixture(scope="session")
def cut_data(tmp_path_factory):
    """All of Horst aan de Maas, every Beek and Nes, and a few places with a story."""
    folder = tmp_path_factory.mktemp("data")
    rows = read("woonplaatsen.csv.gz")
    chosen = [
        row for row in rows if row["gemeente_code"] == "GM1507" or row["woonplaats"] in PLACES
    ]
    places = {row["woonplaats_code"] for row in chosen}
    municipalities = {row["gemeente_code"] for row in chosen}
    provinces = {row["provincie_code"] for row in chosen}
    areas = {f"WP{code}" for code in places} | municipalities
    shutil.copy(DATA / "sources.json", folder)
    mergers = json.loads((DATA / "gemeentelijke_herindelingen.json").read_text())
    kept = [row for row in mergers if row["into"] in municipalities]
    (folder / "gemeentelijke_herindelingen.json").write_text(json.dumps(kept))
    cut_features(folder, "province_outlines.geojson.gz", "provincie_code", provinces)
    cut_features(folder, "municipality_outlines.geojson.gz", "gemeente_code", municipalities)
    cut_features(folder, "place_boundaries.geojson.gz", "woonplaats_code", places)
    cut_rows(folder, "kwb2024_gemeente.csv.gz", "gemeente_code", municipalities)
    cut_rows(folder, "kerncijfers_2022.csv.gz", "gebied_code", areas)
    for name in ("woonplaatsen", "woonplaats_indicatoren", "postcodes_van_dorpen"):
        cut_rows(folder, f"{name}.csv.gz", "woonplaats_code", places)
    for name in ("scholen_2024", "basisscholen_wijzigingen_2021_2024"):
        cut_rows(folder, f"{name}.csv.gz", "woonplaats_code", places)
    own = {
        postcode
        for row in read("postcodes_van_dorpen.csv.gz")
        if row["woonplaats_code"] in places
        for postcode in row["postcodes"].split("|")
    }
    for name in ("pc4_2023_nabijheid", "pc4_2024_bevolking_wonen"):
        cut_rows(folder, f"{name}.csv.gz", "pc4", own)
    return folder


@pytest.fixture
def data_folder(cut_data, tmp_path):
    """A copy that a test may spoil."""
    return shutil.copytree(cut_data, tmp_path / "data")


@pytest.fixture
def imported(db, data_folder):
    call_command("import_open_data", folder=data_folder, stdout=io.StringIO())
    return data_folder


@pytest.fixture(scope="module")
def imported_once(_lasting, cut_data):
    """For a file of tests that only look. What rows refer to is looked up once too, and not at the
    end of each test."""
    call_command("import_open_data", folder=cut_data, stdout=io.StringIO())
    connection.check_constraints()


@pytest.fixture
def person_without_email(resident):
    return UserFactory(
        name="Mia Zondermail",
        email=None,
        recorded_by=resident,
        consent_how="spoken",
        consent_on="2026-01-05",
    )
