"""A village bus for a month: one form, ticks, a plan that is proposed and told, and paper."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import expect

from tests.browser.looking import open_mail

pytestmark = pytest.mark.browser
TITLE = f"Dorpsbus naar Horst {datetime.now():%H%M%S}"  # another each time it is tried
PAGES = re.compile(rb"/Type\s*/Page\b")


def test_a_month_of_a_bus_takes_one_form_and_hangs_on_the_fridge(visit, portal):
    lead, desk, driver = visit("phone"), visit("desktop"), visit("phone")
    lead.sign_in_as("trekker")
    address = start(lead)
    make_the_rota(lead, address)
    driver.sign_in_as("bewoner")
    driver.go(address)
    driver.press("Ik doe mee")
    tick(driver, address)
    desk.sign_in_as("trekker")
    plan_and_tell(desk, address)
    hear_it(driver, address, portal)
    print_it(desk, address)
    assert lead.watch.faults + desk.watch.faults + driver.watch.faults == []


def start(lead) -> str:
    page = lead.go("/dorpen/america/initiatieven/nieuw/")
    page.get_by_label("Hoe noem je het?").fill(TITLE)
    page.get_by_label("Wat voor initiatief is het?").select_option(value="village_bus")
    page.get_by_label("Waar gaat het om?").fill("Elke werkdag een bus, met eigen chauffeurs.")
    lead.press("Zet het erop")
    questions = page.get_by_role("heading", name=re.compile("korte vragen"))
    another = page.get_by_role("button", name=re.compile("iets anders"))
    expect(questions.or_(another)).to_be_visible()
    if another.is_visible():  # there is one in the demo
        another.click()
    expect(questions).to_be_visible()
    found = re.search(r"/dorpen/america/initiatieven/[^/]+/", page.url)
    return found[0]


def make_the_rota(lead, address) -> None:
    page = lead.go(f"{address}werk/rooster/maken/")
    page.get_by_label("Welke dienst?").fill("Chauffeur")
    times = (("08:30", "12:30"), ("12:30", "17:00"))
    for number, (begins, ends) in enumerate(times, 1):
        turn = page.get_by_role("group", name=f"Dienst {number} van de dag")
        turn.get_by_label("Van").fill(begins)
        turn.get_by_label("Tot").fill(ends)
    assert lead.watch.look() == []
    lead.photograph("bus-form")
    lead.press("Bekijk eerst")
    made = page.get_by_role("button", name=re.compile(r"Zet deze \d\d diensten in het rooster"))
    expect(made).to_be_visible()
    assert lead.watch.look() == []
    lead.photograph("bus-preview")
    made.click()
    expect(page.get_by_text(re.compile(r"\d\d diensten staan erbij"))).to_be_visible()
    assert lead.watch.look() == []


def tick(driver, address) -> None:
    """Every Monday and Tuesday morning, four times at most."""
    page = driver.go(f"{address}werk/wanneer/")
    page.get_by_label("Hoogstens zo vaak in een maand").fill("4")
    for day in ("maandag", "dinsdag"):
        page.get_by_label(re.compile(f"elke {day}, 8.30")).check()
    assert driver.watch.look() == []
    driver.photograph("bus-when")
    driver.press("Bewaar")
    expect(page.get_by_text("Je hoort het als het rooster klaar is.")).to_be_visible()
    driver.go(f"{address}werk/rooster/")
    expect(page.get_by_text("wordt nog ingedeeld").first).to_be_visible()
    assert driver.watch.look() == []


def plan_and_tell(desk, address) -> None:
    page = desk.go(f"{address}werk/rooster/indelen/")
    desk.press("Vul aan met een voorstel")
    expect(page.get_by_text("4 plekken ingevuld.")).to_be_visible()
    assert desk.watch.look() == []
    desk.photograph("bus-plan")
    desk.press("Bewaar en meld klaar")
    assert desk.watch.look() == []
    desk.press("Ja, het is klaar")
    expect(page.get_by_text("Het rooster is klaar. 1 deelnemer krijgt bericht.")).to_be_visible()


def hear_it(driver, address, portal) -> None:
    portal.do("villagehub.notifications.tasks.send_due")  # the clock does so each minute
    mailbox = driver.go("/demo/post/")
    open_mail(mailbox, mailbox.get_by_role("link", name=f"Het rooster is klaar: {TITLE}"))
    expect(mailbox.get_by_text(re.compile("8.30 tot 12.30 uur")).first).to_be_visible()
    page = driver.go(f"{address}werk/rooster/?van=mij")
    expect(page.locator("tbody tr")).to_have_count(4)
    assert driver.watch.look() == []
    driver.photograph("bus-mine")


def print_it(desk, address) -> None:
    """A month is one page of A4."""
    page = desk.go(f"{address}werk/rooster/")
    desk.press("Een maand op papier")
    desk.press("Maand later")
    expect(page.locator("tbody tr").nth(15)).to_be_visible()
    assert desk.watch.look() == []
    desk.photograph("bus-fridge")
    assert len(PAGES.findall(page.pdf(format="A4"))) == 1
    page.set_viewport_size({"width": 390, "height": 844})
    assert desk.watch.look() == []
