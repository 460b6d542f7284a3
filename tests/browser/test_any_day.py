"""Whatever the day and the hour are, the demo has something to show."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_there_is_something_to_go_to_and_something_open(visit):
    visitor = visit("phone")
    page = visitor.go("/dorpen/america/")
    week = page.get_by_role("region", name=re.compile("agenda", re.IGNORECASE))
    expect(week.get_by_role("link").first).to_be_visible()
    page = visitor.go("/dorpen/america/agenda/")
    for title in ("Samen eten in 't Laefhoes", "Inloop bij de dorpsondersteuner"):
        expect(page.get_by_role("link", name=title).first).to_be_visible()
    page = visitor.go("/dorpen/america/voorzieningen/")
    is_open = page.locator("main").get_by_text(re.compile("^(nu|altijd) open"))
    expect(is_open.first).to_be_visible()
    page = visitor.go("/dorpen/america/initiatieven/")
    expect(page.get_by_role("link", name=re.compile("Winkelhoek")).first).to_be_visible()
    assert visitor.watch.faults == []


def test_a_supporter_has_somebody_to_call_back_and_a_resident_something_to_do(visit):
    supporter = visit("phone")
    supporter.sign_in_as("ondersteuner")
    expect(supporter.page.get_by_role("heading", name="Bellen", exact=True)).to_be_visible()
    resident = visit("phone")
    resident.sign_in_as("bewoner")
    page = resident.go("/dorpen/america/initiatieven/winkelhoek-in-t-laefhoes/werk/rooster/")
    expect(page.locator("tbody tr").filter(has_text="nodig").first).to_be_visible()
    assert supporter.watch.faults + resident.watch.faults == []
