"""Lists, numbers and forms: what they show, what they cost, and what they survive."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.clock.calculation import next_working_day
from initiatives.regulatory.conversation.models import extend_term
from initiatives.regulatory.models import AdviceRequest, Decision, InternalNote, RegulatoryRequest
from initiatives.regulatory.weekly import decided_requests
from tests.regulatory.factories import (
    REFUSAL,
    RISK,
    ask,
    days_ago,
    decide,
    make_draft,
    make_request,
    take_up,
)
from villages.weekly import Week, monday_of


def queries_of(client, url, **data):
    with CaptureQueriesContext(connection) as found:
        response = client.get(url, data)
    assert response.status_code == 200
    return len(found)


def many(winkelhoek, lead, officer, n):
    for number in range(n):
        case = make_request(winkelhoek, lead, title=f"Verzoek {number}")
        take_up(case, officer)
        ask(case, officer)


@pytest.mark.parametrize(
    ("name", "data"),
    [("register", {}), ("inbox", {"lijst": "wacht"}), ("inbox", {"lijst": "loopt"})],
)
def test_lists_cost_the_same_for_1_and_for_20_rows(client, winkelhoek, lead, officer, name, data):
    url = reverse(f"regulatory:{name}")
    client.force_login(officer)
    many(winkelhoek, lead, officer, 1)
    queries_of(client, url, **data)  # what the first page of a session looks up
    one = queries_of(client, url, **data)
    many(winkelhoek, lead, officer, 19)
    assert queries_of(client, url, **data) == one <= 8


def talk(case, officer, lead, times):
    for _ in range(times):
        case = RegulatoryRequest.objects.get(pk=case.pk)
        question = ask(case, officer, ground="informal")
        question.answer(lead, "Tien.")
        InternalNote.objects.create(request=case, by=officer, body="Kijk mee.")


@pytest.mark.parametrize(("who", "name"), [("lead", "detail"), ("officer", "desk")])
def test_a_request_costs_the_same_after_1_and_after_20_messages(
    client, in_review, officer, lead, who, name
):
    url = reverse(f"regulatory:{name}", args=[in_review.reference])
    client.force_login({"lead": lead, "officer": officer}[who])
    talk(in_review, officer, lead, 1)
    queries_of(client, url)
    one = queries_of(client, url)
    talk(in_review, officer, lead, 19)
    queries_of(client, url)  # reads what is new
    assert queries_of(client, url) == one <= 12


def asked_for_advice(case, officer, adviser, times):
    in_a_week = timezone.localdate() + timedelta(days=7)
    for number in range(times):
        case = RegulatoryRequest.objects.get(pk=case.pk)
        asked = AdviceRequest.ask(case, officer, adviser, f"Past het? {number}", in_a_week)
        asked.give(adviser, f"Ja, {number}.")


def test_a_request_costs_no_more_with_1_advice_and_with_5(
    client, in_review, officer, lead, adviser
):
    url = reverse("regulatory:desk", args=[in_review.reference])
    client.force_login(officer)
    talk(in_review, officer, lead, 1)
    for more, all_told in ((1, 1), (4, 5)):
        asked_for_advice(in_review, officer, adviser, more)
        queries_of(client, url)
        assert queries_of(client, url) <= 12
        assert client.get(url).content.decode().count("Past het?") == all_told


def test_the_public_page_is_cheap(client, sent):
    assert queries_of(client, sent.get_absolute_url()) <= 6


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ({"q": "WINKELHOÉK"}, True),
        ({"q": "zwembad"}, False),
        ({"q": RISK[:20]}, False),  # words of the raw form find nothing
        ({"gemeente": "horst-aan-de-maas", "dorp": "america"}, True),
        ({"dorp": "meterik"}, True),  # no such choice: not a filter
        ({"soort": "exemption_permit"}, True),
        ({"soort": "subsidy"}, False),
        ({"uitkomst": "lopend"}, True),
        ({"uitkomst": "granted"}, False),
        ({"na": "geen-sleutel"}, True),
    ],
)
def test_the_register_filters(client, in_review, data, found):
    text = client.get(reverse("regulatory:register"), data).content.decode()
    assert (in_review.title in text) is found


def test_the_register_pages_by_key(client, winkelhoek, lead):
    for number in range(23):
        make_request(winkelhoek, lead, title=f"Verzoek {number:02}", at=days_ago(number % 3))
    first = client.get(reverse("regulatory:register"))
    second = client.get(reverse("regulatory:register") + first.context["more_url"])
    titles = [row.title for page in (first, second) for row in page.context["rows"]]
    assert len(titles) == len(set(titles)) == 23


def test_the_inbox_pages_by_key(client, winkelhoek, lead, officer):
    for number in range(23):
        make_request(winkelhoek, lead, title=f"Verzoek {number:02}", at=days_ago(number % 3))
    client.force_login(officer)
    url = reverse("regulatory:inbox")
    first = client.get(url, {"lijst": "nieuw"})
    second = client.get(url + first.context["more_url"])
    titles = [row.title for page in (first, second) for row in page.context["rows"]]
    assert len(titles) == len(set(titles)) == 23


def test_the_inbox_sorts_by_last_day_and_counts(client, winkelhoek, lead, officer, decision_maker):
    late = take_up(make_request(winkelhoek, lead, title="Oud", at=days_ago(50)), officer)
    new = take_up(make_request(winkelhoek, lead, title="Nieuw"), officer)
    make_request(winkelhoek, lead, title="Van niemand")
    client.force_login(officer)
    page = client.get(reverse("regulatory:inbox"))
    assert page.context["rows"] == [late, new]
    counts = {queue.key: count for queue, count, _chosen in page.context["tabs"]}
    assert counts == {
        "mij": 2, "nieuw": 1, "wacht": 0, "advies": 0, "voorstel": 0, "laat": 0,
        "loopt": 3, "besloten": None, "alles": None,
    }  # fmt: skip


def test_the_decision_maker_finds_proposals(client, in_review, officer, decision_maker):
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    client.force_login(decision_maker)
    assert client.get(reverse("regulatory:inbox")).context["rows"] == [in_review]


def test_an_unknown_list_does_not_exist(client, officer):
    client.force_login(officer)
    assert client.get(reverse("regulatory:inbox"), {"lijst": "niets"}).status_code == 404


def test_numbers_of_a_year(client, winkelhoek, lead, officer, decision_maker, council_viewer):
    year = timezone.localdate().year
    for outcome, days in (("granted", 10), ("no_deviation_needed", 20), ("granted", 90)):
        case = take_up(make_request(winkelhoek, lead, at=days_ago(days)), officer)
        decide(case, decision_maker, outcome=outcome)
    client.force_login(council_viewer)
    figures = client.get(reverse("regulatory:statistics"), {"jaar": year}).context["figures"]
    assert figures["decided"] == 3
    assert figures["median_days"] == 20
    assert (figures["in_term"], figures["should"]) == (2, 3)
    assert figures["already_allowed_share"] == 33
    assert figures["granted"] == 2


def test_what_is_late_and_still_runs_counts_among_what_should_have_been_answered(
    client, winkelhoek, lead, officer, decision_maker, council_viewer
):
    decide(take_up(make_request(winkelhoek, lead, at=days_ago(10)), officer), decision_maker)
    take_up(make_request(winkelhoek, lead, at=days_ago(80)), officer)
    client.force_login(council_viewer)
    page = client.get(reverse("regulatory:statistics"))
    assert "1 van 2" in page.content.decode()
    assert page.context["figures"]["late"] == 1


def test_an_extended_term_is_told_apart(
    client, winkelhoek, lead, officer, decision_maker, council_viewer
):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(10)), officer)
    later = next_working_day(case.due_on + timedelta(days=14), frozenset())
    extend_term(case, officer, later, "De brandweer kijkt mee.")
    decide(RegulatoryRequest.objects.get(pk=case.pk), decision_maker)
    client.force_login(council_viewer)
    figures = client.get(reverse("regulatory:statistics")).context["figures"]
    assert (figures["in_term"], figures["in_extended_term"], figures["should"]) == (0, 1, 1)


@pytest.mark.parametrize("year", ["", "1999", "abc", "\x00", "99999999999999"])
def test_an_unknown_year_shows_this_year(client, council_viewer, year):
    client.force_login(council_viewer)
    page = client.get(reverse("regulatory:statistics"), {"jaar": year})
    assert page.context["year"] == timezone.localdate().year


def test_being_late_is_said_honestly(client, winkelhoek, lead, officer, designated):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(90)), officer)
    client.force_login(lead)
    text = client.get(case.get_absolute_url()).content.decode()
    assert "De gemeente is te laat" in text
    assert "in gebreke stellen" in text


def test_a_service_norm_gives_no_right_to_a_penalty(client, winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(90)), officer)
    client.force_login(lead)
    text = client.get(case.get_absolute_url()).content.decode()
    assert "De gemeente is te laat" in text
    assert "streefdatum" in text
    assert "in gebreke" not in text


def test_the_banner_says_whether_it_is_official(client, winkelhoek, lead, municipality):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    url = reverse("regulatory:check", args=[draft.pk])
    text = client.get(url).content.decode()
    assert "nog geen officiële aanvraag" in text
    assert "deel het met de gemeente" in text
    municipality.designated_channel = True
    municipality.save()
    assert "telt als officieel verzoek" in client.get(url).content.decode()


def test_the_page_shows_the_sum(client, sent):
    text = client.get(sent.get_absolute_url()).content.decode()
    assert "8 weken na ontvangst" in text
    assert "Awb artikel 4:13" in text


def test_the_initiative_leads_to_its_requests(client, winkelhoek, sent, lead):
    make_draft(winkelhoek, lead, title="Nog niet af")
    text = client.get(winkelhoek.get_absolute_url()).content.decode()
    assert sent.title in text
    assert "Nog niet af" not in text
    assert reverse("regulatory:of_initiative", args=winkelhoek.address) in text


def test_who_may_ask_finds_the_way_before_anything_was_asked(client, winkelhoek, lead, resident):
    way = reverse("regulatory:of_initiative", args=winkelhoek.address)
    client.force_login(resident)
    assert way not in client.get(winkelhoek.get_absolute_url()).content.decode()
    client.force_login(lead)
    assert way in client.get(winkelhoek.get_absolute_url()).content.decode()


def test_the_requests_of_an_initiative_are_one_list(client, winkelhoek, sent, lead):
    make_draft(winkelhoek, lead, title="Nog niet af")
    url = reverse("regulatory:of_initiative", args=winkelhoek.address)
    text = client.get(url).content.decode()
    assert sent.title in text
    assert "Nog niet af" not in text
    assert "Vraag regelruimte" not in text
    client.force_login(lead)
    text = client.get(url).content.decode()
    assert text.index("Nog niet af") < text.index(sent.title)
    assert "Vraag regelruimte" in text


def test_the_list_of_requests_costs_as_much_for_many_as_for_one(
    client, winkelhoek, sent, lead, django_assert_max_num_queries
):
    for number in range(20):
        make_draft(winkelhoek, lead, title=f"Ontwerp {number}")
    client.force_login(lead)
    with django_assert_max_num_queries(12):
        client.get(reverse("regulatory:of_initiative", args=winkelhoek.address))


def test_the_digest_tells_what_was_decided(in_review, decision_maker, america):
    decide(in_review, decision_maker)
    next_monday = monday_of(timezone.localdate()) + timedelta(days=7)
    lines = decided_requests(Week(america, next_monday))
    assert [line.text for line in lines] == [f"{in_review.title}: toegestaan"]
    assert decided_requests(Week(america, next_monday + timedelta(days=7))) == []
