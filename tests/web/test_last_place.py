"""The front page leads on to the village where somebody looked last."""

import pytest
from django.test import Client

from tests.factories import MunicipalityFactory, VillageFactory
from tests.villages.factories import EventFactory
from villages.places.last_place import COOKIE

VILLAGE = "/dorpen/america/"
FROM_OURS = {"sec-fetch-site": "same-origin"}


@pytest.fixture
def back(client, america):
    """Somebody who looked at America."""
    client.get(VILLAGE, headers=FROM_OURS)
    return client


def test_who_comes_to_a_village_from_our_pages_finds_it_on_the_front_page(back):
    page = back.get("/").content.decode()
    assert "Verder in America" in page
    assert f'href="{VILLAGE}"' in page


def test_and_what_is_to_do_near_it(back, america):
    near = VillageFactory(municipality=america.municipality)
    EventFactory(village=near, title="Koffie bij de buren")
    far = MunicipalityFactory(gm_code="GM0984", name="Venray", slug="venray")
    EventFactory(village=VillageFactory(municipality=far), title="Kermis ver weg")
    page = back.get("/").content.decode()
    around = f"Te doen in de gemeente {america.municipality.name}"
    assert page.index(around) < page.index(">Wat er speelt<")
    assert page.count("Koffie bij de buren</a>") == 1  # what is near does not come again below
    assert page.index("Kermis ver weg") > page.index(">Wat er speelt<")


def test_the_browser_keeps_the_name_of_the_village_and_nothing_else(back):
    kept = back.cookies[COOKIE]
    assert (kept.value, kept["httponly"], kept["samesite"]) == ("america", True, "Lax")


def test_only_another_village_is_remembered_anew(back, america):
    assert COOKIE not in back.get(VILLAGE, headers=FROM_OURS).cookies
    other = VillageFactory(municipality=america.municipality)
    back.get(other.get_absolute_url(), headers=FROM_OURS)
    assert f"Verder in {other.name}" in back.get("/").content.decode()


@pytest.mark.parametrize("headers", [{}, {"sec-fetch-site": "cross-site"}])
def test_who_comes_from_elsewhere_gets_the_page_of_everybody(client, america, headers):
    answer = client.get(VILLAGE, headers=headers)
    assert not answer.cookies
    assert "public" in answer["Cache-Control"]


def test_an_answer_that_remembers_is_kept_by_no_cache(client, america):
    answer = client.get(VILLAGE, headers=FROM_OURS)
    assert "private" in answer["Cache-Control"]
    assert "s-maxage" not in answer["Cache-Control"]


@pytest.mark.parametrize("path", ["/dorpen/", "/dorpen/nergens/", "/initiatieven/"])
def test_only_a_village_that_is_there_is_remembered(client, america, path):
    assert not client.get(path, headers=FROM_OURS).cookies


@pytest.mark.usefixtures("kept_pages")
def test_the_kept_front_page_stays_that_of_everybody(back):
    before = Client().get("/").content
    own = back.get("/")
    assert "Verder in America" in own.content.decode()
    assert "private" in own["Cache-Control"]
    assert Client().get("/").content == before


@pytest.mark.parametrize("made_up", ["nergens", "../..", "%00", "'; drop", "a" * 3000])
def test_a_made_up_place_is_none(client, america, made_up):
    client.cookies[COOKIE] = made_up
    answer = client.get("/")
    assert answer.status_code == 200
    assert "Verder in" not in answer.content.decode()


def test_the_front_page_costs_few_queries(back, america, django_assert_max_num_queries):
    EventFactory.create_batch(20, village=america)
    with django_assert_max_num_queries(12):
        back.get("/")
