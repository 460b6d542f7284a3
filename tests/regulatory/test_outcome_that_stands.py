"""After an objection another outcome can stand: every page, list, file and count tells that one."""

import csv
import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.desk.earlier import earlier_on_the_same
from initiatives.regulatory.examples.finding import found_or_404
from initiatives.regulatory.filing.zgw import case_file
from initiatives.regulatory.models import EarlyStop, Objection, RegulatoryRequest, Status
from initiatives.regulatory.precedents.outgoing import items_of
from initiatives.regulatory.register.card import sides_of
from initiatives.regulatory.rounds import go_round
from initiatives.regulatory.weekly import decided_requests
from tests.factories import MembershipFactory, Role
from tests.regulatory.factories import (
    REFUSAL,
    days_ago,
    decide,
    decide_experiment,
    make_request,
    take_up,
)
from villages.opendata.sitemaps import VISITOR
from villages.weekly import Week

SAYS = "Het bord mag er komen, want de weg is breed genoeg."


@pytest.fixture
def second_decider(municipality):
    return MembershipFactory(role=Role.DECISION_MAKER, municipality=municipality).user


@pytest.fixture
def refused(winkelhoek, lead, officer, decision_maker, designated):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    decide(case, decision_maker, at=days_ago(10), outcome="refused", **REFUSAL)
    return RegulatoryRequest.objects.get(pk=case.pk)


def object_and_decide(case, by, who, outcome="upheld", revised="granted", says=SAYS):
    case = RegulatoryRequest.objects.get(pk=case.pk)
    filed = Objection.file(case.decision, by, Objection.By.APPLICANT, "Vier meter is genoeg.")
    filed.take_up(who)
    filed.decide(who, outcome, "De foto laat het zien.", says, revised)
    return RegulatoryRequest.objects.get(pk=case.pk)


@pytest.fixture
def revised(refused, lead, second_decider):
    return object_and_decide(refused, lead, second_decider)


def register(client, name="register", **asked):
    return client.get(reverse(f"regulatory:{name}"), asked).content.decode()


def test_the_decision_stays_as_it_was_taken_and_the_request_has_what_stands(revised):
    assert (revised.outcome, revised.decision.outcome) == ("granted", "refused")
    assert revised.decision.stands == "granted"


def test_what_an_objection_allows_comes_into_force(revised):
    assert revised.status == Status.IN_FORCE
    assert revised.decision.holds
    assert revised.decision.in_force_on == timezone.localdate()


def test_the_page_tells_what_stands_and_what_came_first(client, revised):
    page = " ".join(client.get(revised.get_absolute_url()).content.decode().split())
    assert "Toegestaan, na bezwaar" in page.split("</h1>")[1][:600]
    assert "Dit was het eerste besluit." in page
    assert "Nu geldt: <strong>toegestaan</strong>" in page


def test_the_register_lists_and_finds_it_under_what_stands(client, revised):
    assert "Toegestaan, na bezwaar" in register(client)
    assert revised.title in register(client, uitkomst="granted")
    assert revised.title not in register(client, uitkomst="refused")


def test_its_files_and_feed_tell_what_stands_and_keep_the_first(client, revised):
    (row,) = csv.DictReader(
        StringIO(register(client, "register_csv").lstrip("\ufeff")), delimiter=";"
    )
    (told,) = json.loads(register(client, "register_json"))["requests"]
    for each in (row, told):
        assert (each["outcome"], each["outcome_label"]) == ("granted", "Toegestaan")
        assert each["outcome_at_first"] == "refused"
        assert each["revised_on"] == timezone.localdate().isoformat()
    assert "Toegestaan, na bezwaar." in register(client, "register_atom")


def test_what_was_not_revised_says_so_in_the_files(client, refused):
    (told,) = json.loads(register(client, "register_json"))["requests"]
    assert (told["outcome_at_first"], told["revised_on"]) == ("refused", None)


@pytest.mark.parametrize("name", ["register", "register_json", "register_csv", "register_atom"])
def test_a_row_of_a_revised_one_costs_no_query(
    client, name, winkelhoek, lead, officer, decision_maker, second_decider, designated
):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert register(client, name, soort="exemption_permit")
        return len(queries)

    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    decide(case, decision_maker, at=days_ago(10), outcome="refused", **REFUSAL)
    asked()
    before = asked()
    for _number in range(3):
        case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
        decide(case, decision_maker, at=days_ago(10), outcome="refused", **REFUSAL)
        object_and_decide(case, lead, second_decider)
    assert asked() == before


def test_the_card_and_the_statistics_count_what_stands(revised, municipality):
    room, respect, _backing = sides_of(municipality, VISITOR)
    assert [figure.part for figure in room.figures[:2]] == [1, 1]
    # It was a refusal that had to answer the risks, by another than who handled it.
    assert [figure.whole for figure in respect.figures[2:]] == [1, 1]
    figures = RegulatoryRequest.objects.figures(revised.closed_on.year)
    assert (figures["granted"], figures["refused"]) == (1, 0)


