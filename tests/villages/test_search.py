"""Finding a village, also with a typing error or without accents."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils.text import slugify

from tests.factories import MunicipalityFactory, VillageFactory
from tests.villages.factories import PlaceNameFactory
from villages.models import Merger, Village

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


@pytest.fixture
def areas(america):
    """Municipalities with a village each, and one that went into another."""
    made = {}
    for number, (name, village) in enumerate(
        [
            ("Maashorst", "Zeeland"),
            ("Land van Cuijk", "Overloon"),
            ("Voorne aan Zee", "Rockanje"),
            ("Súdwest-Fryslân", "Warns"),
            ("Bergen (L.)", "Bergen L"),
            ("'s-Hertogenbosch", "Nuland"),
        ]
    ):
        area = MunicipalityFactory(gm_code=f"GM90{number:02}", name=name, slug=f"gemeente-{number}")
        place = VillageFactory(name=village, slug=slugify(village), municipality=area)
        PlaceNameFactory(village=place, name=village)
        made[name] = area
    PlaceNameFactory(village=Village.objects.get(slug="overloon"), name="5825", is_own=False)
    Merger.objects.create(
        code="GM0756",
        name="Boxmeer",
        into=made["Land van Cuijk"],
        on=date(2022, 1, 1),
        source="CBS",
    )
    return made


@pytest.mark.parametrize(
    ("text", "village", "area"),
    [
        ("Maashorst", "zeeland", "Maashorst"),
        ("gemeente maashorst", "zeeland", "Maashorst"),
        ("Land van Cuijk", "overloon", "Land van Cuijk"),
        ("land van cu", "overloon", "Land van Cuijk"),
        ("Voorne aan Zee", "rockanje", "Voorne aan Zee"),
        ("Súdwest-Fryslân", "warns", "Súdwest-Fryslân"),
        ("sudwest fryslan", "warns", "Súdwest-Fryslân"),
        ("Bergen (L)", "bergen-l", "Bergen (L.)"),
        ("Bergen L", "bergen-l", "Bergen (L.)"),
        ("bergen (l.)", "bergen-l", "Bergen (L.)"),
        ("s hertogenbosch", "nuland", "'s-Hertogenbosch"),
        ("Boxmeer", "overloon", "Land van Cuijk"),
        ("5825", "overloon", None),
        ("5825AB", "overloon", None),
        ("5825 ab", "overloon", None),
    ],
)
def test_a_municipality_an_old_name_and_a_postcode_lead_to_the_village(
    client, areas, text, village, area
):
    answer = client.get(reverse("search:village"), {"q": text}, headers={"HX-Request": "true"})
    meant = [areas[area]] if area else []
    assert next(iter(answer.context["villages"])).slug == village
    assert list(answer.context["municipalities"]) == meant
    page = client.get(reverse("search:results"), {"q": text}).content.decode()
    for place in (Village.objects.get(slug=village), *meant):
        assert place.get_absolute_url() in page


@pytest.mark.parametrize(("text", "slug"), [("Maashorst", "gemeente-0"), ("Boxmeer", "gemeente-1")])
def test_the_name_of_a_municipality_alone_leads_to_its_page(client, areas, text, slug):
    answer = client.get(reverse("search:village"), {"q": text})
    assert answer["Location"] == f"/dorpen/gemeenten/{slug}/"


def test_a_village_goes_before_its_municipality_of_the_same_name(client, areas):
    answer = client.get(reverse("search:village"), {"q": "Bergen (L)"})
    assert answer["Location"] == "/dorpen/bergen-l/"
