"""A request of each kind, from the first word to its last state, by all who have a part in it."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from playwright.sync_api import expect

from initiatives.regulatory.clock.calculation import next_working_day, objection_until
from tests.browser.handling import (
    NUMBER,
    at_desk,
    conclude_together,
    handed_over,
    look_back,
    on_site,
    plan_together,
    settle,
    submit,
    take_on,
    unfold,
    write,
)
from tests.browser.ways import choose

pytestmark = pytest.mark.browser


def day(date) -> str:
    return date_format(date, "j F Y")


def last_day_to_object():
    return objection_until(timezone.localdate())


def seen(visitor, reference: str, *texts: str, name: str = "") -> None:
    """On the page of the request, which has no fault."""
    page = on_site(visitor, reference)
    for text in texts:
        expect(page.get_by_text(text).first).to_be_visible()
    visitor.photograph(f"{name or texts[0]}-{page.viewport_size['width']}")
    assert visitor.watch.look() + visitor.watch.faults == []


def test_a_refusal_and_the_objection_to_it(visit):
    lead, officer, decider = visit("phone"), visit("desktop"), visit("desktop")
    handler, passer_by = visit("phone"), visit("phone")
    reference = submit(lead, "Een bord dat niet mag")
    handed_over(officer, reference, "Afwijken van een beleidsregel")
    texts = {
        "Waarom?": "Het staat in het zicht van wie afslaat.",
        "Op grond van welke regel?": "Artikel 2:10 APV",
        "Wat kan er wel?": "Een bord aan de gevel.",
    }
    write(officer, reference, "Niet toegestaan", texts, enough="Niet voldoende, omdat …")
    seen(passer_by, reference, "In behandeling")
    expect(passer_by.page.get_by_text("Een bord aan de gevel.")).to_have_count(0)
    settle(decider, reference)
    until = last_day_to_object()
    seen(lead, reference, "Een bord aan de gevel.", f"{day(until)}. Schrijf aan het college")
    object_to_it(lead)
    decide_on_objection(handler, "Een bord dat niet mag", until)
    last = date_format(until, "l j F Y")
    appeal = f"kan tot en met {last} in beroep bij de rechtbank"
    seen(
        lead, reference, "Bezwaar: gegrond", appeal, "De foto laat zien dat het zicht vrij blijft."
    )
    expect(lead.page.get_by_role("link", name="Bezwaar maken")).to_have_count(0)
    stands = "Toegestaan, na bezwaar"
    said = "Het bord mag er toch komen."
    seen(passer_by, reference, "Bezwaar: gegrond", stands, said, name="objection")
    page = passer_by.go("/regelruimte/?q=Een+bord+dat+niet+mag")
    expect(page.get_by_text(stands).first).to_be_visible()
    expect(passer_by.page.get_by_text("Zie de foto.")).to_have_count(0)


def object_to_it(lead) -> None:
    lead.press("Bezwaar maken")
    lead.page.get_by_label("Waarom zijn jullie het er niet mee eens?").fill("Zie de foto.")
    lead.press("Stuur bezwaar")
    expect(lead.page.get_by_text("Het besluit geldt zolang gewoon").first).to_be_visible()
    expect(lead.page.get_by_role("link", name="Bezwaar maken")).to_have_count(0)


def decide_on_objection(handler, title: str, until) -> None:
    """Twelve weeks with a committee, from the day after the term to object."""
    handler.sign_in_as("bezwaar")
    handler.press(title)
    handler.press("Neem op mijn naam")
    handler.press("Een commissie adviseert (12 weken)")
    due = next_working_day(until + timedelta(weeks=12))
    expect(handler.page.get_by_text(f"uiterlijk {day(due)}").first).to_be_visible()
    form = unfold(handler.page, "decide")
    choose(form, "Uitkomst", "Gegrond")
    choose(form, "Wat geldt nu?", "Toegestaan")
    form.get_by_label("Waarom?").fill("De foto laat zien dat het zicht vrij blijft.")
    form.get_by_label("Wat iedereen leest").fill("Het bord mag er toch komen.")
    form.get_by_role("button", name="Neem deze beslissing").click()
    expect(handler.page.get_by_text("Op het bezwaar is beslist.").first).to_be_visible()
    handler.photograph("objection-decided")
    assert handler.watch.look() + handler.watch.faults == []


def test_an_exemption_with_advice_and_a_condition_with_its_day(visit):
    lead, officer, decider = visit("phone"), visit("phone"), visit("phone")
    adviser = visit("phone")
    title = "Een bord met een voorwaarde"
    reference = submit(lead, title)
    handed_over(officer, reference, "Ontheffing of vergunning")
    ask_advice(officer, adviser, title)
    by = timezone.localdate() + timedelta(days=60)
    texts = {
        "Waarom?": "Het bord helpt wie hier niet woont.",
        "Op grond van welke regel?": "Artikel 2:10 APV",
        "Voorwaarden": f"Houd vier meter vrij.\n{by.day}-{by.month}-{by.year}: Stuur een foto.",
    }
    write(officer, reference, "Toegestaan met voorwaarden", texts, enough="Voldoende, omdat …")
    settle(decider, reference)
    seen(lead, reference, "Van kracht", f"uiterlijk {day(by)}", name="condition")
    lead.press("Meld dat dit gedaan is")
    lead.page.get_by_label("Wat hebben jullie gedaan?").fill("De foto is gestuurd.")
    lead.press("Meld dat dit gedaan is")
    officer.go("/gemeente/voorwaarden/")
    officer.press("Stuur een foto.")
    officer.press("Gezien, in orde")
    seen(lead, reference, "gedaan, en in orde gezien door de gemeente", name="condition-seen")
    expect(lead.page.get_by_text("Ja, met vier meter doorgang.")).to_have_count(0)


def ask_advice(officer, adviser, title: str) -> None:
    officer.press("Vraag advies")
    page = officer.page
    whom = page.get_by_label("Aan wie?")
    whom.select_option(value=whom.locator("option", has_text="Bart").get_attribute("value"))
    page.get_by_label("Jouw vraag").fill("Blijft de weg vrij voor de brandweer?")
    officer.press("Stuur de vraag")
    adviser.sign_in_as("adviseur")
    adviser.press(title)
    assert adviser.watch.look() == []
    adviser.page.get_by_label("Jouw advies").fill("Ja, met vier meter doorgang.")
    adviser.press("Geef advies")
    expect(adviser.page.get_by_text("De behandelaar heeft jouw advies.").first).to_be_visible()


def test_what_is_not_completed_is_left_aside(visit):
    lead, officer, decider = visit("phone"), visit("desktop"), visit("desktop")
    reference = submit(lead, "Een bord zonder tekening")
    handed_over(officer, reference, "Omgevingsvergunning")
    form = unfold(officer.page, "question")
    form.get_by_label("De aanvraag is niet compleet").check()
    form.get_by_label("Jouw vraag of bericht").fill("Stuur een tekening van het bord.")
    form.get_by_role("button", name="Stuur", exact=True).click()
    page = on_site(lead, reference)
    page.get_by_label("Jullie antwoord").fill("Een tekening hebben we niet.")
    lead.press("Stuur antwoord")
    texts = {
        "Waarom?": "Zonder tekening kunnen wij niet toetsen.",
        "Op grond van welke regel?": "Artikel 4:5 Awb",
    }
    write(officer, reference, "Buiten behandeling gelaten", texts)
    settle(decider, reference)
    seen(lead, reference, "Buiten behandeling gelaten", day(last_day_to_object()))


@pytest.mark.only_with_all
def test_a_task_is_taken_over_in_part(visit):
    lead, officer, decider = visit("phone"), visit("phone"), visit("desktop")
    reference = submit(lead, "Het bord zelf onderhouden")
    handed_over(officer, reference, "Uitdaagrecht")
    texts = {
        "Waarom?": "Het plein wel, de berm niet.",
        "Op grond van welke regel?": "Participatieverordening, artikel 6",
        "Wat kan er wel?": "Het plein kan vanaf april.",
    }
    write(officer, reference, "Deels toegestaan", texts, enough="Voldoende, omdat …")
    settle(decider, reference)
    seen(lead, reference, "Deels toegestaan", "Het plein kan vanaf april.")


@pytest.mark.only_with_all
def test_a_subsidy_is_extended_given_back_and_granted(visit):
    lead, officer, decider = visit("phone"), visit("desktop"), visit("desktop")
    reference = submit(lead, "Geld voor een bord")
    handed_over(officer, reference, "Subsidie")
    form = unfold(officer.page, "extension")
    new_due = next_working_day(timezone.localdate() + timedelta(days=100))
    form.get_by_label("Nieuwe uiterste datum").fill(new_due.isoformat())
    form.get_by_label("Waarom is meer tijd nodig?").fill("De begroting komt later.")
    form.get_by_role("button", name="Verleng").click()
    seen(lead, reference, "De begroting komt later.", day(new_due), name="extended")
    texts = {"Waarom?": "Het past.", "Op grond van welke regel?": "Subsidieverordening"}
    write(officer, reference, "Toegestaan", texts)
    decider.sign_in_as("beslisser")
    form = unfold(at_desk(decider, reference), "give_back")
    form.get_by_label("Wat moet er anders?").fill("Noem het bedrag.")
    form.get_by_role("button", name="Geef terug").click()
    form = unfold(at_desk(officer, reference), "decision")
    expect(form.get_by_label("Op grond van welke regel?")).to_have_value("Subsidieverordening")
    form.get_by_label("Waarom?").fill("Het past: 300 euro.")
    form.get_by_role("button", name="Verder").click()
    settle(decider, reference)
    seen(lead, reference, "Het past: 300 euro.", "Van kracht", name="subsidy")


def test_a_rule_of_the_province_is_sent_on_and_its_answer_followed(visit):
    lead, officer, passer_by = visit("phone"), visit("phone"), visit("desktop")
    reference = submit(lead, "Een bord aan de provinciale weg")
    handed_over(officer, reference, "Regel van rijk of provincie")
    texts = {"Waarom?": "De provincie gaat over de weg.", "Doorsturen naar": "Provincie Limburg"}
    write(officer, reference, "Doorgestuurd", texts)
    officer.press("Ja, dit is het antwoord")
    today = timezone.localdate()
    seen(lead, reference, f"vraagt het na op {day(today + timedelta(weeks=8))}", name="sent-on")
    officer.press("Schrijf het antwoord op")
    officer.page.get_by_label("Antwoord gekregen op").fill(today.isoformat())
    officer.page.get_by_label("Wat was het antwoord?").fill("De provincie plaatst een bord.")
    officer.press("Bewaar en vertel het de indiener")
    seen(passer_by, reference, "De provincie plaatst een bord.", "Antwoord van Provincie Limburg")


@pytest.mark.only_with_all
def test_a_request_is_withdrawn_and_says_so_to_everybody(visit):
    lead, officer, passer_by = visit("phone"), visit("desktop"), visit("desktop")
    reference = submit(lead, "Toch geen bord")
    handed_over(officer, reference, "Mag dit al?")
    on_site(lead, reference)
    lead.press("Verzoek intrekken")
    lead.page.get_by_label("Waarom trekken jullie het in?").fill("We doen het anders.")
    lead.press("Trek in")
    seen(passer_by, reference, "Ingetrokken door de indiener", name="withdrawn")
    expect(passer_by.page.get_by_text("We doen het anders.")).to_have_count(0)
    page = at_desk(officer, reference)
    expect(page.get_by_text("We doen het anders.").first).to_be_visible()
    expect(page.locator("details#decision")).to_have_count(0)


def test_an_experiment_from_its_plan_to_the_letter_to_the_council(visit):
    """Stopped by the lead on its first day, so that all of it fits in one."""
    lead, officer, decider = visit("phone"), visit("desktop"), visit("desktop")
    councillor, passer_by = visit("desktop"), visit("phone")
    reference = submit(lead, "Een proef met een bord")
    handed_over(officer, reference, "Experiment")
    today = timezone.localdate()
    texts = {
        "Waarom?": "We willen weten of het helpt.",
        "Op grond van welke regel?": "Artikel 6:5 APV",
        "Het experiment begint op": today.isoformat(),
        "Het experiment eindigt op": (today + timedelta(days=300)).isoformat(),
        "Wat willen we na afloop weten?": "Komen er meer mensen?",
    }
    write(officer, reference, "Toegestaan als experiment", texts, enough="Voldoende, omdat …")
    settle(decider, reference)
    plan_together(lead, officer, reference)
    expect(officer.page.get_by_text("het zegel klopt").first).to_be_visible()
    stop(lead, reference)
    look_back(lead, f"/regelruimte/{reference}/experiment/")
    look_back(officer, f"/gemeente/verzoeken/{reference}/experiment/")
    conclude_together(lead, officer, reference)
    passer_by.go(f"/regelruimte/{reference}/experiment/")
    expect(passer_by.page.get_by_text("Zet een bord vast in beton").first).to_be_visible()
    councillor.sign_in_as("raadslid")
    councillor.go(f"/regelruimte/{reference}/experiment/raadsbrief/")
    expect(councillor.page.get_by_text("Het bord was te los.").first).to_be_visible()
    for one in (lead, officer, passer_by, councillor):
        assert one.watch.look() + one.watch.faults == []


def stop(lead, reference: str) -> None:
    page = lead.go(f"/regelruimte/{reference}/experiment/")
    lead.press("Stop dit experiment eerder")
    page.get_by_label("Waarom stoppen jullie?").fill("Het bord is omgewaaid.")
    lead.press("Verder")
    lead.press("Ja, stop het experiment")
    expect(page.get_by_text("De indiener wilde stoppen.").first).to_be_visible()


def test_what_came_on_paper_counts_from_its_own_day(visit):
    officer, lead = visit("desktop"), visit("phone")
    officer.sign_in_as("behandelaar")
    page = officer.go("/gemeente/verzoeken/invoeren/?q=winkelhoek")
    officer.press("Winkelhoek in 't Laefhoes")
    came = timezone.localdate() - timedelta(days=9)
    page.get_by_label("Ontvangen op").fill(came.isoformat())
    page.get_by_label("Op papier, per post").check()
    page.get_by_label("Van wie?").select_option(index=1)
    page.get_by_label("Hoe is afgesproken dat je dit invoert?").fill("Hij tekende de brief.")
    page.get_by_label("Titel").fill("Een bord, per brief gevraagd")
    page.get_by_label("Wat willen jullie doen?").fill("Een bord bij de afslag zetten.")
    page.get_by_label("Openbare samenvatting").fill("De winkelhoek vraagt per brief om een bord.")
    officer.photograph("paper")
    officer.press("Voer in")
    due = next_working_day(came + timedelta(weeks=8))
    expect(page.get_by_text(day(due)).first).to_be_visible()
    officer.photograph("paper-receipt")
    reference = NUMBER.search(page.url).group()
    lead.sign_in_as("trekker")
    seen(lead, reference, day(came), day(due), name="paper-lead")
    assert officer.watch.look() + officer.watch.faults == []


def test_of_two_officers_at_once_the_second_reads_it_and_loses_no_word(visit):
    lead, first, second = visit("phone"), visit("desktop"), visit("phone")
    reference = submit(lead, "Een bord voor twee")
    for officer in (first, second):
        officer.sign_in_as("behandelaar")
        at_desk(officer, reference)
    take_on(first, "Ontheffing of vergunning")
    second.press("Op mijn naam")
    expect(second.page.get_by_text(re.compile("net gewijzigd|al op")).first).to_be_visible()
    form = unfold(at_desk(second, reference), "question")
    form.get_by_label("Een gewone vraag.").check()
    form.get_by_label("Jouw vraag of bericht").fill("Hoe hoog wordt het bord?")
    kind = unfold(at_desk(first, reference), "kind")
    choose(kind, "Soort verzoek", "Mag dit al?")
    kind.get_by_label("Waarom verandert de soort?").fill("Er is geen vergunning nodig.")
    first.press("Leg vast")
    form.get_by_role("button", name="Stuur", exact=True).click()
    expect(second.page.get_by_text("net gewijzigd").first).to_be_visible()
    typed = second.page.locator("details#question").get_by_label("Jouw vraag of bericht")
    expect(typed).to_have_value("Hoe hoog wordt het bord?")
    second.photograph("two-officers")
    assert second.watch.look() + second.watch.faults == []


# Counted by hand from domain.md 3.4: eight weeks after the day of receipt; a Saturday, Sunday or
# holiday moves to the first working day after it.
BY_HAND = {
    "2026-03-02": "28 april 2026",  # 27 April is Koningsdag
    "2026-10-30": "28 december 2026",  # Christmas, a Saturday and a Sunday
    "2027-01-29": "30 maart 2027",  # Good Friday, and Easter Monday after it
    "2026-12-01": "26 januari 2027",
}


def test_the_last_day_is_the_one_that_is_counted_by_hand(visit):
    passer_by = visit("phone")
    for received, due in BY_HAND.items():
        page = passer_by.go(f"/regelruimte/termijn/?ontvangen={received}&soort=policy_deviation")
        expect(page.get_by_role("heading", name=re.compile(f"^Uiterlijk .*{due}$"))).to_be_visible()
    page = passer_by.go("/regelruimte/termijn/?ontvangen=2027-01-29&soort=policy_deviation")
    expect(page.get_by_text("26 maart 2027 is Goede Vrijdag").first).to_be_visible()
    passer_by.photograph("good-friday")
    assert passer_by.watch.look() + passer_by.watch.faults == []
