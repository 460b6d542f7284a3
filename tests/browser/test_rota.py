"""Somebody stands in the rota, cannot come, and another takes it over by a link in the mail."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looking import open_mail

pytestmark = pytest.mark.browser
ROTA = "/dorpen/america/initiatieven/winkelhoek-in-t-laefhoes/werk/rooster/"


def test_who_cannot_come_is_replaced_by_who_presses_the_link(visit, portal):
    resident = visit("phone")
    resident.sign_in_as("bewoner")
    page = resident.go(ROTA)
    row = page.locator("tbody tr").filter(has_text="nodig").last
    row.get_by_role("link", name="Achter de toonbank").click()
    shift = page.url.removeprefix(resident.address)
    resident.press("Ik kom")
    expect(page.get_by_text("staat in het rooster").first).to_be_visible()
    assert resident.watch.look() == []
    resident.press("Ik kan toch niet")
    page.get_by_label("Wil je er iets bij zeggen?").fill("Griep")
    assert resident.watch.look() == []
    resident.press("Ja, haal de naam eraf")
    expect(page.get_by_text(re.compile("of ze het overnemen")).first).to_be_visible()

    other = visit("phone")
    portal.do("villagehub.notifications.tasks.send_due")  # the clock does so each minute
    mailbox = other.go("/demo/post/")
    mail = mailbox.get_by_role("link", name=re.compile("Kun jij.*Achter de toonbank"))
    open_mail(mailbox, mail)
    link = re.search(r"/werk/gevraagd/[^\s\"<]+", mailbox.content())
    other.go(link[0])
    assert other.watch.look() == []
    other.photograph("rota-asked")
    other.press("Ja, ik neem het over")
    expect(other.page.get_by_text("Dank je wel, jij doet het.")).to_be_visible()
    expect(resident.go(shift).get_by_role("heading", name="Wie komen er?")).to_be_visible()
    resident.photograph("rota-shift")
    assert resident.watch.faults + other.watch.faults == []
