"""Without a script: what only a script shows is not there, and nothing runs off a narrow phone.

That no button waits for a script is asked of every page as every role, in their HTML
(tests/designed.py). What this adds is how it looks: one page of each kind that a script changes.
"""

import pytest

from tests.browser.looking import NARROWEST

pytestmark = [pytest.mark.browser, pytest.mark.only_with_all]

PAGES = {
    "bewoner": [
        *("/", "/zoeken/?q=eten", "/mijn-dorp/", "/account/", "/account/berichten/"),
        *(
            f"/dorpen/america/{part}"
            for part in (
                *("", "agenda/", "agenda/?wanneer=maand", "zalen/", "voorzieningen/", "cijfers/"),
                *("vraag-en-aanbod/", "vraag-en-aanbod/nieuw/", "nieuws/", "initiatieven/"),
                *("initiatieven/nieuw/", "initiatieven/samen-eten-op-dinsdag/"),
            )
        ),
    ],
    "redacteur": ["/dorpen/america/moderatie/", "/dorpen/america/agenda/nieuw/"],
    "ondersteuner": [
        f"/ondersteuning/{part}" for part in ("", "vastleggen/", "inloop/", "mensen/")
    ],
    "behandelaar": ["/gemeente/verzoeken/", "/gemeente/verzoeken/RR-GM1507-2026-0001/"],
}
# What the eye sees and no form answers to. Opening a fold needs no script.
WAITS_FOR_A_SCRIPT = """() => [...document.querySelectorAll('main button')]
  .filter(each => each.checkVisibility() && (!each.form || each.type === 'button'))
  .map(each => each.outerHTML)"""


@pytest.mark.parametrize("who", PAGES)
def test_a_page_without_a_script_is_whole_and_fits_a_narrow_phone(visit, who):
    visitor = visit("phone", script=False)
    visitor.sign_in_as(who)
    visitor.page.set_viewport_size(NARROWEST)
    faults = []
    for path in PAGES[who]:
        page = visitor.go(path)
        faults += [f"{path}: {button}" for button in page.evaluate(WAITS_FOR_A_SCRIPT)]
        faults += visitor.watch.look()
    assert faults + visitor.watch.faults == []
