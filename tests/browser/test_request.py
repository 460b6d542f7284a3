"""A lead asks for room in the rules; the officer asks back, the clock stops; a decision follows."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.ways import WAYS, choose

pytestmark = pytest.mark.browser
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


@WAYS
def test_a_request_from_question_to_decision(visit, width, script):
    title = f"Een bord langs de weg ({width}{'' if script else ', zonder script'})"
    lead, officer = visit(width, script), visit(width, script)
    reference = submit(lead, title)
    take_up(officer, title, reference)
    ask(officer)
    answer(lead, reference)
    conclude(officer, reference)
    lead.go(f"/regelruimte/{reference}/")
    expect(lead.page.get_by_text("Een bord van een meter mag zonder vergunning.")).to_be_visible()
    visitor = visit(width, script)
    visitor.go("/regelruimte/")
    expect(visitor.page.get_by_role("link", name=title).first).to_be_visible()
    for one in (lead, officer, visitor):
        assert one.watch.faults + one.watch.look() == []


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
    return re.search(r"RR-GM1507-\d{4}-\d{4}", page.url).group()


def take_up(officer, title: str, reference: str) -> None:
    officer.sign_in_as("behandelaar")
    page = officer.page
    page.get_by_role("link", name=re.compile("Niet toegewezen")).first.click()
    page.get_by_role("link", name=title).first.click()
    officer.press("Op mijn naam")
    page.locator("details#kind > summary").click()
    choose(page.locator("details#kind"), "Soort verzoek", "Mag dit al?")
    officer.press("Leg vast")
    expect(page.get_by_text("Soort: Mag dit al?").first).to_be_visible()


def ask(officer) -> None:
    page = officer.page
    page.locator("details#question > summary").click()
    form = page.locator("details#question")
    form.get_by_label("De aanvraag is niet compleet").check()
    form.get_by_label("Jouw vraag of bericht").fill("Hoe groot wordt het bord?")
    form.get_by_role("button", name="Stuur", exact=True).click()
    expect(page.get_by_text("vraag staat uit").first).to_be_visible()
    expect(page.get_by_text(re.compile("klok staat stil", re.IGNORECASE)).first).to_be_visible()
    officer.photograph("question-open")


def answer(lead, reference: str) -> None:
    page = lead.go(f"/regelruimte/{reference}/")
    page.get_by_label(re.compile("antwoord", re.IGNORECASE)).last.fill("Een meter breed.")
    lead.press("Stuur antwoord")
    expect(page.get_by_text("Een meter breed.").first).to_be_visible()


def conclude(officer, reference: str) -> None:
    page = officer.go(f"/gemeente/verzoeken/{reference}/")
    page.locator("details#decision > summary").click()
    form = page.locator("details#decision")
    choose(form, "Uitkomst", "Het mag al")
    form.get_by_role("button", name="Kies deze uitkomst").click()
    expect(form.get_by_label("Waarom?")).to_be_visible()
    form.get_by_label("Waarom?").fill("Een bord van een meter mag zonder vergunning.")
    form.get_by_label("Op grond van welke regel?").fill("Artikel 2:10 APV")
    form.get_by_role("button", name="Verder").click()
    officer.press("Ja, dit is het antwoord")
    expect(page.get_by_text("Het mag al").first).to_be_visible()


@WAYS
def test_a_decision_maker_confirms_what_the_officer_proposed(visit, width, script):
    """The demo has one proposal; whoever comes later finds it decided."""
    decider = visit(width, script)
    decider.sign_in_as("beslisser")
    page = decider.go("/gemeente/verzoeken/")
    decider.photograph(f"inbox-{width}")
    proposal = page.get_by_role("link", name="Zonnedak zonder welstandstoets")
    page.locator("main").wait_for()
    if proposal.count():
        proposal.click()
        decider.press("Vaststellen")
        decider.press("Vaststellen")
    decider.go("/regelruimte/")
    page.get_by_role("link", name="Zonnedak zonder welstandstoets").click()
    expect(page.get_by_text("Toegestaan met voorwaarden").first).to_be_visible()
    expect(page.get_by_text("twintig centimeter onder de dakrand").first).to_be_visible()
    assert decider.watch.faults + decider.watch.look() == []
