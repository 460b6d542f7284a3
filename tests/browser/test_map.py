"""Streets under the places of a village: list and map say the same, by mouse, finger and key."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
FACILITIES = "/dorpen/america/voorzieningen/"
SEEN = ".leaflet-tile-loaded >> nth=0"


def with_streets(visitor, path):
    page = visitor.go(path)
    page.locator("#kaart").scroll_into_view_if_needed()
    page.locator(SEEN).wait_for()
    return page


def test_each_place_of_the_list_is_a_pin_with_its_number_and_name(visit):
    visitor = visit("desktop")
    page = with_streets(visitor, FACILITIES)
    rows = page.locator("li[data-point]")
    assert rows.count() > 3
    expect(page.locator(".map-pin a")).to_have_count(rows.count())
    for row in rows.all():
        name = row.locator("a:not(.pin-number)").inner_text()
        label = f"{row.get_attribute('data-number')}. {name}"
        expect(page.locator(f'.map-pin a[aria-label="{label}"]')).to_have_count(1)
    expect(page.locator(".map-source")).to_be_visible()
    visitor.photograph("map")
    assert visitor.watch.faults + visitor.watch.look() == []


def test_a_row_shows_its_pin_and_a_pin_its_row_by_keyboard_too(visit):
    visitor = visit("desktop")
    page = with_streets(visitor, FACILITIES)
    row = page.locator("li[data-point]").nth(2)
    row.locator(".pin-number").focus()
    page.keyboard.press("Enter")
    pin = page.locator(".map-pin a.chosen")
    expect(pin).to_have_text("3")
    expect(pin).to_be_focused()
    page.keyboard.press("Enter")
    expect(row.locator("a:not(.pin-number)")).to_be_focused()
    page.locator("li[data-point]").nth(1).hover()
    expect(page.locator(".map-pin a.chosen")).to_have_text("2")


def test_where_the_source_does_not_answer_our_own_outlines_stay_and_are_said_to_be(visit):
    visitor = visit("phone")
    visitor.page.route("**/kaart/**", lambda route: route.fulfill(status=204))
    page = visitor.go(FACILITIES)
    page.locator("#kaart").scroll_into_view_if_needed()
    expect(page.get_by_text("De straten zijn nu niet te zien.")).to_be_visible()
    expect(page.locator(".map-outline")).to_have_count(1)
    assert page.locator(".map-pin a").count() == page.locator("li[data-point]").count()
    assert visitor.watch.faults + visitor.watch.look() == []


def test_without_a_script_the_drawn_map_leads_to_the_rows(visit):
    visitor = visit("phone", script=False)
    page = visitor.go(FACILITIES)
    expect(page.locator("#kaart svg.map")).to_be_visible()
    assert page.locator(".map-source").is_hidden()
    page.locator(".pin-number").first.click()
    assert page.url.endswith("#kaart")


def test_an_editor_finds_a_place_by_its_address_or_points_it_out(visit):
    visitor = visit("phone")
    visitor.sign_in_as("redacteur")
    page = with_streets(visitor, f"{FACILITIES}nieuw/")
    page.get_by_label("Naam").fill("Fietsenmaker")
    page.get_by_label("Zoek een adres").fill("Kerkstraat 12")
    page.get_by_role("button", name="Zoek adres").click()
    page.get_by_label("Kerkstraat 12, 5966AB America").check()
    point = page.get_by_label("Punt op de kaart")
    page.locator(SEEN).wait_for()
    expect(point).to_have_value("51.43791, 5.98021")
    expect(page.get_by_label("Naam")).to_have_value("Fietsenmaker")
    assert visitor.watch.faults + visitor.watch.look() == []
    page.locator(".street-map").click(position={"x": 150, "y": 150})
    expect(point).not_to_have_value("51.43791, 5.98021")
    expect(page.get_by_label("Kerkstraat 12, 5966AB America")).not_to_be_checked()
