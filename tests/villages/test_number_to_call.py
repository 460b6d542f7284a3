"""Whom to call in a village, on every page of it."""

import pytest

from tests.factories import OrganisationFactory
from tests.initiatives.factories import InitiativeFactory
from villages.models import Village

pytestmark = pytest.mark.django_db


@pytest.fixture
def support_point(america):
    support_point = OrganisationFactory(kind="support", name="Steunpunt", phone="077-000 00 10")
    support_point.villages.add(america)
    return support_point


def number_on(client, path):
    page = client.get(path).content.decode()
    return 'href="tel:0770000010"' in page and "Bel Steunpunt:" in page


@pytest.mark.usefixtures("support_point")
@pytest.mark.parametrize("path", ["", "agenda/", "voorzieningen/", "cijfers/", "initiatieven/"])
def test_it_stands_on_each_page_of_the_village(client, path):
    assert number_on(client, f"/dorpen/america/{path}")


@pytest.mark.usefixtures("support_point")
def test_it_stands_on_the_page_of_an_initiative(client, america):
    initiative = InitiativeFactory(village=america)
    assert number_on(client, initiative.get_absolute_url())


@pytest.mark.usefixtures("support_point")
def test_it_comes_along_with_the_village(client, america, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert number_on(client, f"/dorpen/{america.slug}/zalen/")


def test_a_village_of_elsewhere_asks_for_it_once(america, support_point, django_assert_num_queries):
    village = Village.objects.get(pk=america.pk)
    with django_assert_num_queries(1):
        assert village.support["name"] == support_point.name
        assert village.support["phone"] == support_point.phone


@pytest.mark.usefixtures("support_point")
def test_it_is_no_number_of_another_village_or_of_who_cannot_be_called(client, america, meterik):
    OrganisationFactory(kind="support", name="Aan huis", phone="").villages.add(america)
    OrganisationFactory(kind="club", name="Fanfare", phone="06-00 00 00 11").villages.add(america)
    assert number_on(client, f"/dorpen/{america.slug}/nieuws/")
    assert "call-button" not in client.get(f"/dorpen/{meterik.slug}/nieuws/").content.decode()
