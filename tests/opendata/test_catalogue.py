"""The catalogue of open data, in the words of DCAT-AP-NL."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from rdflib import Graph

from tests.opendata.shapes import complaints
from tests.regulatory.factories import answer, make_question
from villages.opendata.catalogue import LICENCE

ADDRESS = "/open-data/catalogus.jsonld"
SHAPES = Graph().parse(Path(__file__).with_name("dcat-ap-nl.ttl"))


@pytest.fixture
def told(client, america, resident, officer):
    answer(make_question(america, resident), officer)
    got = client.get(ADDRESS)
    assert got.headers["Content-Type"] == "application/ld+json"
    return got.content.decode()


def test_the_catalogue_is_as_the_shapes_ask(told):
    assert complaints(told, SHAPES) == ""


@pytest.mark.parametrize(
    "lost",
    [
        "dct:title", "dct:description", "dct:identifier", "dct:publisher", "dct:creator",
        "dcat:contactPoint", "dct:accessRights", "dcat:theme", "dct:license", "dcat:accessURL",
        "dcat:mediaType", "dcat:distribution", "dcat:endpointURL", "dct:language",
    ],
)  # fmt: skip
def test_a_catalogue_without_it_would_be_told(told, lost):
    assert "Conforms: False" in complaints(told.replace(f'"{lost}"', '"dct:lost"'), SHAPES)


def test_each_dataset_has_its_licence_and_files_that_are_there(client, told):
    found = json.loads(told)["dcat:dataset"]
    keys = {each["@id"].partition("#")[2] for each in found}
    assert keys == {"regelruimte", "precedenten-gm1507", "voorzieningen", "agenda"}
    files = [file for each in found for file in each["dcat:distribution"]]
    assert {file["dct:license"]["@id"] for file in files} == {LICENCE}
    downloads = [file for file in files if "dcat:downloadURL" in file]
    assert len(downloads) == 5
    for file in downloads:
        got = client.get(urlsplit(file["dcat:downloadURL"]["@id"]).path)
        media = file["dcat:mediaType"]["skos:prefLabel"]
        assert (got.status_code, got.headers["Content-Type"].partition(";")[0]) == (200, media)


def test_the_list_of_a_municipality_is_published_by_that_municipality(told, municipality):
    found = {each["@id"].partition("#")[2]: each for each in json.loads(told)["dcat:dataset"]}
    publisher = found["precedenten-gm1507"]["dct:publisher"]
    assert publisher["@id"] == "https://identifier.overheid.nl/tooi/id/gemeente/gm1507"
    assert publisher["foaf:name"] == f"Gemeente {municipality.name}"


def test_it_costs_one_query_and_is_named_where_open_data_is_explained(client, told):
    with CaptureQueriesContext(connection) as found:
        client.get(ADDRESS)
    assert len(found) == 1
    assert ADDRESS in client.get(reverse("opendata:explained")).content.decode()
