"""Somebody asks, a neighbour writes back, and between the two it is arranged."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_an_ask_finds_its_helper(visit):
    asker = visit("phone")
    asker.sign_in_as("bewoner")
    page = asker.go("/dorpen/america/vraag-en-aanbod/nieuw/?wat=vraag")
    page.get_by_label("Waar gaat het om?").select_option(label="computer en telefoon")
    page.get_by_label("In één zin").fill("Wie kijkt naar mijn printer?")
    page.get_by_text("Meer vertellen").click()
    page.get_by_label("Waar ongeveer?").fill("Kerkplein 4")
    asker.press("Plaats het")
    expect(page.get_by_text("Liever geen huisnummer").first).to_be_visible()
    page.get_by_label("Waar ongeveer?").fill("bij de kerk")
    asker.press("Plaats het")
    expect(page.get_by_text("Kijk eerst even")).to_be_visible()
    assert asker.watch.look() == []
    asker.press("Toch plaatsen")
    expect(page.get_by_text("Het staat erop.")).to_be_visible()
    listing = page.url.removeprefix(asker.address)

    helper = visit("phone")
    helper.sign_in_as("trekker")
    other = helper.go(listing)
    helper.press("Ik kan helpen")
    other.get_by_label("Je bericht").fill("Ik kom morgen even kijken.")
    helper.press("Verstuur")
    expect(other.get_by_role("heading", name="Gesprek met Riet V.")).to_be_visible()

    asker.go("/mijn-dorp/vraag-en-aanbod/")
    asker.press("Hans W.")
    expect(page.get_by_text("Ik kom morgen even kijken.")).to_be_visible()
    asker.press("Deel mijn telefoonnummer")
    page.get_by_label("Telefoonnummer").fill("06-00 00 00 17")
    asker.press("Deel dit nummer")
    expect(page.get_by_text(re.compile("Je deelde 06-00 00 00 17"))).to_be_visible()
    asker.press("Geregeld, wij samen")
    expect(page.get_by_text("Mooi, dat is geregeld.")).to_be_visible()
    asker.photograph("exchange-thread")
    assert asker.watch.faults + asker.watch.look() == []
    assert helper.watch.faults == []
