"""An initiative moves: what comes is told first, people come in by a link, the past can be read."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.ways import belong_to

pytestmark = pytest.mark.browser
SHOP = "/dorpen/america/initiatieven/winkelhoek-in-t-laefhoes/"


def test_an_initiative_moves_and_its_people_come_along(visit):
    lead = visit("desktop")
    lead.sign_in_as("trekker")
    page = lead.go(f"{SHOP}overdracht/")
    page.get_by_text("Wat blijft hier, en waarom?").click()
    assert lead.watch.look() == []
    lead.photograph("moving-overview")
    with page.expect_download() as download:
        lead.press("Alles meenemen (zip)")
    content = Path(download.value.path()).read_bytes()
    file = {"name": "winkel.zip", "mimeType": "application/zip", "buffer": content}

    page = lead.go("/dorpen/meterik/initiatief-invoeren/")
    belong_to(lead, "Meterik")
    page.get_by_label("Het zip-bestand").set_input_files(file)
    lead.press("Kijk eerst wat erin zit")
    expect(page.get_by_role("heading", name="Dit komt niet mee")).to_be_visible()
    assert lead.watch.look() == []
    lead.photograph("moving-told")
    page.get_by_label("Het zip-bestand").set_input_files(file)
    lead.press("Zet het in Meterik")
    there = re.search(r"/dorpen/meterik/initiatieven/[^/]+/", page.url)[0]
    page = lead.go(f"{there}overdracht/")
    waiting = (
        page.get_by_role("listitem").filter(has_text="doet mee").filter(has_text="De link").first
    )
    waiting.get_by_text("De link").click()
    link = waiting.get_by_role("link").inner_text()
    assert lead.watch.look() == []
    lead.photograph("moving-invited")

    resident = visit("phone")
    resident.sign_in_as("bewoner")
    page = resident.go(link.removeprefix(resident.address))
    page.get_by_label("Zet mijn naam weer bij").check()
    assert resident.watch.look() == []
    resident.photograph("moving-accept")
    resident.press("Ja, ik doe weer mee")
    expect(page.get_by_text("Fijn dat je er weer bij bent.")).to_be_visible()
    resident.go(f"{there}overdracht/meegekomen/")
    assert resident.watch.look() == []
    resident.photograph("moving-past")
    lead.go(f"{there}overdracht/meegekomen/")
    assert lead.watch.look() == []
    lead.photograph("moving-past-wide")
    lead.go(f"{there}overdracht/verder/")
    assert lead.watch.look() == []
    phone = visit("phone")
    phone.sign_in_as("trekker")
    for part in ("overdracht/", "overdracht/verder/"):
        phone.go(there + part)
        assert phone.watch.look() == []
    phone.go(f"{SHOP}zo-doen-wij-het-ook/")
    assert phone.watch.look() == []
    phone.photograph("moving-take")
    assert lead.watch.faults + resident.watch.faults + phone.watch.faults == []
