"""A week of a village supporter, on her phone: of somebody whom the doctor sends, and who dies."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
DESK = "/ondersteuning/"
PRACTICE = "Praktijk aan de Proefweg"


def row_of(page, name):
    return page.locator(".day-list li", has_text=name)


def monday_at_the_drop_in(sanne):
    page = sanne.go(f"{DESK}inloop/")
    page.get_by_label("America", exact=True).check()
    for theme in ("Vervoer", "Vervoer", "Geld & formulieren"):
        page.locator(".tile-add", has_text=theme).click()
    expect(page.locator("[data-total]")).to_have_text("3")
    sanne.press("Bewaar samen")
    expect(page.get_by_text("3 contacten vastgelegd in America.")).to_be_visible()


def tuesday_without_a_signal(sanne):
    page = sanne.go(f"{DESK}vastleggen/")
    sanne.context.set_offline(True)
    page.get_by_label("Wonen", exact=True).check()
    page.get_by_label("Op straat", exact=True).check()
    sanne.press("Vastleggen")
    expect(
        page.get_by_role("heading", name="Bewaard op je telefoon, nog niet verstuurd")
    ).to_be_visible()
    sanne.context.set_offline(False)
    faults = sanne.watch.faults
    faults[:] = [each for each in faults if "ERR_INTERNET_DISCONNECTED" not in each]
    expect(page.get_by_text("Wat op je telefoon wachtte, is nu verstuurd.")).to_be_visible()


def address_for_a_practice(coordinator):
    page = coordinator.go(f"{DESK}verwijzers/nieuw/")
    page.get_by_label("Hoe heet de organisatie?").fill(PRACTICE)
    page.get_by_label("Huisartsenpraktijk").check()
    coordinator.press("Maak het adres")
    told = page.locator("main").inner_text()
    return re.search(r"https?://[^/\s]+(/\S+/verwijzen/\S+/)", told)[1]


def the_practice_refers(practice, address):
    page = practice.go(address)
    page.get_by_label("Gezelschap").check()
    page.get_by_label("Wat is voor de persoon belangrijk?").fill("Weer eens onder de mensen.")
    page.get_by_label("Roepnaam").fill("Bertha")
    page.get_by_label("Achternaam").fill("Proefstra")
    page.get_by_label("Telefoon").fill("06-00 00 00 81")
    page.get_by_label("In welk dorp woont de persoon?").select_option(label="America")
    page.get_by_label("De persoon weet dat ik dit doorgeef en vindt dat goed").check()
    page.get_by_label("Hoe ver het is, en wat de persoon doet").check()
    practice.press("Verstuur de verwijzing")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ontvangstbewijs")
    expect(page.get_by_text("Bertha")).to_have_count(0)


def wednesday_somebody_is_referred(sanne):
    page = sanne.go(DESK)
    row_of(page, PRACTICE).get_by_role("button", name="Neem aan").click()
    called = row_of(page, "Bertha")
    expect(called).to_contain_text("nog 14 dagen voor de eerste poging")
    called.get_by_role("button", name="Gesproken").click()
    expect(page.get_by_text("Gedaan. Het staat onderaan")).to_be_visible()
    sanne.press("Bertha")
    sanne.press("Plan een opvolging")
    page.get_by_label("Bellen", exact=True).check()
    tomorrow = timezone.localdate() + timedelta(days=1)
    page.get_by_label("Op welke dag?").fill(tomorrow.isoformat())
    sanne.press("Bewaar")


def the_practice_hears_how_it_goes(sanne, practice):
    page = sanne.go(DESK)
    sanne.press("Bertha")
    sanne.press(f"Verwezen door {PRACTICE}")
    sanne.press("Meld terug")
    page.get_by_role("textbox").fill("Gaat op dinsdag mee naar de eettafel.")
    sanne.press("Meld terug")
    practice.page.reload()
    expect(practice.page.get_by_text("er is contact").first).to_be_visible()


def wednesday_a_neighbour_gives_something(sanne):
    """Noted once, found at the question of another, and asked in one press."""
    page = sanne.go(f"{DESK}wie-en-wat/bijdragen/nieuw/")
    page.get_by_label("Wie wil iets geven?").fill("Sjraar van Proef")
    page.get_by_label("Wat wil iemand doen of geven?").fill("Kookt elke dinsdag een pan soep")
    page.get_by_label("Gezelschap").check()
    page.get_by_label("dinsdag").check()
    today = timezone.localdate().isoformat()
    page.get_by_label("Uitleg over de gegevens gegeven op").fill(today)
    sanne.press("Bewaar")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sjraar van Proef")
    sanne.go(f"{DESK}mensen/")
    sanne.press("Bertha")
    sanne.press("Wie of wat kan helpen?")
    sanne.press("Gezelschap")
    given = page.get_by_role("listitem").filter(has_text="Kookt elke dinsdag een pan soep")
    expect(given).to_contain_text("op dinsdag")
    given.get_by_role("link", name="Vraag").click()
    expect(page.get_by_label("Wie helpt?")).to_have_value("Sjraar van Proef")
    sanne.press("Bewaar")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sjraar van Proef")
    expect(page.get_by_text("Buur of bekende")).to_be_visible()


def thursday_she_is_ill(sanne, kees):
    page = sanne.go(f"{DESK}envelop/")
    page.get_by_label("Kees Voorbeeld").check()
    sanne.press("Verzegel deze week")
    sanne.press("Ik ben er niet: open de envelop")
    expect(page.get_by_text("Kees V. leest het tot")).to_be_visible()
    page = kees.go(DESK)
    kees.press("Sanne P.")
    expect(page.get_by_role("heading", name="Bertha")).to_be_visible()
    expect(page.get_by_role("link", name="06-00 00 00 81")).to_be_visible()
    expect(page.get_by_text("Weer eens onder de mensen")).to_have_count(0)


def friday_somebody_dies(sanne):
    page = sanne.go(f"{DESK}mensen/")
    sanne.press("Bertha")
    sanne.press("Verhuisd of overleden")
    page.get_by_label("Overleden").check()
    sanne.press("Ga verder")
    expect(page.get_by_text("Opvolging: Bellen")).to_be_visible()
    expect(page.get_by_text("Sjraar van Proef")).to_be_visible()
    sanne.press("Leg het vast")
    expect(
        page.get_by_text("De persoon is verhuisd of overleden: alles is afgerond.")
    ).to_be_visible()
    for path in ("", "mensen/", "vastleggen/"):
        expect(sanne.go(DESK + path).locator("main").get_by_text("Bertha")).to_have_count(0)


def the_municipality_reads_what_was_released(coordinator, officer):
    """Of last quarter, and never a number of this week."""
    page = coordinator.go(f"{DESK}rapporten/")
    page.locator("main h2 a").first.click()
    coordinator.press("Tel opnieuw voor een verbetering")
    expect(page.get_by_text("Er is niets veranderd sinds de vorige telling.")).to_be_visible()
    page = officer.go(f"{DESK}rapporten/gemeente/")
    page.locator("main h2 a").first.click()
    expect(page.get_by_text("versie 1")).to_be_visible()
    expect(page.get_by_role("link", name="Het bewijs dat niemand te vinden is")).to_be_visible()


def test_a_week_of_a_supporter_on_a_phone(visit):
    sanne, kees, coordinator = visit("phone"), visit("phone"), visit("desktop")
    practice, officer = visit("desktop"), visit("desktop")
    people = {"ondersteuner": sanne, "collega": kees, "coordinator": coordinator}
    for key, visitor in (people | {"behandelaar": officer}).items():
        visitor.sign_in_as(key)
    monday_at_the_drop_in(sanne)
    tuesday_without_a_signal(sanne)
    the_practice_refers(practice, address_for_a_practice(coordinator))
    wednesday_somebody_is_referred(sanne)
    the_practice_hears_how_it_goes(sanne, practice)
    wednesday_a_neighbour_gives_something(sanne)
    thursday_she_is_ill(sanne, kees)
    friday_somebody_dies(sanne)
    the_municipality_reads_what_was_released(coordinator, officer)
    for visitor in (sanne, kees, coordinator, practice, officer):
        assert visitor.watch.faults == []
