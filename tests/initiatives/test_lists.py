"""Lists and pages: filters, paging by key, and a fixed number of queries."""

import re

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from initiatives import sections
from initiatives.models import Initiative
from initiatives.people.models.reach import parts_of
from tests.factories import UserFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory, MemberFactory
from villagehub.accounts.behalf import acted_for
from villagehub.accounts.remembering import remember
from villages.members.models.reach import reach_of

LISTS = ["/dorpen/america/initiatieven/", "/initiatieven/"]


def titles(response):
    return re.findall(r"<h[23]><a[^>]*>([^<]*)</a>", response.content.decode())


@pytest.mark.parametrize("address", LISTS)
def test_twenty_at_a_time_each_exactly_once_newest_first(client, america, address):
    made = InitiativeFactory.create_batch(45, village=america)
    moment = timezone.now()
    for initiative in made[10:30]:  # many of one moment, as after an import
        Initiative.objects.filter(pk=initiative.pk).update(created_at=moment)
    seen, url = [], address
    for _page in range(3):
        answer = client.get(url)
        seen += titles(answer)
        more = re.search(r'href="([^"]*)" rel="next"', answer.content.decode())
        url = address + more[1].replace("&amp;", "&") if more else ""
    assert url == ""
    assert sorted(seen) == sorted(initiative.title for initiative in made)


def test_filters_by_kind_stage_and_end(client, america):
    bus = InitiativeFactory(village=america, kind="village_bus", stage="running")
    bench = InitiativeFactory(village=america)
    over = InitiativeFactory(village=america, outcome="ended")
    for query, expected in (
        ("", {bus, bench}),
        ("soort=village_bus", {bus}),
        ("fase=idea", {bench}),
        ("fase=afgerond", {over}),
        ("soort=onzin&fase=42&na=niks", {bus, bench}),
    ):
        found = titles(client.get(f"/dorpen/america/initiatieven/?{query}"))
        assert set(found) == {row.title for row in expected}, query


def test_the_country_is_searched_by_title_without_accents(client, america, meterik):
    InitiativeFactory(village=america, title="Café De Zaal")
    InitiativeFactory(village=meterik, title="Buurtbus 100%")
    assert titles(client.get("/initiatieven/?q=cafe de")) == ["Café De Zaal"]
    assert titles(client.get("/initiatieven/?q=100%25")) == ["Buurtbus 100%"]
    assert "Niets gevonden" in client.get("/initiatieven/?q=%25%25%25").content.decode()


@pytest.mark.parametrize(
    "query", ["q=%00", "q=" + "x" * 5000, "q=%F0%9F%8C%BB", "na=%00", "fase=%00"]
)
@pytest.mark.parametrize("address", LISTS)
def test_no_address_breaks_a_list(client, america, address, query):
    assert client.get(f"{address}?{query}").status_code == 200


def test_an_empty_village_says_what_you_can_do(client, america):
    page = client.get("/dorpen/america/initiatieven/").content.decode()
    assert "Hier is nog plek" in page
    assert "/dorpen/america/initiatieven/nieuw/" in page


def fill(initiative, rows):
    for _ in range(rows):
        recorder = UserFactory()
        MemberFactory(initiative=initiative, recorded_by=recorder)
        LeadFactory(initiative=InitiativeFactory(village=initiative.village))
        initiative.move_to("exploring" if initiative.stage == "idea" else "idea", recorder, "Om")
        initiative.show_to("village" if initiative.visibility == "public" else "public", recorder)


@pytest.mark.parametrize("signed_in", [False, True])
@pytest.mark.parametrize("address", [*LISTS, "detail"])
def test_a_page_costs_the_same_for_one_and_for_twenty(
    client, winkelhoek, lead, address, signed_in, django_assert_num_queries
):
    address = winkelhoek.get_absolute_url() if address == "detail" else address
    if signed_in:
        client.force_login(lead)
    costs = []
    for rows in (1, 19):
        fill(winkelhoek, rows * 2)
        with django_assert_num_queries(100, exact=False) as asked:
            assert client.get(address).status_code == 200
        costs.append(len(asked))
    assert costs[0] == costs[1] <= (45 if address.endswith(winkelhoek.slug + "/") else 16)


def test_the_sections_of_other_pages_cost_one_query(
    rf, lead, winkelhoek, django_assert_num_queries
):
    fill(winkelhoek, 4)
    request = rf.get("/")
    request.user = remember(lead)
    acted_for(lead), parts_of(lead), reach_of(lead)  # what comes along in a request
    for build in (sections.of_village, sections.of_country, sections.of_person):
        with django_assert_num_queries(1):
            template, context = build(request, winkelhoek.village)[:2]
            render_to_string(template, {"section": context}, request)


def test_a_list_has_the_button_to_take_part_that_remembers(client, winkelhoek, resident):
    address = "/dorpen/america/initiatieven/"
    join = reverse("initiatives:join_now", args=winkelhoek.address)
    assert f'href="{join}?' in client.get(address).content.decode()
    client.force_login(resident)
    assert f'action="{join}"' in client.get(address).content.decode()
    client.post(join, {"terug": address})
    page = client.get(address).content.decode()
    assert "Je doet mee" in page
    assert f'action="{join}"' not in page
    Initiative.objects.filter(pk=winkelhoek.pk).update(
        paused_until="2099-01-01", paused_reason="Vakantie."
    )
    assert 'class="deed' not in client.get(address).content.decode()
