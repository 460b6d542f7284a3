"""An answer that grants and refuses nothing is not called a decision, on no page and in no mail."""

import pytest
from django.urls import reverse

from initiatives.regulatory.models import Decision
from tests.regulatory.factories import decide, make_request, take_up

SENT_ON = {
    "outcome": "forwarded",
    "reasoning": "De provincie gaat over de weg.",
    "forwarded_to": "Provincie Limburg",
    "legal_basis": "",
}


def words_of(client, url):
    return " ".join(client.get(url).content.decode().split())


@pytest.fixture
def official(winkelhoek, lead, officer, designated):
    return take_up(make_request(winkelhoek, lead), officer)


def desk_url(name, case):
    return reverse(f"regulatory:{name}", args=[case.reference])


def test_what_is_sent_on_is_an_answer_from_the_question_to_the_mail(
    client, official, officer, lead
):
    client.force_login(officer)
    data = {**SENT_ON, "version": official.version}
    asked = client.post(desk_url("decision", official), data).content.decode()
    assert "Dit antwoord geven?" in asked
    assert "Ja, dit is het antwoord" in asked
    done = client.post(desk_url("decision", official), {**data, "confirmed": "1"}, follow=True)
    assert "Het antwoord is gegeven." in done.content.decode()
    for url in (official.get_absolute_url(), desk_url("desk", official)):
        page = words_of(client, url)
        assert '<h2 id="besluit">Antwoord</h2>' in page or '<h2 id="voorstel">Antwoord</h2>' in page
    told = lead.notifications.get(period="decision")
    assert told.subject.startswith("Antwoord op: ")
    assert "besl" not in told.body.lower()


def test_what_grants_or_refuses_stays_a_decision(client, official, decision_maker, lead):
    decide(official, decision_maker)
    client.force_login(lead)
    page = words_of(client, official.get_absolute_url())
    assert '<h2 id="besluit">Besluit</h2>' in page
    told = lead.notifications.get(period="decision")
    assert told.subject.startswith("Besluit over: ")
    assert "De gemeente heeft besloten" in told.body


def test_a_proposal_to_answer_preparation_is_not_confirmed_as_a_decision(
    client, winkelhoek, lead, officer, decision_maker
):
    case = take_up(make_request(winkelhoek, lead), officer)
    Decision.propose(case, officer, [], outcome="granted", reasoning="Prima.", legal_basis="APV")
    client.force_login(decision_maker)
    assert "Dit antwoord vaststellen?" in words_of(client, desk_url("confirm", case))
