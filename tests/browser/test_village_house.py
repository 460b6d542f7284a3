"""'t Laefhoes loses the tenant who paid a third of the rent, and stays open."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looking import open_mail

pytestmark = pytest.mark.browser
HOUSE = "/dorpen/america/initiatieven/t-laefhoes-blijft-open/"
RISK = "De verwarming houdt het niet vol"


def test_a_house_that_loses_its_tenant_stays_open(visit):
    lead = visit("phone")
    sign_in_by_code(lead, "ria-steeghs@demo.example")
    tell_the_village(lead)
    weigh_what_may_go_wrong(lead)

    officer = visit("desktop")
    officer.sign_in_as("behandelaar")
    stand_behind_it(officer)

    resident = visit("phone")
    resident.sign_in_as("bewoner")
    help_out(resident)

    accept_and_thank(lead)
    officer.go(f"{HOUSE}ruggensteun/")
    expect(officer.page.get_by_text("Een lege kamer mag een jaar").first).to_be_visible()
    solve_and_teach(lead)
    assert lead.watch.faults + officer.watch.faults + resident.watch.faults == []


def sign_in_by_code(visitor, email: str) -> None:
    """The code stands in the demo's mailbox, which anybody may open."""
    page = visitor.go("/account/inloggen/code/")
    page.get_by_label("E-mailadres").fill(email)
    visitor.press("Stuur me een code")
    mailbox = visitor.context.new_page()
    mailbox.goto(f"{visitor.address}/demo/post/")
    mail = mailbox.get_by_role("link", name="Je code om in te loggen")
    open_mail(mailbox, mail)
    expect(mailbox.get_by_role("heading", name="Je code om in te loggen")).to_be_visible()
    code = re.search(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b", mailbox.locator("main").inner_text())[0]
    mailbox.close()
    page.get_by_label("Code").fill(code)
    visitor.press("Verder")


def tell_the_village(lead) -> None:
    page = lead.go(f"{HOUSE}berichten/nieuw/")
    page.get_by_label("Titel").fill("De sleutel van de lege kamer ligt klaar")
    page.get_by_label("Tekst").fill("Kom kijken. Wie weet iemand die een kamer zoekt?")
    lead.press("Plaats")
    expect(page.get_by_text("De sleutel van de lege kamer ligt klaar").first).to_be_visible()
    lead.go(HOUSE)
    assert lead.watch.look() == []
    lead.photograph("house-overview")


def weigh_what_may_go_wrong(lead) -> None:
    page = lead.go(f"{HOUSE}risicos/nieuw/")
    page.get_by_label("Wat kan er misgaan?").fill(RISK)
    page.get_by_label("Soort").select_option(index=1)
    page.get_by_label("Hoe groot is de kans?").select_option(index=4)
    page.get_by_label("Hoe erg is het dan?").select_option(index=4)
    lead.press("Bewaar")
    lead.go(f"{HOUSE}risicos/")
    expect(page.get_by_text(RISK).first).to_be_visible()
    assert lead.watch.look() == []
    lead.photograph("house-risks")


def stand_behind_it(officer) -> None:
    page = officer.go(f"{HOUSE}ruggensteun/")
    officer.press("Bied ruggensteun aan")
    page.get_by_label("Wat bied je aan?").select_option(label="het mag mislukken")
    page.get_by_label("In één zin").fill("Een lege kamer mag een jaar")
    page.get_by_label("In je eigen woorden").fill("Geen verwijt en geen geld terug.")
    page.get_by_label("Wie is de vaste contactpersoon?").fill("Team Leefbaarheid, 077-000 00 12")
    officer.press("Bied aan")
    assert officer.watch.look() == []
    officer.photograph("house-offer")


def help_out(resident) -> None:
    """Says which evenings are good, and would like to keep the minutes."""
    page = resident.go(HOUSE)
    resident.press("Wanneer houden we de crisisavond?")
    evenings = page.get_by_role("radio", name="kan", exact=True)
    evenings.first.wait_for()
    for evening in evenings.all():
        evening.check()
    resident.press("Verstuur mijn antwoord")
    assert resident.watch.look() == []
    resident.photograph("house-evenings")
    resident.go(HOUSE)
    resident.press(re.compile("Ik wil dit wel.*Secretaris"))
    expect(page.get_by_text("Fijn! De trekkers weten het").first).to_be_visible()


def accept_and_thank(lead) -> None:
    page = lead.go(f"{HOUSE}ruggensteun/")
    page.get_by_role("link", name="Een lege kamer mag een jaar").click()
    lead.press("Antwoorden")
    page.get_by_role("radio").first.check()
    page.get_by_label("Een woord erbij").fill("Graag, dat geeft lucht.")
    lead.press("Geef door")
    lead.press("Bedanken")
    page.get_by_label("Jullie bedankje").fill("Nu durven we een kamer te verbouwen.")
    lead.press("Verstuur")
    assert lead.watch.look() == []
    lead.photograph("house-thanks")


def solve_and_teach(lead) -> None:
    page = lead.go(f"{HOUSE}hobbels/")
    page.get_by_role("link", name=re.compile("Vanaf 1 april missen we")).click()
    lead.photograph("house-obstacle")
    lead.press("Hoe staat het nu?")
    page.get_by_role("radio", name=re.compile("opgelost", re.IGNORECASE)).check()
    page.get_by_label("Wat gebeurde er?").fill("Twee kamers zijn weer verhuurd.")
    lead.press("Bewaar")
    lead.press("Begin een les")
    page.get_by_label("Wat werkte?").fill("Bel de dag dat de huur wordt opgezegd.")
    lead.press("Bewaar")
    lead.press("Deel deze les")
    assert lead.watch.look() == []
    lead.go(f"{HOUSE}verloop/")
    expect(page.get_by_text(re.compile("Les gedeeld")).first).to_be_visible()
