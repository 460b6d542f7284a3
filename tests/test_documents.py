"""The papers around the code are sound."""

import re
from pathlib import Path

import yaml

from villagehub.celery import CALLS

ROOT = Path(__file__).resolve().parent.parent
# What core 0.4 of the standard (https://yml.publiccode.tools) asks of every file.
MANDATORY = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}


def publiccode():
    return yaml.safe_load((ROOT / "publiccode.yml").read_text())


def test_publiccode_has_what_the_standard_asks():
    metadata = publiccode()
    assert metadata.keys() >= MANDATORY
    assert metadata["developmentStatus"] in STATUSES
    assert metadata["legal"]["license"] == "EUPL-1.2"
    assert metadata["maintenance"]["type"] != "community" or metadata["maintenance"]["contacts"]
    assert set(metadata["localisation"]) >= {"localisationReady", "availableLanguages"}


def test_publiccode_descriptions_have_the_length_that_the_standard_sets():
    for description in publiccode()["description"].values():
        assert len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10_000
        assert all(len(feature) <= 100 for feature in description["features"])


def test_every_file_that_the_documents_point_to_is_there():
    for document in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("data/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text()):
            assert (document.parent / target).exists(), f"{document.name} points to {target}"


def test_whatever_runs_by_itself_is_told_to_whoever_keeps_the_portal():
    """When, how long that takes in a whole country, and what a second run does."""
    document = (ROOT / "docs/operations.md").read_text()
    told = re.findall(r"^\| `([\w.]+\.tasks\.\w+)` \|(.+)\|$", document, re.M)
    assert sorted(name for name, _cells in told) == sorted(CALLS)
    for name, cells in told:
        assert [bool(cell.strip()) for cell in cells.split("|")] == [True] * 3, name
