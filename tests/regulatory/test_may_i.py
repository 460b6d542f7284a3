""" "Mag dit?": what was answered and decided is found by own words."""

import pytest
from django.urls import reverse

from initiatives.regulatory.models import Decision
from tests.factories import VillageFactory
from tests.regulatory.factories import (
    answer,
    decide,
    make_question,
    make_request,
    make_rule,
    take_up,
)
from tests.regulatory.questions import KOELKAST, ask_url, look
from villages.models import VillageFeatures
from villages.search.models import Word


@pytest.mark.parametrize(
    "typed",
    [
        "koelkast",
        "mag ik een koelkast buiten zetten",
        "mogen wij zomaar koelkasten neerzetten",
        "groente aan de straat",
        "koelcast",
    ],
)
def test_own_words_find_the_answer(client, america, resident, officer, typed):
    answer(make_question(america, resident, KOELKAST), officer)
    Word.objects.refresh()
    assert KOELKAST in look(client, typed).replace("<mark>", "").replace("</mark>", "")


def test_one_common_word_of_four_is_not_enough(client, america, resident, officer):
    answer(
        make_question(america, resident, "Mag een bank?"), officer, text="Zet de bank op straat."
    )
    assert "Dit vroeg nog niemand" in look(client, "paard zetten naast kapel")


def test_the_page_of_the_country_shows_the_newest_of_all_villages(
    client, america, meterik, resident, lead, officer
):
    here = answer(make_question(america, resident, "Mag een bank?"), officer)
    elsewhere = answer(make_question(meterik, resident, "Mag een vlag?"), officer)
    client.force_login(lead)
    country = client.get(reverse("regulatory:may_i")).context
    assert country["villages"] == [america]
    assert set(country["newest"]) == {here, elsewhere}
    village = reverse("regulatory:may_i_here", args=[america.slug])
    assert client.get(village).context["newest"] == [here]


def test_ones_own_questions_stand_above_those_of_others_with_what_was_answered(
    client, america, resident, lead, officer
):
    own = answer(make_question(america, resident, "Mag mijn bank?"), officer)
    other = answer(make_question(america, lead, "Mag hun vlag?"), officer)
    client.force_login(resident)
    answered = client.get(reverse("regulatory:may_i_here", args=[america.slug]))
    assert answered.context["newest"] == [other]
    assert answered.context["mine"] == [own]
    page = answered.content.decode()
    assert page.index("Mag mijn bank?") < page.index("Mag hun vlag?")
    assert page.count("Dit mag, onder voorwaarden") == 2


def test_nothing_found_says_what_to_do(client, america, officer):
    page = look(client, "olifant houden", america)
    assert "Dit vroeg nog niemand" in page
    assert f"{ask_url(america)}?q=olifant%20houden" in page


def test_signs_and_operators_are_only_words(client, america):
    for typed in ["'", "& | !", "koelkast:*", "a' & 'b", "(((", "\\"]:
        assert client.get(reverse("regulatory:may_i"), {"q": typed}).status_code == 200


def order(page, *titles):
    page = page.replace("<mark>", "").replace("</mark>", "")
    places = [page.index(title) for title in titles]
    return places == sorted(places)


def test_more_of_the_words_comes_first_then_the_own_municipality(
    client, america, meterik, far_village, resident, officer, other_officer
):
    rule = make_rule(far_village.municipality)
    far = make_question(far_village, resident, "Mag een bankje op de stoep?")
    answer(far, other_officer, rule=rule)
    answer(make_question(meterik, resident, "Mag een bankje op ons plein?"), officer)
    page = look(client, "bankje", america)
    assert order(page, "op ons plein?", "op de stoep?")
    page = look(client, "bankje stoep", america)
    assert order(page, "op de stoep?", "op ons plein?")


def test_a_village_like_ours_comes_before_another(
    client, america, far_village, venray, resident, other_officer
):
    alike = VillageFactory(bag_place_code="2223", name="Leunen", slug="leunen", municipality=venray)
    for village, size in [(america, 1.0), (alike, 1.1), (far_village, 9.0)]:
        VillageFeatures.objects.create(village=village, size=size)
    rest = [
        VillageFactory(bag_place_code=f"33{n:02}", slug=f"d{n}", name=f"Dorp {n}") for n in range(8)
    ]
    VillageFeatures.objects.bulk_create(
        VillageFeatures(village=each, size=1.2 + n / 100) for n, each in enumerate(rest)
    )
    answer(make_question(alike, resident, "Mag een bankje bij de kerk?"), other_officer)
    answer(make_question(far_village, resident, "Mag een bankje bij de school?"), other_officer)
    page = look(client, "bankje", america)
    assert order(page, "bij de kerk?", "bij de school?")
    assert page.count("een dorp als het jouwe") == 1


def test_decisions_are_found_by_their_reasons_once_announced(
    client, winkelhoek, lead, officer, decision_maker
):
    case = take_up(make_request(winkelhoek, lead), officer)
    assert case.title not in look(client, "brandtrap")
    decide(case, decision_maker, reasoning="Er is een brandtrap aan de achterkant.")
    page = look(client, "winkelhoek brandtrap")
    assert "Toegestaan" in page
    assert "brandtrap" in page


def test_a_proposal_is_found_by_nobody(client, winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead), officer)
    Decision.propose(
        case, officer, [], outcome="granted", legal_basis="APV", reasoning="Geheime brandtrap."
    )
    assert "brandtrap" not in look(client, "geheime trap").replace("geheime trap", "")


def test_search_leads_on_to_may_i_with_the_same_words(client, america):
    page = client.get(reverse("search:results"), {"q": "mag ik een koelkast"}).content.decode()
    assert f"{reverse('regulatory:may_i')}?q=mag+ik+een+koelkast" in page


def test_the_village_and_mijn_dorp_lead_to_may_i(client, america, resident):
    url = reverse("regulatory:may_i_here", args=[america.slug])
    assert url in client.get(america.get_absolute_url()).content.decode()
    client.force_login(resident)
    assert url in client.get(reverse("villages:mine"), follow=True).content.decode()


@pytest.mark.parametrize("rows", [1, 20])
def test_looking_costs_no_more_for_more(
    client, america, resident, officer, rows, django_assert_max_num_queries
):
    for number in range(rows):
        question = make_question(america, resident, f"Mag een koelkast nummer {number}?")
        answer(question, officer)
    client.force_login(resident)
    look(client, "koelkast", america)
    with django_assert_max_num_queries(12):
        look(client, "koelkast", america)
