"""How long the overview of an initiative is: its four questions, and ways on to the rest."""

import pytest

from tests.browser.test_top_of_a_page import links_in

pytestmark = pytest.mark.browser

# Some two and a half screens of 844 px, up to what stands below every page. The longest of the
# demo asks something of the village, seeks three people and has something in the agenda.
MOST = 2200
WHERE_IT_ENDS = "() => document.querySelector('footer').getBoundingClientRect().top + scrollY"


@pytest.mark.parametrize("who", ["bewoner", "trekker"])
def test_each_overview_of_the_village_is_two_and_a_half_screens_of_a_phone(visit, who):
    visitor = visit("phone")
    visitor.sign_in_as(who)
    initiatives = "/dorpen/america/initiatieven/"
    found = {
        path
        for path in links_in(visitor.go(initiatives), initiatives)
        if len(path.strip("/").split("/")) == 4 and "/nieuw/" not in path
    }
    long = {}
    for path in sorted(found):
        height = visitor.go(path).evaluate(WHERE_IT_ENDS)
        if height > MOST:
            long[path] = height
    assert len(found) >= 6
    assert long == {}
