"""Finding a village, also with a typing error or without accents."""

import pytest
from django.urls import reverse

from tests.factories import VillageFactory
from tests.villages.factories import PlaceNameFactory
from villages.models import Village

pytestmark = pytest.mark.django_db


@pytest.fixture
def places(america):
    PlaceNameFactory(village=america)
    PlaceNameFactory(village=america, name="Amerika", is_own=False)
    for name, slug, people in [
        ("Holwert", "holwert", 1600),
        ("Súdwest", "sudwest", 100),
        ("Beek", "beek-a", 10),
        ("Beek", "beek-b", 900),
        ("Beekbergen", "beekbergen", 5000),
    ]:
        PlaceNameFactory(village=VillageFactory(name=name, slug=slug, population=people))


def found(client, text):
    """While typing."""
    asked = {"HX-Request": "true"}
    response = client.get(reverse("search:village"), {"q": text}, headers=asked)
    return [village.slug for village in response.context["villages"]]


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("America", "america"),
        ("america ", "america"),
        ("Amerika", "america"),
        ("Ameica", "america"),
        ("AMERCIA", "america"),
        ("Holwerd", "holwert"),
        ("sudwest", "sudwest"),
        ("Súdwêst", "sudwest"),
        ("beekberg", "beekbergen"),
    ],
)
def test_a_village_is_found(client, text, slug):
    assert found(client, text)[0] == slug


@pytest.mark.usefixtures("places")
def test_exact_names_come_first_and_the_larger_before_the_smaller(client):
    assert found(client, "beek") == ["beek-b", "beek-a", "beekbergen"]


@pytest.mark.usefixtures("places")
def test_one_hit_on_the_plain_form_goes_there_at_once(client):
    response = client.get("/zoek/", {"q": "America"})
    assert response["Location"] == "/dorpen/america/"


@pytest.mark.usefixtures("places")
def test_while_typing_only_the_list_comes_back(client):
    response = client.get("/zoek/", {"q": "amer"}, headers={"HX-Request": "true"})
    text = response.content.decode()
    assert "<html" not in text
    assert "Horst aan de Maas" in text
    assert "HX-Request" in response["Vary"]


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("text", ["", "   ", "xqzj", "😀", "<script>", "%", "_", "'", "a" * 5000])
def test_odd_questions_get_a_page(client, text):
    response = client.get("/zoek/", {"q": text}, follow=True)
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@pytest.mark.usefixtures("places")
def test_without_one_village_of_that_name_everything_is_searched(client):
    response = client.get("/zoek/", {"q": "samen eten"})
    assert response["Location"] == "/zoeken/?q=samen+eten"


def test_a_null_byte_is_refused_and_not_an_error(client):
    assert client.get("/zoek/?q=a%00b", follow=True).status_code == 200


@pytest.mark.usefixtures("places")
def test_search_costs_two_queries(django_assert_num_queries):
    with django_assert_num_queries(2):
        list(Village.objects.visible_to(None).search("beek"))
