"""How far it is to what people come for, counted as they would: presses, and fields to fill in."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.ways import choose

pytestmark = pytest.mark.browser
VILLAGE = "/dorpen/america/"


class Steps:
    """What somebody did on the way. Choosing one of a few is filling in."""

    def __init__(self, page: Page):
        self.page, self.presses, self.fields = page, 0, 0

    def press(self, what: Locator) -> None:
        what.click()
        self.presses += 1

    def link(self, name: str | re.Pattern[str]) -> None:
        self.press(self.page.get_by_role("link", name=name).locator("visible=true").first)

    def button(self, name: str | re.Pattern[str]) -> None:
        self.press(self.page.get_by_role("button", name=name).first)

    def fill(self, label: str, text: str) -> None:
        self.page.get_by_label(label, exact=False).first.fill(text)
        self.fields += 1

    def choose(self, label: str, option: str) -> None:
        choose(self.page, label, option)
        self.fields += 1


@pytest.fixture
def steps(visit):
    visitor = visit("phone")

    def begin(path: str, role: str = "") -> Steps:
        if role:
            visitor.sign_in_as(role)
        return Steps(visitor.go(path))

    return begin


@pytest.mark.parametrize("path", [VILLAGE, f"{VILLAGE}agenda/", f"{VILLAGE}voorzieningen/"])
def test_the_number_to_call_is_there_without_a_press(steps, path):
    page = steps(path).page
    number = page.locator("a[href^='tel:']").first
    expect(number).to_be_in_viewport(ratio=1)


def test_what_is_on_this_weekend_is_one_press(steps):
    way = steps(VILLAGE)
    way.link("Wat is er dit weekend?")
    expect(way.page).to_have_url(re.compile(r"wanneer=weekend"))
    expect(way.page.locator("[aria-current=page]", has_text="Dit weekend")).to_be_visible()
    assert way.presses == 1


def test_whether_something_is_open_is_one_press(steps):
    way = steps(VILLAGE)
    way.link("Voorzieningen")
    expect(
        way.page.get_by_text(re.compile("[Oo]pen (tot|vanaf)|[Aa]ltijd open")).first
    ).to_be_visible()
    assert way.presses == 1


def test_coming_to_something_is_one_press_for_who_is_signed_in(steps):
    way = steps(VILLAGE, "bewoner")
    way.button("Ik kom")
    back = way.page.get_by_role("button", name=re.compile("toch niet")).first
    expect(back).to_be_visible()
    assert way.presses == 1
    back.click()
    expect(way.page.get_by_role("button", name="Ik kom").first).to_be_visible()


def test_offering_a_ride_is_three_presses_and_three_fields(steps):
    way = steps(VILLAGE, "bewoner")
    way.link(re.compile("Vraag of bied"))
    way.choose("Vraag je iets of bied je iets aan", "Ik bied iets aan")
    way.choose("Waar gaat het om", "vervoer, een rit")
    way.fill("In één zin", "Ik rijd dinsdag naar Venray, er kan iemand mee")
    way.button("Plaats het")
    placed = way.page.get_by_role("heading", name=re.compile("Ik rijd dinsdag"))
    anyway = way.page.get_by_role("button", name="Toch plaatsen")
    expect(placed.or_(anyway).first).to_be_visible()
    if not placed.is_visible():
        way.press(anyway)
    expect(placed).to_be_visible()
    assert (way.presses <= 3, way.fields) == (True, 3)


def test_booking_a_room_is_four_presses_and_three_fields_at_most(steps):
    way = steps(VILLAGE, "bewoner")
    way.link("Zaal huren")
    way.link(re.compile("^Boek"))
    way.fill("Waarvoor", "Bridge")
    way.button(re.compile("^Boek|^Vraag"))
    expect(way.page.get_by_text(re.compile("Bridge")).first).to_be_visible()
    assert way.presses <= 4
    assert way.fields <= 3


def test_starting_an_initiative_is_two_presses_and_three_fields(steps):
    way = steps("/", "bewoner")
    way.link(re.compile("idee|Begin"))
    way.fill("Hoe noem je het?", "Jeu de boules leren")
    way.choose("Wat voor initiatief is het?", "Ontmoeting")
    way.fill("Waar gaat het om?", "Een uur op de baan achter de kerk; ballen zijn er.")
    way.button("Zet het erop")
    expect(way.page.get_by_role("heading", level=1, name="Jeu de boules leren")).to_be_visible()
    assert (way.presses, way.fields) == (2, 3)
