"""How long the overview of an initiative is: its four questions, and ways on to the rest."""

import pytest

from tests.browser.test_top_of_a_page import links_in

pytestmark = pytest.mark.browser

# Some two and a half screens of 844 px, up to what stands below every page. The longest of the
# demo asks something of the village, seeks three people and has something in the agenda.
MOST = 2200
PHONE, WIDE = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
# What does not reach from the left of the page to its right, of the rows that it is made of. A
# notice is as wide as is good to read.
NOT_WHOLE = """() => [...document.querySelectorAll('.page-main > :not(.notice)')]
  .filter(row => row.offsetWidth < row.closest('.wrap').offsetWidth - 2)
  .map(row => row.className)"""
WHERE_IT_ENDS = "() => document.querySelector('footer').getBoundingClientRect().top + scrollY"


@pytest.mark.parametrize("who", ["bewoner", "trekker"])
def test_each_overview_is_two_and_a_half_screens_of_a_phone_and_as_wide_as_a_wide_one(visit, who):
    visitor = visit("phone")
    visitor.sign_in_as(who)
    initiatives = "/dorpen/america/initiatieven/"
    found = {
        path
        for path in links_in(visitor.go(initiatives), initiatives)
        if len(path.strip("/").split("/")) == 4 and "/nieuw/" not in path
    }
    long, narrow = {}, {}
    for path in sorted(found):
        height = visitor.go(path).evaluate(WHERE_IT_ENDS)
        if height > MOST:
            long[path] = height
        visitor.page.set_viewport_size(WIDE)
        if rows := visitor.page.evaluate(NOT_WHOLE):
            narrow[path] = rows
        visitor.page.set_viewport_size(PHONE)
    assert len(found) >= 6
    assert (long, narrow) == ({}, {})
