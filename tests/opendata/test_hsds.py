"""Facilities for other programs: valid, paged, the same address for ever, and nothing too much."""

from __future__ import annotations

import json
import tarfile
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.core.cache import cache as shared_cache
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import DatabaseError, connection
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import best_match

from tests.factories import OrganisationFactory
from tests.villages.factories import FacilityFactory
from villages.models import Facility
from villages.opendata import numbered
from villages.opendata.asked import AskedOfServices
from villages.opendata.hsds import OUR_TERMS, kinds_by_term

HSDS = "/api/hsds/"
GEOJSON = "/dorpen/america/voorzieningen.geojson"
SCHEMAS = Path(__file__).with_name("hsds-3.0.0.tar.xz")


FORMATS = FormatChecker(["uuid", "email"])
FORMATS.checks("date-time", ValueError)(datetime.fromisoformat)
FORMATS.checks("uri", ValidationError)(lambda text: URLValidator()(text) is None)


@cache
def validator(name):
    with tarfile.open(SCHEMAS) as archive:
        schema = json.load(archive.extractfile(f"c_{name}.json"))
    return Draft202012Validator(schema, format_checker=FORMATS)


def faults(name, thing):
    found = best_match(validator(name).iter_errors(thing))
    return [found.message] if found else []


def get(client, address, **query):
    answer = client.get(address, query)
    assert answer.status_code == 200, answer.content
    return answer.json()


@pytest.fixture
def shop(america):
    """With everything that is known of a facility."""
    return FacilityFactory(
        village=america,
        kind=Facility.Kind.SHOP,
        name="Winkelhoek",
        description="Brood, kranten en koffie.",
        address="Nusseleinstraat 1",
        postcode="5966AA",
        latitude=51.43,
        longitude=5.98,
        phone="077-000 00 12",
        email="winkel@voorbeeld.example",
        website="winkelhoek.example",
        opening_hours="Mo-Fr 09:00-12:00,13:00-17:00; Sa 09:00-12:00; PH off",
        wheelchair="yes",
        hearing_loop="no",
        accessibility_text="De deur gaat vanzelf open.",
        operator=OrganisationFactory(name="Coöperatie Winkelhoek", kind="cooperative"),
        last_checked_on=date(2026, 11, 1),
        status=Facility.Status.CLOSING,
    )


def test_what_we_give_is_hsds_by_its_own_schemas(client, shop, america):
    """A facility of which all is known, and one of which nothing is but its name."""
    FacilityFactory(village=america, website="javascript:alert(1)", opening_hours="dusk-dawn")
    OrganisationFactory(phone="077-000 00 13")
    wrong = []
    for many, name in (
        ("services", "service"),
        ("organizations", "organization"),
        ("service_at_locations", "service_at_location"),
    ):
        for full in ("false", "true"):
            for thing in get(client, HSDS + many, full=full)["contents"]:
                wrong += faults(name, thing)
                alone = get(client, f"{HSDS}{many}/{thing['id']}")
                wrong += faults(name, alone)
                assert alone["id"] == thing["id"]
    assert wrong == []
    assert faults("service", {"name": "Zonder sleutel", "status": "active"})


def test_a_facility_is_a_service_at_a_location(client, shop):
    service = get(client, f"{HSDS}services/{shop.pk}")
    assert service["url"] == "https://winkelhoek.example"
    assert (service["status"], service["alert"]) == ("active", "sluiting aangekondigd")
    assert service["organization"]["name"] == "Coöperatie Winkelhoek"
    rules = [(rule["byday"], rule["opens_at"][:5]) for rule in service["schedules"]]
    assert rules == [("MO,TU,WE,TH,FR,SA", "09:00"), ("MO,TU,WE,TH,FR", "13:00")]
    assert service["schedules"][0]["notes"] == "Dicht op feestdagen."
    place = service["service_at_locations"][0]
    assert get(client, f"{HSDS}service_at_locations/{place['id']}")["service"]["id"] == str(shop.pk)
    assert place["location"]["addresses"][0]["postal_code"] == "5966AA"
    assert len(place["location"]["accessibility"]) == 3
    assert UUID(place["id"]).version == UUID(place["location_id"]).version == 4


def test_a_pub_that_closes_at_midnight_closes_at_a_time_that_programs_know(client, america):
    pub = FacilityFactory(village=america, opening_hours="Fr 18:00-26:00; Sa 18:00-24:00")
    rules = get(client, f"{HSDS}services/{pub.pk}")["schedules"]
    assert [rule["closes_at"][:5] for rule in rules] == ["02:00", "00:00"]
    page = client.get(pub.get_absolute_url()).content.decode()
    assert '"closes": "02:00"' in page
    assert '"closes": "00:00"' in page


