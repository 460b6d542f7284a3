"""Without a mouse: the Tab key comes everywhere, in the order of the page, and is seen there."""

import pytest

pytestmark = pytest.mark.browser

SAMPLE = [
    *("/", "/zoeken/?q=eten", "/regelruimte/", "/mijn-dorp/", "/dorpen/america/"),
    *(f"/dorpen/america/{part}/" for part in ("agenda", "zalen", "voorzieningen", "cijfers")),
    "/dorpen/america/initiatieven/samen-eten-op-dinsdag/",
    "/dorpen/america/vraag-en-aanbod/nieuw/",
]
# What a keyboard should come to in <main>.
STOPS = """() => [...document.querySelectorAll('main :is(a[href], button, summary, select)')]
  .filter(each => each.tabIndex >= 0 && each.checkVisibility({visibilityProperty: true}))
  .map((each, number) => each.dataset.stop = number).length"""
COVER = """() => {
  const cover = document.createElement('div');
  cover.style.cssText = 'position: fixed; inset: 0; z-index: 9999';
  document.body.append(cover);
}"""
HERE = "() => document.activeElement.dataset.stop ?? ''"


@pytest.mark.parametrize("path", SAMPLE)
def test_at_twice_the_size_nothing_runs_off_and_every_focus_is_seen(visit, path):
    resident = visit("desktop")
    resident.sign_in_as("bewoner")
    resident.go(path)
    assert resident.watch.zoomed() == []


def test_tab_walks_a_page_in_its_order_and_comes_everywhere(visit):
    resident = visit("phone")
    resident.sign_in_as("bewoner")
    for path in ("/dorpen/america/agenda/", "/dorpen/america/vraag-en-aanbod/nieuw/"):
        page = resident.go(path)
        stops, walked = page.evaluate(STOPS), []
        for _press in range(stops + 60):  # with what stands above <main>, and what is typed in
            page.keyboard.press("Tab")
            walked += [int(stop)] if (stop := page.evaluate(HERE)) else []
            if stops - 1 in walked:
                break
        assert walked == list(range(stops)), path


def test_a_focus_without_a_line_or_below_something_is_found(visit):
    visitor = visit("phone")
    page = visitor.go("/toegankelijkheid/")
    assert visitor.watch.focus_unseen() == []
    page.evaluate("document.querySelector('footer a').style.outline = 'none'")
    assert ["no line around" in fault for fault in visitor.watch.focus_unseen()] == [True]
    page.evaluate(COVER)
    assert any("something lies over" in fault for fault in visitor.watch.focus_unseen())
