"""A resident finds the village, joins, takes part, starts something, and leaves again."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.ways import WAYS, choose

pytestmark = pytest.mark.browser


@WAYS
def test_a_visitor_finds_america_by_another_spelling(visit, width, script):
    visitor = visit(width, script)
    page = visitor.go("/")
    page.get_by_label("Naam van je dorp").first.fill("Amérika")
    page.get_by_label("Naam van je dorp").first.press("Enter")
    page.wait_for_url(re.compile("/zoeken/|/dorpen/america/"))
    if "/zoeken/" in page.url:
        page.get_by_role("link", name="America").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("America")
    visitor.photograph(f"village-{width}")
    assert visitor.watch.faults + visitor.watch.look() == []


def test_names_appear_while_typing(visit):
    visitor = visit("desktop")
    page = visitor.go("/")
    page.get_by_label("Naam van je dorp").first.press_sequentially("amer", delay=30)
    page.get_by_role("link", name=re.compile("America")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("America")
    assert visitor.watch.faults == []


@WAYS
def test_a_resident_joins_an_initiative_with_a_role_and_leaves_again(visit, width, script):
    visitor = visit(width, script)
    visitor.sign_in_as("bewoner")
    page = visitor.go("/dorpen/america/initiatieven/winkelhoek-in-t-laefhoes/")
    visitor.press("Liever af en toe helpen")
    page.get_by_label("Ik help af en toe").check()
    choose(page, "Waarom doe je mee?", "Niet de hele dag alleen thuis zitten")
    page.get_by_label("In je eigen woorden").fill("Ik vind het gezellig.")
    visitor.press("Ja, ik doe mee")
    expect(page.get_by_text("Fijn dat je meedoet!")).to_be_visible()
    visitor.photograph(f"joined-{width}")
    page.locator("summary", has_text="Jouw deelname").click()
    visitor.press("Stoppen met meedoen")
    visitor.press("Ja, stoppen")
    expect(page.get_by_role("button", name="Ik doe mee").first).to_be_visible()
    assert visitor.watch.faults + visitor.watch.look() == []


@WAYS
def test_a_resident_starts_an_initiative(visit, width, script):
    visitor = visit(width, script)
    visitor.sign_in_as("bewoner")
    page = visitor.go("/dorpen/america/initiatieven/nieuw/")
    title = f"Breicafé in de {'voorzaal' if script else 'achterzaal'} ({width})"
    page.get_by_label("Hoe noem je het?").fill(title)
    choose(page, "Wat voor initiatief is het?", "Ontmoeting")
    page.get_by_label("Waar gaat het om?").fill("Elke woensdag breien en bijpraten.")
    visitor.press("Zet het erop")
    again = page.get_by_role("button", name=re.compile("iets anders|eigen idee"))
    made = page.get_by_role("heading", level=1, name=title, exact=True)
    expect(again.or_(made)).to_be_visible()
    if again.is_visible():  # others did so, and the other ways of this test left theirs behind
        expect(page.get_by_label("Hoe noem je het?")).to_have_value(title)
        again.click()
    expect(made).to_be_visible()
    assert visitor.watch.faults + visitor.watch.look() == []


@WAYS
def test_a_newcomer_joins_the_village_and_leaves_it(visit, width, script):
    """Whoever has an account can say that they live somewhere."""
    visitor = visit(width, script)
    visitor.sign_in_as("raadslid")
    page = visitor.go("/dorpen/meterik/")
    visitor.press("Word lid van dit dorp")
    expect(page.get_by_text("Je hoort nu bij Meterik. Welkom!")).to_be_visible()
    visitor.press("Laat je bevestigen")
    visitor.press("Verlaat dit dorp")
    visitor.press("Ja, verlaten")
    expect(page.get_by_role("button", name="Word lid van dit dorp")).to_be_visible()
    assert visitor.watch.faults == []


@WAYS
def test_somebody_comes_to_an_event_and_cannot_after_all(visit, width, script):
    visitor = visit(width, script)
    visitor.sign_in_as("bewoner")
    page = visitor.go("/dorpen/america/agenda/")
    page.get_by_role("link", name="Samen eten in 't Laefhoes").last.click()
    visitor.press("Ik kom")
    expect(page.get_by_text("Je komt. Tot dan!")).to_be_visible()
    visitor.press("toch niet")
    expect(page.get_by_text("Fijn dat je het laat weten")).to_be_visible()
    assert visitor.watch.faults + visitor.watch.look() == []