def test_what_is_at_risk_is_in_no_feed_and_leaves_no_trace(client, shop, editor):
    """Not for the village's own editor either: what programs get is the same for everybody."""
    client.force_login(editor)
    before = get(client, HSDS + "services")["total_items"]
    Facility.objects.filter(pk=shop.pk).update(status=Facility.Status.AT_RISK)
    shared_cache.clear()
    assert get(client, HSDS + "services")["total_items"] == before - 1
    for address in (f"{HSDS}services", GEOJSON, "/sitemap-voorziening.xml"):
        assert "Winkelhoek" not in client.get(address).content.decode()
        assert str(shop.pk) not in client.get(address).content.decode()
    missing = client.get(f"{HSDS}services/{shop.pk}")
    assert (missing.status_code, missing["Content-Type"]) == (404, "application/problem+json")
    assert missing["Access-Control-Allow-Origin"] == "*"


def test_pages_have_numbers_and_meet_without_a_gap(client, america, monkeypatch):
    monkeypatch.setattr(numbered, "LEAF", 4)
    made = {str(FacilityFactory(village=america).pk) for _ in range(11)}
    seen = []
    for number in (1, 2, 3, 4):
        page = get(client, HSDS + "services", page=number, per_page=3)
        seen += [service["id"] for service in page["contents"]]
        assert (page["total_items"], page["total_pages"], page["page_number"]) == (11, 4, number)
        assert page["size"] == len(page["contents"]) == (2 if number == 4 else 3)
        assert (page["first_page"], page["last_page"]) == (number == 1, number == 4)
        assert not page["empty"]
    assert len(seen) == 11
    assert set(seen) == made
    beyond = get(client, HSDS + "services", page=99)
    assert (beyond["contents"], beyond["empty"], beyond["last_page"]) == ([], True, True)
    assert get(client, HSDS + "services", per_page=100000)["size"] == 11


@pytest.mark.parametrize("value", ["0", "-1", "abc", "1.5", "9" * 40, "", "\x00", "٣"])
def test_what_is_no_page_number_is_said_so(client, db, value):
    for name in ("page", "per_page"):
        answer = client.get(HSDS + "services", {name: value})
        assert answer.status_code == 400
        assert "gehele getallen" in answer.json()["title"]


def ids(client, many, **query):
    page = get(client, HSDS + many, **query)
    assert page["total_items"] == len(page["contents"])
    return {row["id"] for row in page["contents"]}


@pytest.fixture
def library(meterik):
    return FacilityFactory(village=meterik, kind=Facility.Kind.LIBRARY, name="Bibliotheek Één")


def term_of(kind):
    return next(str(key) for key, each in kinds_by_term().items() if each == kind)


def test_programs_get_what_they_ask_for(client, shop, library):
    both, of_shop, of_library = {str(shop.pk), str(library.pk)}, {str(shop.pk)}, {str(library.pk)}
    asked = [
        ({}, both),
        ({"format": "json"}, both),
        ({"search": "winkelhoek"}, of_shop),
        ({"search": "een bibliotheek"}, of_library),
        ({"search": "meterik"}, of_library),
        ({"search": "krantenkoning"}, set()),
        ({"taxonomy_term_id": term_of("library")}, of_library),
        ({"taxonomy_term_id": str(uuid4())}, set()),
        ({"taxonomy_id": str(OUR_TERMS)}, both),
        ({"taxonomy_id": str(uuid4())}, set()),
        ({"organization_id": str(shop.operator_id)}, of_shop),
        ({"organization_id": str(uuid4())}, set()),
        ({"search": "winkelhoek", "taxonomy_term_id": term_of("library")}, set()),
    ]
    for query, found in asked:
        assert ids(client, "services", **query) == found, query
        places = {
            row["service_id"]
            for row in get(client, f"{HSDS}service_at_locations", **query)["contents"]
        }
        assert places == found, query


def test_programs_ask_what_changed_since(client, shop, library):
    moment = shop.updated_at
    Facility.objects.filter(pk=library.pk).update(updated_at=moment - timedelta(days=2))
    both = {str(shop.pk), str(library.pk)}
    assert ids(client, "services", modified_after=moment.isoformat()) == {str(shop.pk)}
    earlier = (moment - timedelta(days=4)).isoformat()
    assert ids(client, "services", modified_after=earlier) == both
    assert ids(client, "services", modified_after="2020-01-01") == both
    unescaped = earlier.replace("+", " ")
    assert ids(client, "services", modified_after=unescaped) == both
    assert ids(client, "services", modified_after="2999-01-01T00:00:00Z") == set()


def test_programs_see_quickly_what_they_have_to_fetch(client, shop, library):
    page = get(client, f"{HSDS}services", minimal="true")
    assert {frozenset(row) for row in page["contents"]} == {frozenset(["id", "last_modified"])}
    assert page["total_pages"] == 1


def test_organisations_are_narrowed_by_what_they_run(client, shop, library):
    other = OrganisationFactory(name="Zangkoor")
    runs_shop = {str(shop.operator_id)}
    assert ids(client, "organizations") == runs_shop | {str(other.pk)}
    assert ids(client, "organizations", search="zang") == {str(other.pk)}
    assert ids(client, "organizations", taxonomy_term_id=term_of("shop")) == runs_shop
    assert ids(client, "organizations", taxonomy_term_id=term_of("library")) == set()
    full = get(client, f"{HSDS}organizations", full="true", taxonomy_term_id=term_of("shop"))
    assert [row["id"] for row in full["contents"][0]["services"]] == [str(shop.pk)]


