"""An editor plans an evening for every week; the last place, the waiting list, and who cannot."""

import re
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.looking import open_mail

pytestmark = pytest.mark.browser
# Words that stand on two lines: a browser that knows no Dutch syllables breaks them anywhere.
BROKEN_WORDS = """() => [...document.querySelectorAll('.month li > a')].flatMap(link => {
  const range = document.createRange(), text = link.firstChild;
  return [...text.data.matchAll(/[^\\s-]+/g)].filter(word => {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return new Set([...range.getClientRects()].map(box => box.top)).size > 1;
  }).map(word => word[0]);
})"""


def test_the_place_of_who_cannot_come_goes_to_who_waited(visit, portal):
    editor = visit("phone")
    editor.sign_in_as("redacteur")
    address = plan_a_weekly_evening(editor)

    resident = visit("phone")
    resident.sign_in_as("bewoner")
    resident.go(address)
    resident.press("Ik kom")
    expect(resident.page.get_by_text("Je komt").first).to_be_visible()

    guest = visit("phone")
    guest_page = sign_up_without_account(guest, address, portal)
    expect(guest_page.get_by_text("Je staat op de wachtlijst.", exact=True)).to_be_visible()

    resident.press("Ik kan toch niet")
    expect(resident.page.get_by_text("Je komt").first).not_to_be_visible()
    guest_page.reload()
    expect(guest_page.get_by_text("Je komt.")).to_be_visible()
    guest.photograph("guest-phone")
    assert guest.watch.look() == []

    editor.press("Afblazen")
    editor.page.get_by_label("deze en alle volgende keren").check()
    editor.press("Ja, afblazen")
    guest_page.reload()
    expect(guest_page.get_by_text("Deze activiteit gaat niet door.")).to_be_visible()
    assert editor.watch.faults + resident.watch.faults + guest.watch.faults == []


def test_the_calendar_of_a_month_breaks_no_word_in_two(visit):
    anybody = visit("desktop")
    next_month = timezone.localdate().replace(day=1) + timedelta(days=31)
    page = anybody.go(f"/dorpen/america/agenda/?wanneer=maand&maand={next_month:%Y-%m}")
    assert page.locator(".month li > a").count() > 5
    assert page.evaluate(BROKEN_WORDS) == []
    for width in (1122, 1600):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(BROKEN_WORDS) == []


def plan_a_weekly_evening(editor) -> str:
    """For one person, five times; returns the path of the first."""
    page = editor.go("/dorpen/america/agenda/nieuw/")
    begin = (datetime.now() + timedelta(days=9)).replace(hour=20, minute=0)
    page.get_by_label("Titel").fill("Een paar leren breien")
    page.get_by_label("Begint op").fill(f"{begin:%Y-%m-%dT%H:%M}")
    page.get_by_label("Waar?").fill("Bibliotheekhoek")
    page.get_by_text("Vaker dan één keer").click()
    page.get_by_label("Herhalen", exact=True).select_option(value="weekly")
    page.get_by_text("Wie het organiseert en te bellen is, aantal plaatsen").click()
    page.get_by_label("Aantal plaatsen").fill("1")
    editor.press("Bewaar")
    expect(page.get_by_text("Kies tot wanneer dit herhaalt").first).to_be_visible()
    assert editor.watch.look() == []
    page.get_by_label("Aantal keren").fill("5")
    editor.press("Bewaar")
    expect(page.get_by_text(re.compile("elke week op")).first).to_be_visible()
    return page.url.removeprefix(editor.address)


def sign_up_without_account(guest, address, portal):
    """Follows the link in the mail, as it stands in the demo's mailbox."""
    page = guest.go(address)
    guest.press("Aanmelden zonder account")
    page.get_by_label("Naam").fill("Wout Gast")
    page.get_by_label("E-mailadres").fill("wout@voorbeeld.example")
    guest.press("Stuur mij de link")
    expect(page.get_by_role("heading", name="Kijk in je mail")).to_be_visible()
    portal.do("villagehub.notifications.tasks.send_letters")  # the clock does so each minute
    guest.go("/demo/post/")
    mail = page.get_by_role("link", name=re.compile("Een paar leren breien"))
    open_mail(page, mail)
    link = re.search(r"/aanmelding/[^\s\"<]+", page.content())
    guest.go(link.group(0))
    guest.press("Ja, ik kom")
    return page
