"""What the team of a village, the municipality and a visitor read of a shop that went."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_closing_is_told_step_by_step_to_whom_it_is_for(visit):
    team = visit("phone")
    team.sign_in_as("redacteur")
    page = team.go("/dorpen/meterik/signalen/")
    card = page.get_by_role("article").filter(has_text="Buurtwinkel Meterik")
    steps = card.locator(".timeline > li")
    expect(steps).to_have_text(
        [
            re.compile("in de gaten houden.*De organisatie is kwetsbaar", re.DOTALL),
            re.compile("waarschuwing.*Het is de laatste van zijn soort", re.DOTALL),
            re.compile("ernstig.*De sluiting is aangekondigd", re.DOTALL),
            re.compile("De voorziening is gesloten"),
        ],
        ignore_case=True,
    )
    team.photograph("signals-team")
    assert team.watch.faults + team.watch.look() == []
    page = team.go("/dorpen/america/signalen/")
    expect(page.get_by_role("heading", name="Nog navragen")).to_be_visible()

    officer = visit("desktop")
    officer.sign_in_as("behandelaar")
    page = officer.go("/gemeente/signalen/")
    expect(page.get_by_role("heading", name=re.compile("Huisartsenpost"))).to_be_visible()
    expect(page.get_by_text("Ik hoorde dat de uitbater wil stoppen")).to_have_count(0)
    assert officer.watch.faults + officer.watch.look() == []

    visitor = visit("phone")
    page = visitor.go("/dorpen/meterik/")
    expect(page.get_by_text("Deze voorziening is gesloten.")).to_be_visible()
    page = visitor.go("/dorpen/america/")
    expect(page.get_by_role("heading", name=re.compile("Huisartsenpost"))).to_have_count(0)
    assert visitor.watch.faults + visitor.watch.look() == []
