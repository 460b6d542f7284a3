"""Somebody searches the village with a slip of the finger, and then the whole country."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_slip_in_the_search_of_a_village_still_leads_to_the_thing(visit):
    visitor = visit("phone")
    page = visitor.go("/dorpen/america/")
    page.locator("details.menu > summary").click()
    page.get_by_label("Wat zoek je?").last.fill("winkelhoke")
    page.get_by_label("Wat zoek je?").last.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken in America")
    expect(page.get_by_text("Bedoelde je")).to_contain_text("winkelhoek")
    assert visitor.watch.look() == []
    page.get_by_role("link", name="Heel Nederland").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken")
    page.get_by_role("link", name="Winkelhoek in 't Laefhoes").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Winkelhoek")
    page = visitor.go("/zoeken/?q=xqzjqq&dorp=america")
    expect(page.get_by_role("link", name="Vraag het aan het dorp")).to_be_visible()
    assert visitor.watch.faults + visitor.watch.look() == []
