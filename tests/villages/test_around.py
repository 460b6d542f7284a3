"""Who looks for a place sees what is to do near it, and never ends in nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import MunicipalityFactory, VillageFactory
from tests.layout import on_one_line
from tests.villages.factories import EventFactory
from villages.models import Event

pytestmark = pytest.mark.django_db


def page(client, address, **asked):
    return on_one_line(client.get(address, asked).content.decode())


@pytest.fixture
def fair(meterik):
    return EventFactory(village=meterik, title="Kermis in Meterik")


def test_the_page_of_a_municipality_shows_what_is_to_do_in_it(client, america, fair):
    shown = page(client, america.municipality.get_absolute_url())
    assert f"Te doen in de gemeente {america.municipality.name}" in shown
    assert "Kermis in Meterik" in shown
    assert ">Meterik</span>" in shown


def test_where_the_municipality_has_nothing_its_province_has(client, america, fair):
    venray = {"gm_code": "GM0984", "name": "Venray", "slug": "venray"}
    empty = MunicipalityFactory(province=america.municipality.province, **venray)
    shown = page(client, empty.get_absolute_url())
    assert f"Te doen in {america.municipality.province.name}" in shown
    assert "Kermis in Meterik" in shown


def test_who_looks_for_a_place_by_name_sees_what_is_near(client, america, fair):
    VillageFactory(name="America Hoek", slug="america-hoek", municipality=america.municipality)
    assert "Kermis in Meterik" in page(client, "/zoeken/", q="america")


def test_who_finds_nothing_in_a_village_sees_what_is_near(client, america, fair):
    shown = page(client, "/zoeken/", q="zeppelinvaart", dorp="america")
    assert "Niets gevonden" in shown
    assert "Kermis in Meterik" in shown


def test_an_empty_agenda_shows_what_is_near(client, america, fair):
    for question in ("", "weekend"):
        shown = page(client, "/dorpen/america/agenda/", wanneer=question)
        assert "Kermis in Meterik" in shown


def test_what_is_of_the_village_only_or_called_off_or_over_is_not_shown_to_others(
    client, america, fair
):
    address = america.municipality.get_absolute_url()
    long_ago = timezone.now() - timedelta(days=2)
    for changed in (
        {"visibility": "village"},
        {"cancelled_at": timezone.now(), "visibility": "public"},
        {
            "cancelled_at": None,
            "starts_at": long_ago,
            "ends_at": timezone.now() + timedelta(days=2),
        },
    ):
        Event.objects.update(**changed)
        assert "Kermis in Meterik" not in page(client, address)
        assert "Kermis in Meterik" not in page(client, "/")


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_the_same(client, america, django_assert_max_num_queries, rows):
    for _row in range(rows):
        EventFactory(village=america)
    address = america.municipality.get_absolute_url()
    client.get(address)
    with django_assert_max_num_queries(7):
        client.get(address)
    client.get("/zoeken/", {"q": "meterik"})
    with django_assert_max_num_queries(12):
        client.get("/zoeken/", {"q": "meterik"})
