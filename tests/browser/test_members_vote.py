"""A vote of members: with a quorum that fails, and once more with one that holds."""

import re
from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.ways import WAYS

pytestmark = pytest.mark.browser
QUESTION = "Gaan we een waterput slaan?"


@WAYS
def test_a_quorum_fails_and_the_next_time_it_holds(visit, width, script):
    lead = visit(width, script)
    lead.sign_in_as("trekker")
    address = start(lead)
    member = visit(width, script)
    member.sign_in_as("bewoner")
    join(member, address)

    first = put(lead, address)
    vote(lead, first, "Voor")
    close(lead, first)
    expect(lead.page.get_by_text("Het quorum is niet gehaald: 1 van de 2")).to_be_visible()
    expect(lead.page.get_by_text("Aangekondigd was: tot en met")).to_be_visible()
    assert lead.watch.look() == []
    lead.photograph(f"vote-failed-{width}")
    page = member.go(first)
    expect(page.get_by_text("De notaris wacht.").first).to_be_visible()
    expect(page.get_by_text("Het quorum is niet gehaald: 1 van de 2")).to_be_visible()
    assert member.watch.look() == []

    second = put_again(lead)
    vote(lead, second, "Voor")
    vote(member, second, "Voor")
    close(lead, second)
    said = "Het quorum is gehaald: 2 van de 2 antwoordden. Aangenomen: “Voor”, met 2 van de 2"
    expect(lead.page.get_by_text(said).first).to_be_visible()
    decide(lead)
    page = member.go(second)
    expect(page.get_by_text("We slaan een put.").first).to_be_visible()
    expect(page.get_by_text(said).first).to_be_visible()
    assert member.watch.look() == []
    member.photograph(f"vote-held-{width}")
    timeline = member.go(f"{address}verloop/")
    expect(timeline.get_by_text(said).first).to_be_visible()
    assert lead.watch.faults + member.watch.faults == []


def start(lead) -> str:
    """An initiative of their own, so that nobody else is on the roll; returns its path."""
    page = lead.go("/dorpen/america/initiatieven/nieuw/")
    title = f"Waterput {datetime.now():%H%M%S%f}"
    page.get_by_label("Hoe noem je het?").fill(title)
    page.get_by_label("Wat voor initiatief is het?").select_option(value="other")
    page.get_by_label("Waar gaat het om?").fill("Water voor de moestuinen.")
    lead.press("Zet het erop")
    questions = page.get_by_role("heading", name=re.compile("korte vragen"))
    another = page.get_by_role("button", name=re.compile("iets anders"))
    expect(questions.or_(another)).to_be_visible()
    if another.is_visible():
        another.click()
    expect(questions).to_be_visible()
    return re.search(r"/dorpen/america/initiatieven/[^/]+/", page.url)[0]


def join(member, address: str) -> None:
    page = member.go(address)
    member.press("Liever af en toe helpen")
    page.get_by_label("Ik doe mee").check()
    member.press("Ja, ik doe mee")
    expect(page.get_by_text("Fijn dat je meedoet!").first).to_be_visible()


def put(lead, address: str) -> str:
    page = lead.go(f"{address}meedenken/nieuw/keuze/")
    page.get_by_label("de vraag", exact=False).first.fill(QUESTION)
    page.get_by_label("Waaruit kan men kiezen?").fill("Voor\nTegen")
    page.get_by_label("Antwoorden kan tot en met").fill(f"{date.today() + timedelta(days=9)}")
    page.get_by_label("de leden:", exact=False).check()
    page.get_by_label("Geheim:", exact=False).check()
    page.get_by_label("hoeveel mensen", exact=False).select_option(value="all")
    page.get_by_label("wanneer is iets", exact=False).select_option(value="half")
    assert lead.watch.look() == []
    lead.press("Bewaar het ontwerp")
    expect(page.get_by_text("Quorum: iedereen op de lijst")).to_be_visible()
    return open_up(lead)


def open_up(lead) -> str:
    lead.press("Zet open")
    assert lead.watch.look() == []
    lead.press("Ja, zet open")
    expect(lead.page.get_by_text("Dat zijn er 2 van de 2.")).to_be_visible()
    return re.search(r"/dorpen/\S+/meedenken/[^/]+/", lead.page.url)[0]


def vote(person, question: str, what: str) -> None:
    page = person.go(question)
    expect(page.get_by_text("na het versturen kan je antwoord niet meer anders")).to_be_visible()
    assert person.watch.look() == []
    page.get_by_label(what, exact=True).check()
    person.press("Verstuur mijn antwoord")
    expect(page.get_by_text("Je hebt geantwoord").first).to_be_visible()
    assert person.watch.look() == []


def close(lead, question: str) -> None:
    page = lead.go(question)
    lead.press("Sluit nu")
    page.get_by_label("Waarom?").fill("De notaris wacht.")
    lead.press("Bevestig")
    expect(page.get_by_text("Eerder gesloten").first).to_be_visible()


def put_again(lead) -> str:
    lead.press("Stel de vraag opnieuw")
    expect(lead.page.get_by_text("Het ontwerp staat klaar.").first).to_be_visible()
    return open_up(lead)


def decide(lead) -> None:
    lead.press("Schrijf op wat besloten is")
    assert lead.watch.look() == []
    lead.page.get_by_label("Wat is besloten?").fill("We slaan een put.")
    lead.press("Bevestig")
    expect(lead.page.get_by_text("We slaan een put.").first).to_be_visible()
