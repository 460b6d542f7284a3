"""Steps that a request for room goes through, as the people press them."""

import re

from playwright.sync_api import expect

from tests.browser.ways import choose

START = "/dorpen/america/initiatieven/winkelhoek-in-t-laefhoes/regelruimte/nieuw/"
STEPS = (
    {
        "Wat willen jullie doen?": "Een bord bij de afslag zetten.",
        "Waarom is het nodig?": "Niemand weet dat de winkelhoek er is.",
    },
    {
        "Voor wie is het": "Voor wie langs rijdt.",
        "Wat doen jullie zelf?": "Wij maken het bord en zetten het neer.",
    },
    {"Vanaf wanneer?": "2027-03-01"},
    {
        "Risico 1: wat kan er misgaan?": "Het waait om.",
        "Hoe vangen jullie risico 1 op?": "We zetten het vast.",
    },
    {"Openbare samenvatting": "De winkelhoek wil een bord bij de afslag."},
)
NUMBER = re.compile(r"RR-GM1507-\d{4}-\d{4}")


def submit(lead, title: str) -> str:
    lead.sign_in_as("trekker")
    page = lead.go(START)
    for number, step in enumerate(STEPS, start=1):
        expect(page.get_by_text(f"Stap {number} van 5")).to_be_visible()
        for label, text in {**({"Titel": title} if number == 1 else {}), **step}.items():
            page.get_by_label(label).fill(text)
        if number == 3:
            page.get_by_label("Dat weten we niet").check()
        lead.press("Bekijken en versturen" if number == len(STEPS) else "Verder")
    lead.press("De samenvatting klopt")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    return NUMBER.search(page.url).group()


def on_site(visitor, reference: str):
    return visitor.go(f"/regelruimte/{reference}/")


def at_desk(visitor, reference: str):
    return visitor.go(f"/gemeente/verzoeken/{reference}/")


def unfold(page, name: str):
    """One of the folded forms of the desk, opened."""
    page.locator(f"details#{name} > summary").click()
    return page.locator(f"details#{name}")


def take_on(officer, kind: str) -> None:
    """The request on whose page the officer is."""
    page = officer.page
    officer.press("Op mijn naam")
    choose(unfold(page, "kind"), "Soort verzoek", kind)
    officer.press("Leg vast")
    expect(page.get_by_text(f"Soort: {kind}").first).to_be_visible()


def handed_over(officer, reference: str, kind: str) -> None:
    officer.sign_in_as("behandelaar")
    at_desk(officer, reference)
    take_on(officer, kind)


def write(officer, reference: str, outcome: str, texts: dict[str, str], enough: str = "") -> None:
    """A proposal, or an answer that the officer gives alone. `enough` is what is found of each
    risk, where the outcome asks that."""
    form = unfold(at_desk(officer, reference), "decision")
    choose(form, "Uitkomst", outcome)
    form.get_by_role("button", name="Kies deze uitkomst").click()
    expect(form.get_by_label("Waarom?")).to_be_visible()
    for label, text in texts.items():
        form.get_by_label(label).fill(text)
    if enough:
        answer_each_risk(form, enough)
    form.get_by_role("button", name="Verder").click()


def answer_each_risk(form, enough: str) -> None:
    for risk in form.get_by_role("group", name=re.compile(r"^Risico \d")).all():
        risk.get_by_label("Kort, voor iedereen").fill("Omwaaien")
        risk.get_by_label(enough, exact=True).check()
        risk.get_by_label(re.compile("^Omdat")).fill("Jullie zetten het vast in beton.")


def settle(decider, reference: str) -> None:
    """The decision maker adopts what was proposed."""
    decider.sign_in_as("beslisser")
    at_desk(decider, reference)
    decider.press("Vaststellen")
    expect(decider.page.get_by_role("heading", name="Dit besluit vaststellen?")).to_be_visible()
    decider.press("Vaststellen")
    expect(decider.page.get_by_text("Het besluit staat vast.").first).to_be_visible()


def plan_together(lead, officer, reference: str) -> None:
    page = lead.go(f"/regelruimte/{reference}/experiment/")
    lead.press("Maak het plan")
    page.get_by_label("Wat willen jullie bereiken?").fill("Meer mensen in de winkelhoek.")
    page.get_by_label("Vraag 2").fill("Klaagt er iemand?")
    page.get_by_label("Wanneer stoppen jullie eerder?").fill("Drie klachten in een maand.")
    page.get_by_label("Hoe meten jullie dat?").fill("We tellen elke week.")
    lead.press("Bewaar en vraag de ander")
    officer.go(f"/gemeente/verzoeken/{reference}/experiment/")
    officer.press("Lees en ga akkoord")
    officer.press("Ga akkoord")
    expect(officer.page.get_by_text("Jullie zijn het eens over het plan.").first).to_be_visible()


def look_back(visitor, url: str) -> None:
    visitor.go(url)
    visitor.press("Kijk terug")
    expect(visitor.page.get_by_role("button", name="Verstuur")).to_be_visible()
    for field in visitor.page.locator("main textarea").all():
        field.fill("Dat weten we nog niet.")
    visitor.press("Verstuur")
    expect(visitor.page.get_by_text("Jullie antwoord staat vast.").first).to_be_visible()


def conclude_together(lead, officer, reference: str) -> None:
    officer.press("Schrijf de conclusie")
    page = officer.page
    page.get_by_label("Dat is nog niet te zeggen").check()
    page.get_by_label("Stoppen", exact=True).check()
    page.get_by_label("Wat bleek er?").fill("Het bord was te los.")
    page.get_by_label("De les in één zin").fill("Zet een bord vast in beton")
    page.get_by_label("Wat raad je een ander dorp aan?").fill("Neem een diepe voet.")
    officer.press("Bewaar en vraag de ander")
    lead.go(f"/regelruimte/{reference}/experiment/")
    lead.press("Lees en teken")
    lead.press("Teken")
    expect(lead.page.get_by_text("Beide kanten tekenden.").first).to_be_visible()
