"""The register for people and programs, and the card of a municipality."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.hurdles.models import BackingOffer
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.models import Decision, ExperimentPlan, Publicity, RegulatoryRequest
from initiatives.regulatory.register import opened
from initiatives.regulatory.register.card import FEW, Figure, sides_of
from tests.regulatory.factories import (
    PLAN,
    REFUSAL,
    RISK,
    agree_on_plan,
    days_ago,
    decide,
    decide_experiment,
    evaluate,
    make_request,
    take_up,
)

ATOM = "{http://www.w3.org/2005/Atom}"
EMBARGO = {"publicity": Publicity.AFTER_DECISION, "embargo_reason": "We praten over de grond."}


@pytest.fixture
def decided(winkelhoek, lead, officer, decision_maker):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(10)), officer)
    decide(case, decision_maker)
    return RegulatoryRequest.objects.get(pk=case.pk)


def titles(client, **data):
    return [row.title for row in client.get(reverse("regulatory:register"), data).context["rows"]]


def test_the_register_narrows_by_rule_and_by_time(client, winkelhoek, lead, officer, decided):
    late = take_up(make_request(winkelhoek, lead, title="Te laat", at=days_ago(90)), officer)
    assert titles(client, regel="2:28 apv") == [decided.title]
    assert titles(client, regel="Huisvestingswet") == []
    assert titles(client, tijd="op") == [decided.title]
    assert titles(client, tijd="te-laat") == [late.title]


def test_a_proposal_is_found_by_no_rule(client, in_review, officer):
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    assert titles(client, regel="2:28") == []


def test_programs_read_what_a_visitor_reads_and_no_more(client, winkelhoek, lead, officer, decided):
    hidden = make_request(winkelhoek, lead, title="Onder embargo", **EMBARGO)
    client.force_login(lead)
    for name in ("register_json", "register_csv", "register_atom"):
        text = client.get(reverse(f"regulatory:{name}")).content.decode()
        assert decided.title in text
        secrets = [hidden.title, RISK, lead.display_name, officer.display_name]
        assert [each for each in secrets if each in text] == []


def test_a_proposal_looks_like_in_review_to_programs(client, in_review, officer):
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    row = json.loads(client.get(reverse("regulatory:register_json")).content)["requests"][0]
    assert row["status"] == "in_review"
    assert row["rule"] is row["outcome"] is None


def test_csv_and_json_are_the_same_rows_with_the_same_filters(client, decided, in_review):
    data = {"uitkomst": "granted"}
    as_json = json.loads(client.get(reverse("regulatory:register_json"), data).content)
    text = client.get(reverse("regulatory:register_csv"), data).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [row["reference"] for row in as_json["requests"]] == [decided.reference]
    assert [row["reference"] for row in rows] == [decided.reference]
    assert rows[0]["in_time"] == str(as_json["requests"][0]["in_time"]) == "True"
    assert "creativecommons.org/licenses/by/4.0" in as_json["license"]


def test_the_feed_changes_with_its_answer(client, decided):
    content = client.get(reverse("regulatory:register_atom")).content
    root = ET.fromstring(content)  # noqa: S314 -- our own
    entry = root.find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}id").text == f"urn:uuid:{decided.pk}"
    assert "Toegestaan" in entry.find(f"{ATOM}summary").text
    assert root.find(f"{ATOM}link[@rel='license']") is not None


def test_what_changed_last_is_on_top_of_the_feed(client, winkelhoek, lead, officer, decision_maker):
    first = take_up(make_request(winkelhoek, lead), officer)
    second = make_request(winkelhoek, lead, title="Kwam later")
    decide(first, decision_maker)
    root = ET.fromstring(client.get(reverse("regulatory:register_atom")).content)  # noqa: S314
    ids = [entry.find(f"{ATOM}id").text for entry in root.findall(f"{ATOM}entry")]
    assert ids == [f"urn:uuid:{first.pk}", f"urn:uuid:{second.pk}"]
    changed = [entry.find(f"{ATOM}updated").text for entry in root.findall(f"{ATOM}entry")]
    assert root.find(f"{ATOM}updated").text == changed[0] == max(changed)
    rows = client.get(reverse("regulatory:register_json")).json()["requests"]
    assert [row["reference"] for row in rows] == [second.reference, first.reference]


def test_no_step_of_the_municipality_s_own_moves_the_feed(
    client, winkelhoek, lead, officer, second_officer, decision_maker
):
    def feed():
        return client.get(reverse("regulatory:register_atom")).content

    case = take_up(make_request(winkelhoek, lead, at=days_ago(10)), officer)
    make_request(winkelhoek, lead, title="Kwam later")
    before = feed()
    changed = client.get(reverse("regulatory:register_json")).json()["requests"]
    case.assign_to(second_officer)
    Decision.propose(case, second_officer, [], outcome="refused", **REFUSAL)
    case.decision.give_back(decision_maker, "Kijk nog eens.")
    assert feed() == before
    assert client.get(reverse("regulatory:register_json")).json()["requests"] == changed
    case = RegulatoryRequest.objects.get(pk=case.pk)
    case.withdraw(lead)
    root = ET.fromstring(feed())  # noqa: S314 -- our own
    assert root.find(f"{ATOM}entry").find(f"{ATOM}id").text == f"urn:uuid:{case.pk}"


@pytest.fixture
def tried(winkelhoek, lead, officer, decision_maker):
    """An experiment under way with a sealed plan, one with a conclusion, one that comes."""

    def granted(title, **days):
        case = take_up(make_request(winkelhoek, lead, title=title), officer)
        return decide_experiment(case, decision_maker, **days)

    runs = granted("Loopt", ends_in_days=300)
    agree_on_plan(runs, lead, officer, aim="Meer fietsers naar de haven.")
    concluded = granted("Geleerd", began_days_ago=150, ends_in_days=30)
    evaluate(concluded, lead, officer)
    unsealed = granted("Komt nog", began_days_ago=-10, ends_in_days=200)
    ExperimentPlan.write(unsealed, Side.MUNICIPALITY, officer, **{**PLAN, "aim": "Nog geheim."})


def test_experiments_are_found_by_where_they_are(client, tried, decided):
    assert titles(client, experiment="loopt") == ["Geleerd", "Loopt"]
    assert titles(client, experiment="conclusie") == ["Geleerd"]
    with time_machine.travel(timezone.now() + timedelta(days=60)):
        assert titles(client, experiment="voorbij") == ["Geleerd"]
        assert titles(client, experiment="loopt") == ["Komt nog", "Loopt"]


def test_words_find_what_both_sealed_and_concluded_and_nothing_before_that(client, tried, decided):
    assert titles(client, q="fietsers naar") == ["Loopt"]
    assert titles(client, q="dertig mensen meer") == ["Geleerd"]
    assert titles(client, q="Nog geheim") == []
    assert titles(client, q="winkelhoek zonder") == [decided.title]


def test_files_tell_of_experiments_what_their_pages_tell(client, tried, decided):
    rows = client.get(reverse("regulatory:register_json")).json()["requests"]
    told = {row["title"]: row for row in rows}
    assert told["Loopt"]["experiment_aim"] == "Meer fietsers naar de haven."
    assert len(told["Loopt"]["experiment_seal"]) == 64
    assert told["Loopt"]["experiment_result"] is None
    learned = {name: told["Geleerd"][f"experiment_{name}"] for name in ("result", "next_step")}
    assert learned == {"result": "works", "next_step": "make_permanent"}
    assert told["Komt nog"]["experiment_aim"] is None
    assert told["Komt nog"]["experiment_starts_on"] == days_ago(-10).date().isoformat()
    assert told[decided.title]["experiment_ends_on"] is None
    assert "Meer fietsers" in client.get(reverse("regulatory:register_csv")).content.decode()


@pytest.mark.parametrize("name", ["register_json", "register_csv", "register_atom"])
def test_files_cost_the_same_for_1_and_for_20_rows(client, winkelhoek, lead, name):
    def cost():
        with CaptureQueriesContext(connection) as found:
            client.get(reverse(f"regulatory:{name}"))
        return len(found)

    make_request(winkelhoek, lead)
    one = cost()
    for _ in range(19):
        make_request(winkelhoek, lead)
    assert cost() == one <= 6


def figures(municipality, user):
    return {
        str(each.label): each.says for side in sides_of(municipality, user) for each in side.figures
    }


def test_the_card_counts_and_shows_of_what(
    client, winkelhoek, lead, officer, decided, municipality
):
    take_up(make_request(winkelhoek, lead, at=days_ago(90)), officer)
    BackingOffer.objects.create(
        initiative=winkelhoek, municipality=municipality, kind="space", title="Een zaal",
        offerer="Gemeente", contact="Femke", status="used",
        answered_at=timezone.now(), used_at=timezone.now(),
    )  # fmt: skip
    said = figures(municipality, lead)
    assert said["Kreeg een antwoord"] == "1 van 2"
    assert said["Kreeg ruimte"] == "1 van 1"
    assert said["Bleek al te mogen"] == "0 van 1"
    assert said["Antwoord op tijd"] == "1 van 2"
    assert said["Een ander besliste"] == "1 van 1"
    assert said["Ruggensteun gebruikt"] == "1 van 1"
    text = client.get(reverse("regulatory:rrr", args=[municipality.slug])).content.decode()
    assert "klein aantal" in text
    assert "%)" not in text


def test_the_card_counts_where_each_risk_was_answered(
    winkelhoek, lead, officer, decision_maker, decided, municipality
):
    assert figures(municipality, lead)["Elk risico beantwoord"] == "0 van 0"
    refused = take_up(make_request(winkelhoek, lead), officer)
    decide(refused, decision_maker, outcome="refused", **REFUSAL)
    assert figures(municipality, lead)["Elk risico beantwoord"] == "1 van 1"


def test_a_share_is_told_from_five_on_and_of_nothing_nothing():
    assert Figure("x", 2, FEW - 1, "").share is None
    assert Figure("x", 2, FEW, "").share == 40
    assert Figure("x", 0, 0, "").share is None
    assert Figure("x", None, None, "").says == "nog niets te tellen"


def test_the_card_of_a_municipality_that_was_asked_nothing_is_empty_and_honest(
    client, municipality
):
    text = client.get(reverse("regulatory:rrr", args=[municipality.slug])).content.decode()
    assert "0 van 0" in text
    assert client.get(reverse("regulatory:rrr", args=["bestaat-niet"])).status_code == 404


def test_the_card_costs_few_queries(client, municipality, decided):
    with CaptureQueriesContext(connection) as found:
        client.get(reverse("regulatory:rrr", args=[municipality.slug]))
    assert len(found) <= 6


def test_when_it_was_told_is_the_last_step_that_everybody_sees(client, in_review, officer):
    def told_at():
        return RegulatoryRequest.objects.get(pk=in_review.pk).told_at

    def last_seen():
        return in_review.changes.told().order_by("-at").first().at

    assert told_at() == last_seen()
    before = told_at()
    in_review.touch(officer, note_internal="Gebeld met de brandweer")
    assert told_at() == before
    in_review.touch(officer, note_public="Er komt een nieuwe vrije dag bij")
    assert told_at() == last_seen() > before
    before = told_at()
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    assert told_at() == before


def test_a_long_register_goes_on_at_a_next_address(client, winkelhoek, lead, monkeypatch):
    monkeypatch.setattr(opened, "MOST", 2)
    for number in range(3):
        make_request(winkelhoek, lead, title=f"Verzoek {number}")
    address = reverse("regulatory:register_json")
    first = client.get(address, {"soort": ""}).json()
    assert [row["title"] for row in first["requests"]] == ["Verzoek 2", "Verzoek 1"]
    last = client.get(first["next"]).json()
    assert [row["title"] for row in last["requests"]] == ["Verzoek 0"]
    assert last["next"] is None
    table = client.get(reverse("regulatory:register_csv"))
    assert 'rel="next"' in table.headers["Link"]
