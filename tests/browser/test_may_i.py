"""A question in two fields, answered by the municipality, that grows into a request."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.handling import NUMBER, at_desk
from tests.browser.ways import choose

pytestmark = pytest.mark.browser

DETAILS = "Aan de Hofweg, een meter breed, tegen de gevel van het gemeenschapshuis."
ANSWER = "Een kast tegen de gevel mag, als er anderhalve meter stoep over blijft."
RULE = "APV Horst aan de Maas, artikel 2:10"
PLAIN = "Op de stoep mag iets staan als iedereen er nog langs kan."
# What the five steps still ask of whoever asked before; the question filled in the first field.
REST = (
    {"Waarom is het nodig?": "Boeken weggooien is zonde."},
    {
        "Voor wie is het": "Voor wie graag leest.",
        "Wat doen jullie zelf?": "Wij maken de kast en houden hem schoon.",
    },
    {"Vanaf wanneer?": "2027-03-01"},
    {
        "Risico 1: wat kan er misgaan?": "De kast waait om.",
        "Hoe vangen jullie risico 1 op?": "We zetten hem vast aan de gevel.",
    },
    {"Openbare samenvatting": "Een boekenkast op de stoep bij het gemeenschapshuis."},
)


def looked(visitor, name: str) -> None:
    visitor.photograph(f"may-i-{name}-{visitor.page.viewport_size['width']}")
    assert visitor.watch.look() + visitor.watch.faults == []


def ask(resident, text: str) -> None:
    resident.sign_in_as("trekker")
    page = resident.go("/dorpen/america/mag-dit/")
    looked(resident, "village")
    resident.press("Stel je vraag")
    page.get_by_label("Je vraag, in je eigen woorden").fill(text)
    page.get_by_label("Wil je er iets bij vertellen?").fill(DETAILS)
    looked(resident, "ask")
    resident.press("Stuur je vraag")
    expect(page.get_by_role("heading", level=1)).to_have_text(text)
    expect(page.get_by_text("Je vraag is bij de gemeente").first).to_be_visible()
    looked(resident, "asked")


def answer(officer, text: str) -> None:
    officer.sign_in_as("behandelaar")
    page = officer.go("/gemeente/vragen/")
    looked(officer, "desk")
    officer.press(text)
    choose(page, "Mag het?", "Dit mag, onder voorwaarden")
    page.get_by_label("Het antwoord, in gewone woorden").fill(ANSWER)
    choose(page, "Welke regel geldt hier?", "Een andere regel")
    page.locator("summary", has_text="Staat de regel er niet bij").click()
    choose(page, "Van wie is de regel?", "gemeente")
    page.get_by_label("Hoe heet de regel?").fill(f"{RULE} ({text})")
    page.get_by_label("Wat staat erin, in gewone woorden?").fill(PLAIN)
    looked(officer, "answer")
    officer.press("Zet het antwoord op de site")
    expect(page.get_by_text("Het antwoord staat er, voor iedereen.").first).to_be_visible()
    looked(officer, "given")


def grow(resident, question: str) -> None:
    page = resident.go(question)
    expect(page.get_by_text(ANSWER)).to_be_visible()
    looked(resident, "answered")
    resident.press("Maak er een verzoek van")
    looked(resident, "grow")
    row = page.get_by_role("listitem").filter(has_text="Winkelhoek in 't Laefhoes")
    row.get_by_role("button").click()
    expect(page.get_by_text("Stap 1 van 5")).to_be_visible()
    expect(page.get_by_label("Wat willen jullie doen?")).to_have_value(re.compile(DETAILS))


def send(resident, text: str) -> str:
    page = resident.page
    expect(page.get_by_label("Titel")).to_have_value(text)
    for number, step in enumerate(REST, start=1):
        expect(page.get_by_text(f"Stap {number} van 5")).to_be_visible()
        looked(resident, f"step-{number}")
        if number == 3:
            rule = page.get_by_label("Welke regel zit in de weg?")
            expect(rule).to_have_value(re.compile(re.escape(PLAIN)))
        for label, words in step.items():
            page.get_by_label(label).fill(words)
        resident.press("Bekijken en versturen" if number == len(REST) else "Verder")
    expect(page.get_by_text(ANSWER)).to_have_count(1)
    looked(resident, "check")
    resident.press("De samenvatting klopt")
    expect(page.get_by_role("heading", level=1)).to_have_text(text)
    looked(resident, "sent")
    return NUMBER.search(page.url).group()


@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_a_question_is_answered_and_grows_into_a_request_that_is_sent(visit, width):
    resident, officer, passer_by = visit(width), visit(width), visit(width)
    where = {"phone": "op de stoep", "desktop": "op het plein"}[width]
    text = f"Mag er een boekenkast {where}?"
    ask(resident, text)
    question = resident.page.url.removeprefix(resident.address)
    answer(officer, text)
    page = passer_by.go(question)
    expect(page.get_by_text(ANSWER)).to_be_visible()
    expect(page.get_by_text(DETAILS)).to_have_count(0)
    looked(passer_by, "public")
    grow(resident, question)
    reference = send(resident, text)
    at_desk(officer, reference)
    expect(officer.page.get_by_text(text).first).to_be_visible()
    looked(officer, "request")
    further = resident.go(question).get_by_role("complementary", name="Verder")
    expect(further.get_by_role("link", name=text)).to_be_visible()
    looked(resident, "grown")
