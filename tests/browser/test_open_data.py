"""An editor links another site and puts our agenda on their own."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.looking import reload_until
from tests.linked.site import Site, answer

pytestmark = pytest.mark.browser
# Nothing here leaves the portal: the address is refused before anybody is asked.
HOME_NETWORK = "http://192.168.1.20/agenda.ics"


def test_an_editor_links_a_site_and_shows_our_agenda_on_their_own(visit, portal):
    editor = visit("phone")
    page = editor.sign_in_as("redacteur")
    editor.go("/dorpen/america/")
    expect(page.get_by_role("heading", name="Van andere sites")).to_be_visible()
    editor.press("Redactie van America")
    editor.press("Andere sites koppelen")
    expect(page.get_by_text("Dit adres bestaat niet.")).to_be_visible()
    editor.photograph("linked-phone")
    editor.press("Site koppelen")
    page.get_by_label("Hoe heet deze site?").fill("de site van de toneelclub")
    page.get_by_label("Adres van de agenda of RSS").fill(HOME_NETWORK)
    editor.press("Koppel")
    card = page.locator("section", has=page.get_by_role("heading", name="toneelclub"))
    reload_until(page, card.get_by_text("niet van het open internet"))
    expect(card.get_by_text("niet van het open internet")).to_be_visible()
    assert editor.watch.look() == []
    card.get_by_role("button", name="Pauzeren").click()
    expect(card.get_by_text("gepauzeerd")).to_be_visible()
    card.get_by_role("link", name="Haal weg").click()
    editor.press("Ja, haal weg")
    expect(page.get_by_text("De koppeling is weg.")).to_be_visible()
    editor.press("Zo zet je ze op je eigen site")
    line = page.get_by_label("De regel om te kopiëren").first.input_value()
    assert editor.watch.faults == []
    _looks_on_another_site(visit("phone"), portal.address, line)


def _looks_on_another_site(neighbour, address, line):
    """Our window shows; another page of ours in the same place does not."""
    path = line.split('src="')[1].split('"')[0].split("/", 3)[3]
    window, page = f"{address}/{path}", f"{address}/dorpen/america/"
    frames = f'<iframe src="{window}"></iframe><iframe src="{page}"></iframe>'
    site = Site()
    body = f"<!doctype html><main><h1>Dorpsraad</h1>{frames}</main>".encode()
    site.pages["/"] = lambda handler: answer(handler, body, Content_Type="text/html")
    neighbour.page.goto(site.at("/"))
    agenda = neighbour.page.frame_locator("iframe >> nth=0")
    expect(agenda.get_by_role("heading", name="Agenda van America")).to_be_visible()
    other = neighbour.page.frame_locator("iframe >> nth=1")
    expect(other.get_by_role("heading", name="America")).to_have_count(0)
    assert neighbour.context.cookies() == []
    site.close()
