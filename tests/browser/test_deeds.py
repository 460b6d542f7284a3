"""A press changes the button, and along with it whatever says how many."""

import re

import pytest

pytestmark = pytest.mark.browser
COUNTED = (
    "[...document.querySelectorAll('#van-mij .badge')].map(each => parseInt(each.textContent))"
)


def test_the_places_of_an_event_count_along_without_a_new_page(visit):
    resident = visit("desktop")
    resident.sign_in_as("bewoner")
    page = resident.go("/dorpen/america/agenda/")
    with_places = page.locator("li", has=page.locator("[id^=plaatsen]", has_text="plaatsen"))
    row = with_places.filter(has=page.get_by_role("button", name=re.compile("^Ik kom"))).first
    places = page.locator(f"#{row.locator('[id^=plaatsen]').get_attribute('id')}")
    row, before = page.locator("li", has=places), places.inner_text()
    page.evaluate("document.body.dataset.same = 'page'")
    row.get_by_role("button", name=re.compile("^Ik kom")).click()
    row.get_by_text("Je komt").wait_for()
    assert places.inner_text() != before
    row.get_by_role("button", name=re.compile("^toch niet")).click()
    row.get_by_role("button", name=re.compile("^Ik kom")).wait_for()
    assert places.inner_text() == before
    assert page.evaluate("document.body.dataset.same") == "page"
    assert resident.watch.faults == []


def test_the_bookings_in_the_menu_count_along(visit):
    resident = visit("desktop")
    resident.sign_in_as("bewoner")
    page = resident.go("/dorpen/america/zalen/")
    before = sum(page.evaluate(f"() => {COUNTED}"))
    page.evaluate("document.body.dataset.same = 'page'")
    row = page.locator("li", has=page.get_by_role("button", name=re.compile("^(Boek|Vraag)"))).last
    name = row.locator("h2").inner_text()
    row.get_by_role("button").click()
    row = page.locator("li", has=page.get_by_role("heading", name=name))
    row.get_by_text(re.compile("(Geboekt|Aangevraagd), ")).wait_for()
    assert sum(page.evaluate(f"() => {COUNTED}")) == before + 1
    assert page.evaluate("document.body.dataset.same") == "page"
    assert resident.watch.faults == []
