"""A lead asks for room in the rules; the officer asks back, the clock stops; a decision follows."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.handling import submit, take_on, unfold
from tests.browser.ways import WAYS, choose

pytestmark = pytest.mark.browser


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


def take_up(officer, title: str, reference: str) -> None:
    officer.sign_in_as("behandelaar")
    page = officer.page
    page.get_by_role("link", name=re.compile("Niet toegewezen")).first.click()
    page.get_by_role("link", name=title).first.click()
    take_on(officer, "Mag dit al?")


def ask(officer) -> None:
    page = officer.page
    form = unfold(page, "question")
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
    form = unfold(page, "decision")
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