def test_what_travels_to_other_villages_tells_what_stands_and_why(revised, municipality):
    item = next(each for each in items_of(municipality).values() if each["kind"] == "decision")
    assert item["says"] == "granted"
    assert f"Na bezwaar: {SAYS}" in dict(item["parts"])["reasons"]
    example = found_or_404("besluit", revised.pk).example
    assert example["says"] == "Toegestaan"


def test_beside_another_request_and_in_the_week_it_is_what_stands(revised, winkelhoek, lead):
    other = make_request(winkelhoek, lead)
    (earlier,) = earlier_on_the_same(other, VISITOR)
    assert earlier.shown_outcome == "Toegestaan, na bezwaar"
    monday = revised.closed_on + timedelta(days=7 - revised.closed_on.weekday())
    week = Week(winkelhoek.village, monday)
    assert "toegestaan, na bezwaar" in decided_requests(week)[0].text


def test_the_lesson_of_it_names_what_stands(refused, lead, second_decider):
    assert refused.lesson.title.startswith("Niet toegestaan: ")
    lesson = object_and_decide(refused, lead, second_decider).lesson
    assert lesson.title == f"Toegestaan: {refused.title}"
    assert f"Na bezwaar is het antwoord: toegestaan. {SAYS}" in lesson.advice


def test_the_search_finds_the_words_of_the_decision_on_it(client, revised):
    page = client.get(reverse("search:results"), {"q": "breed genoeg"}).content.decode()
    assert revised.title in page


def test_the_file_for_the_municipality_has_both_decisions(revised):
    told = case_file(revised, None)
    assert told["resultaat"]["resultaattype"] == "granted"
    assert [each["besluittype"] for each in told["besluiten"]] == ["refused", "granted"]


def test_an_objection_that_was_right_says_what_stands(client, refused, lead, second_decider):
    filed = Objection.file(refused.decision, lead, "applicant", "Vier meter is genoeg.")
    filed.take_up(second_decider)
    client.force_login(second_decider)
    version = RegulatoryRequest.objects.get(pk=refused.pk).version
    typed = {"version": version, "outcome": "upheld", "reasoning": "Zo.", "public_text": "Mag."}
    url = reverse("regulatory:decide_objection", args=[filed.pk])
    page = client.post(url, typed).content.decode()
    assert "Kies wat nu geldt." in page
    assert "Niet toegestaan (zoals het was)" in page
    client.post(url, {**typed, "revised_outcome": "granted_with_conditions"})
    assert RegulatoryRequest.objects.get(pk=refused.pk).outcome == "granted_with_conditions"
    told = lead.notifications.get(body__contains="beslist op het bezwaar").body
    assert "Wat nu geldt: Toegestaan met voorwaarden" in told


@pytest.mark.parametrize("outcome", ["rejected", "inadmissible"])
def test_what_was_not_right_changes_nothing(refused, lead, second_decider, outcome):
    with pytest.raises(ValidationError, match="gegrond"):
        object_and_decide(refused, lead, second_decider, outcome, "granted")
    assert object_and_decide_again(refused, second_decider, outcome).outcome == "refused"


def object_and_decide_again(case, who, outcome):
    filed = Objection.objects.for_list().get(request=case)
    filed.decide(who, outcome, "Daarom.", "Het blijft zo.")
    return RegulatoryRequest.objects.get(pk=case.pk)


def test_the_same_outcome_for_other_reasons_is_a_revision_too(refused, lead, second_decider):
    case = object_and_decide(refused, lead, second_decider, "partly_upheld", "refused")
    assert case.shown_outcome == "Niet toegestaan, na bezwaar"
    assert case.status == Status.DECIDED


def test_a_grant_that_is_taken_back_holds_no_more(
    client, winkelhoek, lead, officer, decision_maker, second_decider, designated
):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    decide(case, decision_maker, at=days_ago(10))
    case = object_and_decide(case, lead, second_decider, revised="refused")
    assert not case.decision.holds
    assert case.life_text == ""
    heading = client.get(case.get_absolute_url()).content.decode().split("</h1>")[1][:600]
    assert "Van kracht" not in heading


def test_an_experiment_that_is_taken_back_stops_at_once(
    client, winkelhoek, lead, officer, decision_maker, second_decider, designated
):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    decide_experiment(case, decision_maker, ends_in_days=300)
    case = object_and_decide(case, lead, second_decider, revised="refused")
    assert case.status == Status.STOPPED_EARLY
    assert EarlyStop.objects.get().reason == SAYS
    page = client.get(reverse("regulatory:experiment", args=[case.reference]))
    assert "Er was een gegrond bezwaar." in " ".join(page.content.decode().split())
    assert case.title not in register(client, experiment="loopt")
    assert case.title in register(client, experiment="voorbij")
    go_round(timezone.localdate())
    assert RegulatoryRequest.objects.get(pk=case.pk).status == Status.STOPPED_EARLY


def test_an_experiment_is_not_made_by_an_objection(refused, lead, second_decider):
    with pytest.raises(ValidationError, match="wat nu geldt"):
        object_and_decide(refused, lead, second_decider, revised="experiment_granted")
