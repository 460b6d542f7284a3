"""Facilities for other programs: valid, paged, the same address for ever, and nothing too much."""

from __future__ import annotations

import json
import tarfile
from datetime import date, datetime
from functools import cache
from pathlib import Path
from uuid import UUID

import pytest
from django.core.cache import cache as shared_cache
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import best_match

from tests.factories import OrganisationFactory
from tests.villages.factories import FacilityFactory
from villages.models import Facility
from villages.opendata import numbered

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
