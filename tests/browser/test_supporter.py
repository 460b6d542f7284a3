"""A village supporter logs a contact in two taps, refers somebody, and is reminded on the day."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import reload_until
from tests.browser.ways import WAYS

pytestmark = pytest.mark.browser


@WAYS
def test_a_contact_takes_two_taps_and_no_name(visit, width, script):
    visitor = visit(width, script)
    visitor.sign_in_as("ondersteuner")
    page = visitor.go("/ondersteuning/vastleggen/")
    required = page.locator("main [required]").evaluate_all("all => all.map(one => one.name)")
    assert set(required) <= {"theme", "channel"}
    expect(
        page.get_by_role("group", name="In welk dorp?").get_by_role("radio", checked=True)
    ).to_have_count(1)
    page.get_by_label("America", exact=True).check()
    page.get_by_label("Vervoer").check()
    page.get_by_label("Op straat").check()
    visitor.photograph(f"contact-{width}")
    assert visitor.watch.look() == []
    visitor.press("Vastleggen")
    expect(page.get_by_text("Vastgelegd: Vervoer, op straat, in America.")).to_be_visible()
    visitor.press("Ongedaan maken")
    undone = "Ongedaan gemaakt: Vervoer, op straat, in America. Er is niets bewaard."
    expect(page.get_by_text(undone)).to_be_visible()
    expect(page.get_by_text("Vastgelegd: Vervoer")).to_have_count(0)
    assert visitor.watch.faults + visitor.watch.look() == []


@WAYS
def test_an_hour_of_drop_in_is_counted_by_taps_and_taken_back(visit, width, script):
    visitor = visit(width, script)
    visitor.sign_in_as("ondersteuner")
    page = visitor.go("/ondersteuning/inloop/")
    page.get_by_label("America", exact=True).check()
    total = page.locator("[data-total]")
    for number, theme in enumerate(("Vervoer", "Vervoer", "Wonen"), start=1):
        page.locator(".tile-add", has_text=theme).click()
        expect(total).to_have_text(str(number))
    page.get_by_role("button", name="Eén minder: Vervoer").click()
    expect(total).to_have_text("2")
    visitor.photograph(f"drop-in-{width}")
    assert visitor.watch.look() == []
    visitor.press("Bewaar samen")
    expect(page.get_by_text("2 contacten vastgelegd in America.")).to_be_visible()
    visitor.press("Alles ongedaan maken")
    expect(page.get_by_text("Ongedaan gemaakt: 2 contacten.")).to_be_visible()
    assert visitor.watch.faults + visitor.watch.look() == []


def test_holding_a_tile_takes_one_away(visit):
    visitor = visit("phone")
    visitor.sign_in_as("ondersteuner")
    page = visitor.go("/ondersteuning/inloop/")
    tile, total = page.locator(".tile-add", has_text="Vervoer"), page.locator("[data-total]")
    tile.click()
    tile.click()
    expect(total).to_have_text("2")
    tile.click(delay=900)
    expect(total).to_have_text("1")


@WAYS
def test_nobody_is_referred_without_consent(visit, width, script):
    visitor = visit(width, script)
    visitor.sign_in_as("ondersteuner")
    page = visitor.go("/ondersteuning/mensen/")
    page.get_by_role("link", name="Henk").first.click()
    visitor.press("Verwijs door")
    page.get_by_label("Wat voor verwijzing?").select_option(label="hulp bij geld en schulden")
    page.get_by_label("Of naar wie anders?").fill("de formulierenbrigade")
    page.get_by_label("Waar gaat het over?").select_option(label="Geld & formulieren")
    page.get_by_label("waar het over gaat", exact=True).check()
    page.get_by_label("naam", exact=True).check()
    page.get_by_label("Waarvoor mag je het delen?").fill("zodat zij kunnen bellen")
    visitor.press("Bewaar")
    expect(page.get_by_text("Hoe gaf de persoon toestemming?").first).to_be_visible()
    expect(page.get_by_label("Of naar wie anders?")).to_have_value("de formulierenbrigade")
    page.get_by_label("mondeling, in een gesprek").check()
    visitor.press("Bewaar")
    visitor.press("Verstuur")
    expect(page.get_by_role("heading", level=1)).to_have_text("Aan de formulierenbrigade")
    expect(page.get_by_text("Proefstraat")).to_have_count(0)  # the address was not agreed
    visitor.press("Terug naar de verwijzing")
    expect(page.get_by_text("wacht op antwoord").first).to_be_visible()
    visitor.photograph(f"referral-{width}")
    assert visitor.watch.faults + visitor.watch.look() == []


def test_the_reminder_comes_on_its_day_once_and_says_nothing_about_anybody(visit, portal):
    visitor = visit("phone")
    visitor.sign_in_as("ondersteuner")
    expect(visitor.page.get_by_role("heading", name="Bellen", exact=True)).to_be_visible()
    portal.do("supporters.tasks.remind_of_follow_ups")
    portal.do("supporters.tasks.remind_of_follow_ups")
    page = visitor.go("/demo/post/?aan=ondersteuner")
    subject = "Er staat vandaag iets op je lijst"
    reload_until(page, page.get_by_role("link", name=subject))
    expect(page.get_by_role("link", name=subject)).to_have_count(1)
    page.get_by_role("link", name=subject).click()
    for name in ("Dora", "Henk", "Wilma"):
        expect(page.get_by_text(name)).to_have_count(0)
    assert visitor.watch.faults == []
