"""What stands above a page on a phone: little, and always the number to call."""

import pytest

pytestmark = pytest.mark.browser

# What the page is about: its title with the way back; on the village's own page what comes first.
BEGINS = """() => document.querySelector('.of-initiative, .page > .title, .page-main > *')
  .getBoundingClientRect().top"""
# A browser does not scroll for the focus when more of it than this is in sight.
IN_SIGHT = """() => {
  const box = document.activeElement.getBoundingClientRect();
  return box.left >= 0 && Math.min(box.right, innerWidth) - box.left >= 32;
}"""
ONE_ROW = """() => ['.top', '.demo-banner', '.place', '.tabs'].filter(name => {
  const part = document.querySelector(name);
  return part && part.getBoundingClientRect().height > 60;
})"""
OF_AMERICA = [
    *("agenda/", "vraag-en-aanbod/", "initiatieven/", "voorzieningen/", "nieuws/", "cijfers/"),
    *("zalen/", "nieuws/regels/", "initiatieven/gezocht/", "leden/mijn/", "vraag-en-aanbod/nieuw/"),
]


def links_in(page, start):
    return page.eval_on_selector_all(
        f"main a[href^='{start}']", "links => links.map(link => link.getAttribute('href'))"
    )


def calls(visitor):
    """The number of who helps in this village, in sight without scrolling."""
    number = visitor.page.locator(".place a[href='tel:0600000091']")
    box = number.bounding_box()
    return "06-00 00 00 91" in number.inner_text() and 0 <= box["y"] <= 844 - box["height"]


def test_a_village_begins_within_300_pixels_and_its_other_pages_within_200(visit):
    resident = visit("phone")
    resident.sign_in_as("bewoner")
    resident.go("/dorpen/america/")
    assert resident.page.evaluate(BEGINS) <= 300
    late = {}
    for path in OF_AMERICA:
        resident.go(f"/dorpen/america/{path}")
        late[path] = resident.page.evaluate(BEGINS), resident.page.evaluate(ONE_ROW)
    assert {path: found for path, found in late.items() if found[0] > 200 or found[1]} == {}


def test_details_begin_within_200_pixels_too(visit):
    visitor = visit("phone")
    for part in ("agenda", "voorzieningen", "vraag-en-aanbod", "nieuws", "initiatieven"):
        list_page = f"/dorpen/america/{part}/"
        detail = next(
            path
            for path in links_in(visitor.go(list_page), list_page)
            if len(path.strip("/").split("/")) == 4 and len(path) > len(list_page) + 12
        )
        visitor.go(detail)
        assert visitor.page.evaluate(BEGINS) <= 200, detail


def test_the_number_to_call_is_in_sight_on_every_page_of_a_village(visit):
    visitor = visit("phone")
    visitor.go("/dorpen/america/")
    village = links_in(visitor.page, "/dorpen/america/")
    pages = {path.split("?")[0].split("#")[0] for path in village if not path.endswith(".ics")}
    assert len(pages) > 15
    for path in sorted(pages):
        if visitor.go(path).locator(".place").count():
            assert calls(visitor), path
        else:  # asks to sign in first
            assert "/account/" in visitor.page.url, path


def test_the_tabs_stay_while_the_page_scrolls_and_the_keyboard_reaches_each(visit):
    page = visit("phone").go("/dorpen/america/cijfers/")
    current = page.locator(".tabs a[aria-current]").bounding_box()
    assert 0 <= current["x"] <= 390 - current["width"]
    page.locator(".tabs a").first.focus()
    names = []
    for _tab in range(page.locator(".tabs a").count()):
        assert page.evaluate(IN_SIGHT), names
        names.append(page.evaluate("document.activeElement.textContent.trim()"))
        page.keyboard.press("Tab")
    assert (names[0], names[-1]) == ("Nu", "Cijfers")
    page.evaluate("scrollTo(0, 1500)")
    assert page.locator(".tabs").bounding_box()["y"] == 0


def test_what_is_asked_for_by_a_link_does_not_hide_behind_the_tabs(visit):
    page = visit("phone").go("/dorpen/america/cijfers/#lijkt")
    tabs = page.locator(".tabs").bounding_box()
    assert page.locator("#lijkt").bounding_box()["y"] >= tabs["y"] + tabs["height"]


def test_nothing_at_the_top_is_wider_than_the_narrowest_screen(visit):
    visitor = visit("phone")
    for path in ("/dorpen/america/", "/dorpen/america/cijfers/", "/demo/ontwerp/"):
        visitor.go(path)
        visitor.page.set_viewport_size({"width": 320, "height": 800})
        assert visitor.watch.too_wide() == []
        assert visitor.watch.too_wide_with_long_words() == []


def test_every_component_can_be_read_by_everybody(visit):
    for width in ("phone", "desktop"):
        visitor = visit(width)
        visitor.go("/demo/ontwerp/")
        assert visitor.watch.look() + visitor.watch.faults == []
