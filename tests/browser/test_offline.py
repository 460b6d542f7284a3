"""Where there is no connection: the number and the week of the village, and nothing of a person."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
KEPT = """async () => {
  const cache = await caches.open("villagehub-dorp");
  return (await cache.keys()).map(request => new URL(request.url).pathname);
}"""
UNTIL_KEPT = f"""async () => {{
  while (!(await ({KEPT})()).length) await new Promise(done => setTimeout(done, 50));
}}"""


def after_looking_at(visitor, path):
    """The service worker keeps it once the page is there."""
    page = visitor.go(path)
    page.evaluate(UNTIL_KEPT)
    return page


def test_without_a_connection_the_village_that_was_looked_at_last_has_its_number(visit):
    visitor = visit("phone")
    page = after_looking_at(visitor, "/dorpen/america/")
    assert page.evaluate(KEPT) == ["/dorpen/america/zonder-verbinding/"]
    visitor.context.set_offline(True)
    page.goto(f"{visitor.address}/dorpen/america/agenda/")
    expect(page.get_by_role("heading", level=1)).to_have_text("America")
    expect(page.get_by_text("Even geen verbinding.")).to_be_visible()
    for number in page.locator("a[href^='tel:']").all():  # in the row of the village, and large
        expect(number).to_be_visible()
    expect(page.locator("main a.phone[href^='tel:']")).to_be_visible()
    expect(page.get_by_role("heading", name="De komende zeven dagen")).to_be_visible()
    visitor.photograph("offline-phone")
    assert visitor.watch.look() == []
    visitor.context.set_offline(False)
    page.get_by_role("link", name="Probeer opnieuw").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Agenda")


def test_who_looked_at_no_village_is_told_so_much(visit):
    visitor = visit("phone")
    page = visitor.go("/dorpen/")
    page.evaluate("async () => { await navigator.serviceWorker.ready; }")
    visitor.context.set_offline(True)
    page.goto(f"{visitor.address}/initiatieven/")
    expect(page.get_by_role("heading", name="Even geen verbinding")).to_be_visible()


def test_with_a_connection_every_page_comes_from_the_portal(visit):
    visitor = visit("phone")
    page = after_looking_at(visitor, "/dorpen/america/")
    answered = page.goto(f"{visitor.address}/dorpen/america/")
    assert answered.status == 200
    assert "Even geen verbinding" not in page.content()
    held = page.evaluate(
        """async () => {
          const names = await caches.keys(), found = [];
          for (const name of names) found.push(...await (await caches.open(name)).keys());
          return found.map(request => new URL(request.url).pathname).sort();
        }"""
    )
    pages = [path for path in held if not path.startswith("/static/")]
    assert pages == ["/dorpen/america/zonder-verbinding/", "/zonder-verbinding/"]


def test_signing_out_clears_what_was_kept(visit):
    visitor = visit("phone")
    visitor.sign_in_as("bewoner")
    page = after_looking_at(visitor, "/dorpen/america/")
    visitor.go("/account/uitloggen/")
    visitor.press("Uitloggen")
    page.wait_for_url(f"{visitor.address}/")
    assert page.evaluate(KEPT) == []