def test_the_words_by_which_services_are_told_apart(client, shop):
    about = get(client, f"{HSDS}services/{shop.pk}")["attributes"][0]["taxonomy_term"]
    terms = get(client, f"{HSDS}taxonomy_terms", per_page=100)["contents"]
    assert {term["code"] for term in terms} == set(Facility.Kind.values)
    assert about in terms
    assert get(client, f"{HSDS}taxonomy_terms/{about['id']}") == about
    (words,) = get(client, f"{HSDS}taxonomies")["contents"]
    assert get(client, f"{HSDS}taxonomies/{words['id']}") == words
    assert words["id"] == about["taxonomy_id"]
    assert ids(client, "taxonomy_terms", search="winkel") >= {about["id"]}
    assert ids(client, "taxonomy_terms", parent_id=about["id"]) == set()
    assert ids(client, "taxonomies", search="niets") == set()
    assert validator_of_term().is_valid(about)
    assert {"id", "name", "description"} <= words.keys()


def validator_of_term():
    attribute = validator("service").schema["properties"]["attributes"]["items"]
    return Draft202012Validator(attribute["properties"]["taxonomy_term"], format_checker=FORMATS)


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"zoek": "brood"}, "zoek"),
        ({"postcode": "5966AA"}, "postcode"),
        ({"modified_after": "gisteren"}, "modified_after"),
        ({"modified_after": "9999-99-99"}, "modified_after"),
        ({"modified_after": "0001-01-01T00:00:00+14:00"}, "modified_after"),
        ({"taxonomy_term_id": "shop"}, "taxonomy_term_id"),
        ({"organization_id": "1"}, "organization_id"),
        ({"minimal": "misschien"}, "minimal"),
        ({"full": "ja"}, "full"),
        ({"format": "xml"}, "format"),
        ({"search": "x" * 101}, "search"),
        ({"search": "a\x00"}, "search"),
    ],
)
def test_what_we_cannot_answer_is_refused_and_never_answered_with_everything(
    client, shop, query, named
):
    answer = client.get(f"{HSDS}services", query)
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert answer.json()["title"].startswith(f"{named}: ")


def test_programs_read_every_refusal(client, db, shop):
    asked = [
        (client.get(f"{HSDS}services/geen-sleutel"), 404),
        (client.get(f"{HSDS}services/{uuid4()}"), 404),
        (client.get(f"{HSDS}taxonomies/{uuid4()}"), 404),
        (client.get(f"{HSDS}taxonomy_terms/{uuid4()}"), 404),
        (client.get(f"{HSDS}gebouwen"), 404),
        (client.get("/api/iets"), 404),
        (client.post(f"{HSDS}services"), 405),
    ]
    for answer, status in asked:
        assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
        assert answer.json()["status"] == status
        assert answer.headers.get("Access-Control-Allow-Origin") == ("*" if status == 404 else None)


def test_programs_read_even_that_we_broke(client, shop):
    client.raise_request_exception = False

    def refuse(*args):
        raise DatabaseError("the disk is gone")

    with connection.execute_wrapper(refuse):
        answer = client.get(f"{HSDS}services/{shop.pk}")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")


def test_every_question_we_answer_is_in_the_description(client, db):
    paths = get(client, "/api/openapi.json")["paths"]
    told = {
        row["$ref"].rpartition("/")[2] for row in paths["/api/hsds/services"]["get"]["parameters"]
    }
    assert told == {"page", "per_page", *AskedOfServices.base_fields}
    assert "/api/hsds/taxonomy_terms/{id}" in paths


def test_geojson_is_as_the_standard_says(client, shop, america):
    FacilityFactory(village=america, name="Zonder punt")
    answer = client.get(GEOJSON)
    assert answer["Content-Type"] == "application/geo+json"
    found = answer.json()
    assert found["type"] == "FeatureCollection"
    assert {feature["type"] for feature in found["features"]} == {"Feature"}
    points = {f["properties"]["name"]: f["geometry"] for f in found["features"]}
    assert points["Winkelhoek"] == {"type": "Point", "coordinates": [5.98, 51.43]}
    assert points["Zonder punt"] is None
    for feature in found["features"]:
        assert {"type", "geometry", "properties", "id"} == feature.keys()
        assert isinstance(feature["properties"], dict)


COSTS = {f"{HSDS}services?full=1": 1, f"{HSDS}service_at_locations?full=1": 1, GEOJSON: 2}


@pytest.mark.parametrize("rows", [1, 20])
def test_data_cost_the_same_for_1_and_20(client, america, rows, django_assert_num_queries):
    for _ in range(rows):
        FacilityFactory(village=america, operator=OrganisationFactory())
    for address, cost in COSTS.items():
        client.get(address)  # the keys of the pages are kept now
        with django_assert_num_queries(cost):
            client.get(address)
