"""The letter of a referral on paper, no answer for three weeks, and the dates of the Wmo."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from PIL import Image

from supporters.letter import TEMPLATE, Letter
from supporters.models import Referral
from supporters.models.sharing import WmoDates
from tests.supporters.factories import sent_referral
from tests.supporters.test_people import events, url
from villagehub.typesetting.printable import plain, printable
from villagehub.typesetting.typesetter import picture_of

TODAY = timezone.localdate


@pytest.fixture
def sent(truus, at_work):
    with at_work():
        return sent_referral(truus)


def load(at_work, referral):
    with at_work():
        return Referral.objects.select_related(
            "person__organisation", "receiver", "consent", "reason_theme", "organisation"
        ).get(pk=referral.pk)


def test_the_letter_is_a_tagged_pdf_and_its_reading_is_recorded(at_desk, sent):
    response = at_desk.get(url("referral_letter_pdf", sent))
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in response.content
    assert b"pdfuaid" in response.content
    assert events("export", "referral").count() == 1


def test_the_name_of_the_file_says_nothing_of_anybody(at_desk, sent, truus):
    assert at_desk.get(url("referral_letter_pdf", sent))["Content-Disposition"] == (
        'inline; filename="verwijsbrief.pdf"'
    )


def test_p8_on_paper_stands_what_was_agreed_and_nothing_else(at_work, sent, truus):
    referral = load(at_work, sent)
    referral.consent.scope = ["name"]
    told = str(Letter(referral, truus.owner).facts)
    assert str(truus) in told
    for kept in (truus.phone, truus.address, "Vervoer", referral.what_matters):
        assert kept not in told


@pytest.mark.parametrize(
    "typed", ["#pagebreak()", "\u0645\u0631\u062d\u0628\u0627", "🦄" * 40, "a" * 400]
)
def test_whatever_was_typed_there_is_a_letter(at_work, sent, truus, typed):
    referral = load(at_work, sent)
    referral.what_matters = typed
    assert Letter(referral, truus.owner).pdf().startswith(b"%PDF-")


@pytest.mark.parametrize("letters", [printable, plain])
def test_no_word_runs_off_the_edge_of_the_letter(at_work, sent, truus, letters):
    referral = load(at_work, sent)
    referral.what_matters = referral.receiver_role = "a" * 300
    referral.consent.scope = ["words"]
    source = Letter(referral, truus.owner)._source(letters)
    page = Image.open(BytesIO(picture_of(TEMPLATE, source, 595))).convert("L")
    margin = page.crop((int(page.width * 0.9), 0, page.width, page.height))
    assert page.getextrema()[0] < 100
    assert margin.getextrema() == (255, 255)


def test_p8_after_withdrawing_there_is_no_letter_on_paper_either(at_desk, sent):
    at_desk.post(url("consent_withdraw", sent.consent))
    assert at_desk.get(url("referral_letter_pdf", sent)).status_code == 404


def wait(at_work, referral, days):
    with at_work():
        day = TODAY() - timedelta(days=days)
        Referral.objects.filter(pk=referral.pk).update(sent_on=day)


def test_after_twenty_one_days_the_page_asks_what_to_do(at_desk, at_work, sent):
    wait(at_work, sent, 20)
    assert "Wat doe je?" not in at_desk.get(url("referral", sent)).content.decode()
    wait(at_work, sent, 21)
    page = at_desk.get(url("referral", sent)).content.decode()
    assert "Al drie weken geen antwoord. Wat doe je?" in page
    assert url("referral_ask_again", sent) in page


def test_who_asked_again_waits_three_more_weeks(at_desk, at_work, sent):
    wait(at_work, sent, 30)
    at_desk.post(url("referral_ask_again", sent))
    referral = load(at_work, sent)
    assert referral.asked_again_on == TODAY()
    assert not referral.is_overdue
    assert "langer dan 3 weken" not in at_desk.get(url("today")).content.decode()


def test_asking_again_twice_or_too_early_is_refused(at_desk, at_work, sent):
    page = at_desk.post(url("referral_ask_again", sent), follow=True).content.decode()
    assert "Deze stap kan nu niet" in page
    assert load(at_work, sent).asked_again_on is None


def test_a_report_to_the_municipality_shows_the_dates_of_the_law(at_desk, at_work, sent):
    assert "Wmo 2015" not in at_desk.get(url("referral", sent)).content.decode()
    with at_work():
        Referral.objects.filter(pk=sent.pk).update(kind="wmo_report", sent_on=date(2026, 3, 2))
    page = at_desk.get(url("referral", sent)).content.decode()
    assert "13 april 2026" in page
    assert "27 april 2026" in page


def test_six_weeks_for_the_inquiry_and_two_for_the_decision():
    assert WmoDates.of(date(2026, 12, 1)) == (date(2027, 1, 12), date(2027, 1, 26))
