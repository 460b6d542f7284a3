"""A day without a signal: what is logged waits on the phone, sealed, and counts once."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
LOG = "/ondersteuning/vastleggen/"
KEPT_FORM = """async () => {
  while (!(await (await caches.open("villagehub-werk")).keys()).length)
    await new Promise(done => setTimeout(done, 50));
}"""
ON_THE_PHONE = """async () => {
  const asked = request => new Promise(done => { request.onsuccess = () => done(request.result); });
  const base = await asked(indexedDB.open("villagehub-unsent"));
  const all = name => asked(base.transaction(name).objectStore(name).getAll());
  const [seal] = await all("seal"), rows = await all("contacts");
  return {
    extractable: seal.extractable,
    rows: rows.map(row => Object.keys(row).sort().join()),
    words: rows.map(row => new TextDecoder().decode(row.sealed)).join(),
  };
}"""


def at_the_form(visit):
    visitor = visit("phone")
    visitor.sign_in_as("ondersteuner")
    page = visitor.go(LOG)
    page.evaluate(KEPT_FORM)
    return visitor, page


def log(visitor, theme, button="Vastleggen"):
    page = visitor.page
    page.get_by_label(theme, exact=True).check()
    page.get_by_label("Op straat", exact=True).check()
    return visitor.press(button)


def number_waiting(page, number):
    heading = page.get_by_role("heading", name="Bewaard op je telefoon, nog niet verstuurd")
    expect(heading).to_have_text(f"Bewaard op je telefoon, nog niet verstuurd: {number}")


def number_of_contacts(visitor):
    """Of this month, which on its first day has none yet: the sheet on paper has all of them."""
    page = visitor.go(f"/ondersteuning/contacten/?maand={timezone.localdate():%Y-%m}")
    return page.locator("main tbody tr").count()


def test_what_is_logged_without_a_signal_waits_sealed_and_goes_once(visit):
    visitor, page = at_the_form(visit)
    before = number_of_contacts(visitor)
    visitor.go(LOG)
    visitor.context.set_offline(True)
    log(visitor, "Wonen")
    number_waiting(page, 1)
    log(visitor, "Wonen", "Nog een")
    number_waiting(page, 2)
    visitor.photograph("unsent-phone")
    assert visitor.watch.look() == []
    kept = page.evaluate(ON_THE_PHONE)
    assert kept["extractable"] is False
    assert kept["rows"] == ["iv,key,sealed"] * 2
    assert "wonen" not in kept["words"].lower()

    page.close()  # the next morning, still without a signal
    page = visitor.page = visitor.context.new_page()
    page.goto(f"{visitor.address}/ondersteuning/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Geen verbinding")
    number_waiting(page, 2)
    log(visitor, "Wonen", "Bewaar")
    number_waiting(page, 3)
    visitor.photograph("unsent-kept-form-phone")

    visitor.context.clear_cookies()  # and the session ended meanwhile
    visitor.context.set_offline(False)
    expect(page.get_by_text("Laat eerst zien dat jij het bent.")).to_be_visible()
    number_waiting(page, 3)
    visitor.sign_in_as("ondersteuner")
    page.goto(f"{visitor.address}{LOG}")
    expect(page.get_by_text("Wat op je telefoon wachtte, is nu verstuurd.")).to_be_visible()
    assert page.evaluate(ON_THE_PHONE)["rows"] == []
    assert number_of_contacts(visitor) == before + 3


def test_a_colleague_on_the_same_phone_sends_nothing_of_it_and_each_can_be_thrown_away(visit):
    visitor, page = at_the_form(visit)
    visitor.context.set_offline(True)
    log(visitor, "Vervoer")
    number_waiting(page, 1)
    page.get_by_role("button", name="Weggooien").click()
    page.get_by_role("button", name="Echt weggooien?").click()
    expect(page.locator("[data-unsent]")).to_be_hidden()
    log(visitor, "Vervoer")
    number_waiting(page, 1)
    page.locator("[data-unsent]").evaluate("board => board.dataset.owner = 'iemand anders'")
    page.get_by_role("button", name="Nu versturen").click()
    expect(page.get_by_text("Er is nu geen verbinding.")).to_be_visible()


def test_no_name_stays_on_a_phone(visit):
    visitor, page = at_the_form(visit)
    visitor.context.set_offline(True)
    page.locator("details.fold summary").click()
    page.get_by_label("Geheugensteun").fill("terugbellen over de bus")
    log(visitor, "Vervoer")
    expect(page.get_by_text("bewaren we niet op je telefoon")).to_be_visible()
    expect(page.get_by_label("Geheugensteun")).to_have_value("terugbellen over de bus")
    expect(page.locator("[data-unsent]")).to_be_hidden()


def test_an_hour_of_drop_in_waits_too(visit):
    visitor, _page = at_the_form(visit)
    page = visitor.go("/ondersteuning/inloop/")
    visitor.context.set_offline(True)
    for theme in ("Vervoer", "Vervoer", "Wonen"):
        page.locator(".tile-add", has_text=theme).click()
    visitor.press("Bewaar samen")
    number_waiting(page, 1)
    expect(page.locator("[data-rows]")).to_contain_text("2× Vervoer, 1× Wonen")
    expect(page.locator("[data-total]")).to_have_text("0")
    visitor.context.set_offline(False)
    expect(page.get_by_text("Wat op je telefoon wachtte, is nu verstuurd.")).to_be_visible()


def test_with_a_signal_nothing_stays_and_signing_out_warns_of_what_waits(visit):
    visitor, page = at_the_form(visit)
    log(visitor, "Meedoen")
    expect(page.get_by_text("Vastgelegd: Meedoen")).to_be_visible()
    assert page.evaluate(ON_THE_PHONE)["rows"] == []
    visitor.go(LOG)
    visitor.context.set_offline(True)
    log(visitor, "Vervoer")
    number_waiting(page, 1)
    visitor.context.clear_cookies()
    visitor.context.set_offline(False)
    expect(page.get_by_text("Laat eerst zien dat jij het bent.")).to_be_visible()
    visitor.sign_in_as("bewoner")
    page = visitor.go("/account/uitloggen/")
    expect(page.get_by_text("Als je uitlogt, is het weg.")).to_be_visible()
