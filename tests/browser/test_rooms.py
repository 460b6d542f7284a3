"""A resident books a room, and a newcomer is confirmed with the code from the bulletin."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_room_is_asked_for_approved_and_given_back_on_a_phone(visit):
    day = (timezone.localdate() + timedelta(days=60)).isoformat()
    visitor = visit("phone")
    visitor.sign_in_as("trekker")
    page = visitor.go("/dorpen/america/voorzieningen/")
    page.get_by_role("link", name="'t Laefhoes", exact=True).first.click()
    page.get_by_role("link", name="Grote zaal", exact=True).click()
    page.get_by_role("link", name="Boek deze zaal").click()
    page.get_by_label("Waarvoor?").fill("Proefavond winkelhoek")
    page.get_by_label("Van", exact=False).first.fill(f"{day}T20:00")
    page.locator("[name=ends_at]").fill(f"{day}T19:00")
    page.get_by_role("button", name="Vraag aan").click()
    expect(page.get_by_text("Het einde ligt voor het begin.").first).to_be_visible()
    page.locator("[name=ends_at]").fill(f"{day}T22:00")
    page.get_by_role("button", name="Vraag aan").click()
    expect(page.get_by_text("Aangevraagd.")).to_be_visible()
    address = page.url
    visitor.photograph("room-asked-phone")
    manager = visit("phone")
    manager.sign_in_as("redacteur")
    manager.page.goto(address)
    manager.page.get_by_role("button", name="Goed").click()
    expect(manager.page.get_by_text("Goedgekeurd.")).to_be_visible()
    page.goto(address)
    visitor.press("Annuleer")
    visitor.press("Ja, annuleer")
    expect(page.get_by_text("Geannuleerd.")).to_be_visible()
    assert visitor.watch.faults + visitor.watch.look() + manager.watch.faults == []


def test_a_newcomer_is_confirmed_with_the_code_from_the_bulletin(visit):
    visitor = visit("phone")
    visitor.sign_in_as("beslisser")
    page = visitor.go("/dorpen/america/")
    visitor.press("Word lid van dit dorp")
    visitor.press("Laat je bevestigen")
    page.get_by_label("Code uit het dorpsblad").fill("acde 2346")
    visitor.press("Gebruik de code")
    expect(page.get_by_text("Bevestigd: met een code uit het dorpsblad.")).to_be_visible()
    visitor.go("/dorpen/america/")
    visitor.press("mijn lidmaatschap")
    visitor.press("Verlaat dit dorp")
    visitor.press("Ja, verlaten")
    assert visitor.watch.faults + visitor.watch.look() == []
