"""What only time brings: an experiment of a year and what nobody answered, on a portal whose clock
is set ahead. It starts four times, so it walks only with all."""

import os
from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from playwright.sync_api import expect

from initiatives.regulatory.clock.calculation import counted_back, next_working_day
from tests.browser.conftest import WIDTHS, Portal, Visitor
from tests.browser.handling import (
    conclude_together,
    handed_over,
    look_back,
    on_site,
    plan_together,
    settle,
    submit,
    unfold,
    write,
)
from tests.browser.looking import reload_until
from tests.conftest import shared_folder
from tests.local.portal import RunningPortal, copy_of, free_port, new_var, prepared
from villagehub.clock.asked import HOME, VARIABLE

pytestmark = [pytest.mark.browser, pytest.mark.only_with_all]
GUARD_CLOCKS = "initiatives.regulatory.tasks.guard_clocks"
GUARD_ANSWERS = "initiatives.regulatory.tasks.guard_answers"


class Ahead:
    """One portal, stopped and started on a later day; who looks is somebody anew each day."""

    def __init__(self, var, browser):
        self.var, self.browser = var, browser
        self.running: RunningPortal | None = None

    def on(self, day: date) -> None:
        os.environ[VARIABLE] = datetime.combine(day, time(9), HOME).isoformat()
        self.start()

    def start(self) -> None:
        self.stop()
        self.running = RunningPortal(self.var, free_port()).wait_for_address()
        portal = Portal(self.running.url.rstrip("/"), self.var)
        portal.do(GUARD_CLOCKS)
        portal.do(GUARD_ANSWERS)

    def stop(self) -> None:
        if self.running:
            self.running.stop()
        self.running = None

    def visit(self, width: str) -> Visitor:
        size = dict(zip(("width", "height"), WIDTHS[width], strict=True))
        context = self.browser.new_context(viewport=size, locale="nl-NL", reduced_motion="reduce")
        return Visitor(context, self.running.url.rstrip("/"))


@pytest.fixture
def ahead(browser, tmp_path_factory, monkeypatch):
    monkeypatch.setenv(VARIABLE, os.environ.get(VARIABLE, ""))
    with new_var() as var:
        copy_of(prepared(shared_folder(tmp_path_factory)), var)
        portal = Ahead(var, browser)
        yield portal
        portal.stop()


def day(on: date) -> str:
    return date_format(on, "j F Y")


def test_a_year_of_an_experiment_and_of_what_nobody_answered(ahead):
    today = timezone.localdate()
    first, last = today + timedelta(days=1), today + timedelta(days=361)
    ahead.start()
    lead, officer = ahead.visit("phone"), ahead.visit("desktop")
    forgotten = submit(lead, "Een bord dat niemand oppakt")
    asked = submit(lead, "Een bord met een open vraag")
    handed_over(officer, asked, "Ontheffing of vergunning")
    until = ask_for_more(officer)
    reference = begin(ahead, lead, officer, first, last)

    ahead.on(first)
    passer_by = ahead.visit("phone")
    page = passer_by.go(f"/regelruimte/{reference}/experiment/")
    reload_until(page, page.get_by_text(f"Verzegeld op {day(first)}"))
    expect(page.get_by_text("Het experiment was toen al begonnen.")).to_have_count(0)

    ahead.on(first + (last - first) // 2)
    lead = look_back_by_both(ahead, reference, "Terugkijken, halverwege")
    is_late_since(lead, forgotten, next_working_day(today + timedelta(weeks=8)))
    expect(lead.page.get_by_text("in gebreke stellen").first).to_be_visible()

    ahead.on(counted_back(last, 2))
    lead = look_back_by_both(ahead, reference, "Terugkijken, aan het einde")
    officer = ahead.visit("desktop")
    officer.sign_in_as("behandelaar")
    officer.go(f"/gemeente/verzoeken/{reference}/experiment/")
    conclude_together(lead, officer, reference)
    page = on_site(lead, reference)
    expect(page.get_by_text("Geëvalueerd").first).to_be_visible()
    ran_again(lead, asked, today, until)
    assert lead.watch.look() + lead.watch.faults + officer.watch.faults == []


def ask_for_more(officer) -> date:
    """Until the day that the form offers."""
    form = unfold(officer.page, "question")
    form.get_by_label("De aanvraag is niet compleet").check()
    form.get_by_label("Jouw vraag of bericht").fill("Stuur een tekening van het bord.")
    until = date.fromisoformat(form.get_by_label("Tot wanneer").input_value())
    form.get_by_role("button", name="Stuur", exact=True).click()
    expect(officer.page.get_by_text("vraag staat uit").first).to_be_visible()
    return until


def begin(ahead, lead, officer, first: date, last: date) -> str:
    """Granted, and planned by both before its first day."""
    reference = submit(lead, "Een jaar met een bord")
    handed_over(officer, reference, "Experiment")
    texts = {
        "Waarom?": "We willen weten of het helpt.",
        "Op grond van welke regel?": "Artikel 6:5 APV",
        "Het experiment begint op": first.isoformat(),
        "Het experiment eindigt op": last.isoformat(),
        "Wat willen we na afloop weten?": "Komen er meer mensen?",
    }
    write(officer, reference, "Toegestaan als experiment", texts, enough="Voldoende, omdat …")
    settle(ahead.visit("desktop"), reference)
    plan_together(lead, officer, reference)
    return reference


def look_back_by_both(ahead, reference: str, heading: str) -> Visitor:
    lead, officer = ahead.visit("phone"), ahead.visit("desktop")
    lead.sign_in_as("trekker")
    page = lead.go(f"/regelruimte/{reference}/experiment/")
    reload_until(page, page.get_by_role("heading", name=heading))
    look_back(lead, f"/regelruimte/{reference}/experiment/")
    officer.sign_in_as("behandelaar")
    look_back(officer, f"/gemeente/verzoeken/{reference}/experiment/")
    return lead


def is_late_since(lead, reference: str, due: date) -> None:
    page = on_site(lead, reference)
    expect(page.get_by_text(f"uiterlijk op {day(due)} moeten zijn").first).to_be_visible()
    assert lead.watch.look() == []


def ran_again(lead, reference: str, received: date, until: date) -> None:
    """The clock stood still from the day after the question to the end of its term. That the portal
    was away on that day gave time until it was back (Awb 2:21)."""
    page = on_site(lead, reference)
    reload_until(page, page.get_by_text("Geen antwoord binnen de termijn; de klok loopt weer"))
    still = until - received - timedelta(days=1)
    is_late_since(lead, reference, next_working_day(received + timedelta(weeks=8) + still))
    lead.photograph("years-later-late")
