"""The letter with a decision, on the page and as a file."""

import re

import pytest
from django.urls import reverse

from initiatives.regulatory.decisions.conditions import Condition
from initiatives.regulatory.models import Decision, DeskCard
from tests.regulatory.factories import (
    ON_RISK,
    REFUSAL,
    RISK,
    TEXTS,
    days_ago,
    decide,
    decide_experiment,
    make_request,
    take_up,
)


def letter(client, case, name="decision_letter"):
    return client.get(reverse(f"regulatory:{name}", args=[case.reference]))


def words_of(response):
    return re.sub(r"\s+", " ", response.content.decode())


@pytest.fixture
def official(designated, winkelhoek, lead, officer):
    winkelhoek.refresh_from_db()
    return take_up(make_request(winkelhoek, lead), officer)


@pytest.fixture
def refused(official, officer, decision_maker):
    Decision.propose(official, officer, [], outcome="refused", **REFUSAL)
    official.decision.confirm(decision_maker)
    return official


def test_a_refusal_says_why_per_risk_by_what_rule_on_whose_behalf_and_how_to_object(
    client, refused, lead
):
    client.force_login(lead)
    page = words_of(letter(client, refused))
    for told in [
        TEXTS["reasoning"],
        REFUSAL["alternative_offered"],
        f"1. {ON_RISK['name']}: niet voldoende opgevangen",
        f"Jullie schreven: {RISK}",
        f"Ons antwoord: {ON_RISK['because']}",
        TEXTS["legal_basis"],
        "Besloten namens het college van burgemeester en wethouders",
        "Dat is een ander dan wie het verzoek behandelde",
        "Je kunt bezwaar maken tot en met",
        "beroep bij de rechtbank",
        reverse("regulatory:make_objection", args=[refused.reference]),
        refused.reference,
    ]:
        assert told in page
    assert str(lead) not in page.split("<main", 1)[1]


def test_only_who_may_object_finds_a_link_to_it_in_the_letter(client, refused, lead, officer):
    shown = reverse("regulatory:make_objection", args=[refused.reference])
    for reader, links in [(lead, 1), (officer, 0)]:
        client.force_login(reader)
        page = words_of(letter(client, refused))
        assert shown in page
        assert len(re.findall(rf'href="[^"]*{shown}"', page)) == links


def test_the_file_is_tagged_and_fit_for_an_archive(client, refused, lead):
    client.force_login(lead)
    answer = letter(client, refused, "decision_letter_pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-1.7")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in answer.content
    assert b"<pdfaid:part>2</pdfaid:part>" in answer.content
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in answer.content


def test_a_sign_that_no_font_has_does_not_stop_the_file(
    client, official, officer, decision_maker, lead
):
    words = {**REFUSAL, "reasoning": "Nee \U0001fadf \u202e en \u05d0"}
    Decision.propose(official, officer, [], outcome="refused", **words)
    official.decision.confirm(decision_maker)
    client.force_login(lead)
    answer = letter(client, official, "decision_letter_pdf")
    assert answer.content.startswith(b"%PDF")


def test_conditions_stand_in_it_with_their_day(client, official, decision_maker, lead):
    day = days_ago(-30).date()
    conditions = [Condition("Dicht om tien"), Condition("Haal de tent weg", day)]
    decide(official, decision_maker, outcome="granted_with_conditions", conditions=conditions)
    client.force_login(lead)
    page = words_of(letter(client, official))
    assert "1. Dicht om tien" in page
    assert f"2. Haal de tent weg (uiterlijk {day.day} " in page


def test_an_experiment_says_when_it_ends_and_what_is_asked(client, in_review, decision_maker, lead):
    decide_experiment(in_review, decision_maker, ends_in_days=100)
    client.force_login(lead)
    page = words_of(letter(client, in_review))
    assert "en nooit vanzelf door" in page
    assert "Hadden de buren last?" in page


def test_what_was_no_application_has_an_answer_and_no_objection(
    client, in_review, decision_maker, lead
):
    decide(in_review, decision_maker)
    client.force_login(lead)
    page = words_of(letter(client, in_review))
    assert "Antwoord op “" in page
    assert "officieel aan bij de gemeente" in page
    assert "bezwaar maken tot en met" not in page


def test_who_asks_further_finds_the_number_of_the_officer(client, refused, lead, officer):
    workplace = officer.memberships.get(role="officer")
    DeskCard.objects.create(workplace=workplace, phone="077 123", hours="maandag")
    client.force_login(lead)
    assert "Bel ons gerust: 077 123, maandag" in words_of(letter(client, refused))


def test_a_proposal_has_no_letter(client, official, officer, lead):
    Decision.propose(official, officer, [], outcome="refused", **REFUSAL)
    for person in [lead, officer]:
        client.force_login(person)
        for name in ["decision_letter", "decision_letter_pdf"]:
            assert letter(client, official, name).status_code == 404


def test_the_page_of_the_decision_leads_both_sides_to_it_and_nobody_else(
    client, refused, lead, officer, stranger
):
    way = reverse("regulatory:decision_letter", args=[refused.reference])
    client.force_login(lead)
    assert way in client.get(refused.get_absolute_url()).content.decode()
    client.force_login(officer)
    desk = reverse("regulatory:desk", args=[refused.reference])
    assert way in client.get(desk).content.decode()
    client.force_login(stranger)
    assert way not in client.get(refused.get_absolute_url()).content.decode()
    assert letter(client, refused).status_code == 403
