"""The public pages about places: what they show, what they cost, and how they may be kept."""

import pytest
from django.urls import reverse

from tests.factories import MembershipFactory, OrganisationFactory, VillageFactory
from tests.villages.factories import EventFactory, FacilityFactory
from villages.models import Facility, FacilityStatusChange

pytestmark = pytest.mark.django_db

PUBLIC = [
    "/",
    "/dorpen/",
    "/dorpen/provincies/limburg/",
    "/dorpen/gemeenten/horst-aan-de-maas/",
    "/dorpen/america/",
    "/dorpen/america/cijfers/",
    "/dorpen/america/voorzieningen/",
    "/dorpen/america/agenda/",
    "/bronnen/",
]


@pytest.mark.usefixtures("america")
@pytest.mark.parametrize("url", PUBLIC)
def test_a_visitor_sees_the_page_before_any_import(client, url):
    assert client.get(url).status_code == 200


@pytest.mark.usefixtures("america")
@pytest.mark.parametrize("url", PUBLIC)
def test_a_cache_may_ask_for_the_head_only(client, url):
    response = client.head(url)
    assert (response.status_code, response.content) == (200, b"")
    assert response["ETag"]


@pytest.mark.parametrize("url", PUBLIC)
def test_somebody_signed_in_gets_a_page_of_their_own(client, resident, url):
    VillageFactory()
    client.force_login(resident)
    assert "private" in client.get(url)["Cache-Control"]


@pytest.mark.parametrize(
    "url",
    [
        "/dorpen/atlantis/",
        "/dorpen/atlantis/cijfers/",
        "/dorpen/provincies/atlantis/",
        "/dorpen/gemeenten/atlantis/",
        "/dorpen/america/voorzieningen/6f1f7c1e-0000-4000-8000-000000000000/",
        "/dorpen/america/agenda/6f1f7c1e-0000-4000-8000-000000000000/",
    ],
)
@pytest.mark.usefixtures("america")
def test_an_unknown_address_is_not_found(client, url):
    assert client.get(url).status_code == 404


def test_the_supporter_can_be_called(client, america):
    organisation = OrganisationFactory(
        name="Steunpunt America", phone="077 000 00 01", reachable_text="di en do, 10 tot 12 uur"
    )
    organisation.villages.add(america)
    text = client.get("/dorpen/america/").content.decode()
    assert 'href="tel:0770000001"' in text
    assert "di en do" in text


def test_what_is_at_risk_is_only_seen_in_the_village(client, america, resident, neighbour):
    FacilityFactory(village=america, name="Pinautomaat", status=Facility.Status.AT_RISK)
    url = "/dorpen/america/voorzieningen/"
    assert b"Pinautomaat" not in client.get(url).content
    client.force_login(neighbour)
    assert b"Pinautomaat" not in client.get(url).content
    client.force_login(resident)
    assert b"Pinautomaat" in client.get(url).content


def test_home_shows_only_public_events(client, america):
    EventFactory(village=america, title="Dorpsfeest")
    EventFactory(village=america, title="Besloten avond", visibility="village")
    text = client.get("/").content.decode()
    assert "Dorpsfeest" in text
    assert "Besloten avond" not in text


@pytest.mark.parametrize("rows", [1, 20])
@pytest.mark.parametrize(
    ("url", "queries"),
    [
        ("/", 4),
        ("/dorpen/", 2),
        ("/dorpen/provincies/limburg/", 3),
        ("/dorpen/gemeenten/horst-aan-de-maas/", 4),
        ("/dorpen/america/", 9),
        ("/dorpen/america/voorzieningen/", 3),
        ("/dorpen/america/agenda/", 3),
    ],
)
def test_a_page_costs_the_same_for_one_row_and_for_twenty(
    client, america, django_assert_max_num_queries, url, queries, rows
):
    for _row in range(rows):
        VillageFactory()
        EventFactory(village=america, facility=FacilityFactory(village=america))
    client.get(url)  # fills what is kept of the open data
    with django_assert_max_num_queries(queries):
        client.get(url)


@pytest.mark.parametrize("rows", [1, 20])
def test_a_facility_costs_the_same_with_much_history(
    client, america, django_assert_num_queries, rows
):
    facility = FacilityFactory(village=america)
    for _row in range(rows):
        FacilityStatusChange.objects.create(
            facility=facility, to_status="open", confidence="probable", text="x"
        )
    with django_assert_num_queries(5):
        client.get(facility.get_absolute_url())


def test_a_village_page_costs_at_most_twelve_queries_signed_in(
    client, america, resident, django_assert_max_num_queries
):
    MembershipFactory(user=resident, village=america, role="editor")
    client.force_login(resident)
    client.get("/dorpen/america/")
    with django_assert_max_num_queries(12):
        client.get("/dorpen/america/")


def test_a_long_list_of_facilities_goes_on_after_the_last(client, america):
    for _row in range(65):
        FacilityFactory(village=america)
    first = client.get("/dorpen/america/voorzieningen/")
    assert len(first.context["facilities"]) == 60
    second = client.get("/dorpen/america/voorzieningen/" + first.context["more_url"])
    assert len(second.context["facilities"]) == 5
    names = {each.name for each in [*first.context["facilities"], *second.context["facilities"]]}
    assert len(names) == 65


@pytest.mark.parametrize("key", ["x", "%00", "6f1f7c1e-0000-4000-8000-000000000000", "9" * 4000])
def test_a_made_up_key_starts_the_list_anew(client, america, key):
    FacilityFactory(village=america)
    response = client.get(f"/dorpen/america/voorzieningen/?na={key}")
    assert len(response.context["facilities"]) == 1


def test_only_the_editor_writes_the_introduction(client, america, editor, resident):
    url = reverse("villages:edit", args=["america"])
    assert client.get(url).status_code == 302
    client.force_login(resident)
    assert client.post(url, {"introduction": "Nee"}).status_code == 403
    client.force_login(editor)
    assert client.post(url, {"introduction": "x" * 601}).status_code == 200
    client.post(url, {"introduction": " Hier kennen we elkaar. <b>"})
    text = client.get("/dorpen/america/").content.decode()
    assert "Hier kennen we elkaar. &lt;b&gt;" in text
