"""On the phone: a resident says what is not right, and the editor puts it right."""

import re
from datetime import timedelta

import pytest
from django.utils import formats, timezone
from holidays import country_holidays
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def ordinary_day():
    """The name of the first day from tomorrow on that is no holiday: then the hall is shut."""
    free = country_holidays("NL")
    ahead = (timezone.localdate() + timedelta(days=days) for days in range(1, 8))
    return formats.date_format(next(day for day in ahead if day not in free), "l")


def test_what_a_resident_reports_is_put_right_by_the_editor(visit):
    day = ordinary_day()
    resident = visit("phone")
    resident.sign_in_as("bewoner")
    page = resident.go("/dorpen/america/voorzieningen/")
    page.get_by_role("link", name="Sporthal America").click()
    resident.press("Meld het")
    page.get_by_label("de openingstijden").check()
    page.get_by_label("Hoe is het dan wel?").fill(f"Op {day} is de hal van 9 tot 12 open.")
    resident.press("Meld het")
    expect(page.get_by_text("De redactie kijkt ernaar")).to_be_visible()
    assert resident.watch.faults + resident.watch.look() == []

    editor = visit("phone")
    editor.sign_in_as("redacteur")
    page = editor.go("/dorpen/america/voorzieningen/")
    page.get_by_role("link", name="Meldingen").click()
    card = page.get_by_role("region", name="Sporthal America")
    card.get_by_role("link", name="Pas het aan").click()
    page.get_by_label(day.capitalize(), exact=True).fill("9-12")
    editor.press("Bewaar")
    card.get_by_role("button", name="Klopt, is aangepast").click()
    expect(page.get_by_text("Wie het meldde, krijgt bericht")).to_be_visible()
    expect(card).to_have_count(0)
    page = editor.go("/dorpen/america/voorzieningen/")
    page.get_by_role("link", name="Sporthal America").click()
    expect(page.get_by_role("row", name=re.compile(day))).to_contain_text("9.00 tot 12.00")
    editor.photograph("facility-phone")
    assert editor.watch.faults + editor.watch.look() == []
