"""What somebody can do who is told no, or nothing at all: with dates, and to its end."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from initiatives.regulatory.clock.remedies import decide_before
from initiatives.regulatory.models import PenaltyAmount
from tests.regulatory.factories import REFUSAL, days_ago, decide, make_request, take_up


def page_of(client, case, user=None):
    if user:
        client.force_login(user)
    return client.get(case.get_absolute_url()).content.decode()


@pytest.fixture
def official(winkelhoek, lead, officer):
    place = winkelhoek.village.municipality
    place.designated_channel = True
    place.save()
    return lambda at=None: take_up(make_request(winkelhoek, lead, at=at), officer)


def test_whoever_waits_too_long_reads_what_to_do_with_date_and_amounts(client, official, lead):
    case = official(days_ago(70))
    page = page_of(client, case, lead)
    last = timezone.localdate() + timedelta(days=14)
    assert "in gebreke stellen" in page
    assert f"Op {case.reference} had u uiterlijk" in page
    assert f"tot en met {last.day} " in page
    assert "twee weken 23 euro, dan twee weken 35 euro en dan twee weken" in page
    assert "hoogstens 1442 euro" in page


def test_who_is_late_without_having_looked_tells_the_applicant_no_less(
    client, winkelhoek, lead, officer, official
):
    """Nobody took it on, so that nobody chose a kind."""
    case = make_request(winkelhoek, lead, at=days_ago(70))
    page = page_of(client, case, lead)
    assert "Nog niemand heeft het verzoek op naam." in page
    assert "behandelaar: vaak" not in page
    assert "in gebreke stellen" in page
    assert "Een dwangsom is er alleen als er een besluit" in page
    assert "Een dwangsom is er alleen als" not in page_of(client, official(days_ago(70)), lead)


def test_where_no_law_sets_a_term_no_page_speaks_of_a_penalty(client, winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(70)), officer)
    page = page_of(client, case, lead)
    assert "De gemeente is te laat" in page
    assert "euro" not in page


def test_a_refusal_says_how_where_and_until_when_to_object(client, official, lead, decision_maker):
    case = official()
    decision = decide(case, decision_maker, outcome="refused", **REFUSAL)
    page = page_of(client, case)
    told = lead.notifications.get(period="decision").body
    for text in (page, told):
        assert f"{decision.objection_until.day} " in text
        assert "college van" in text
        assert case.reference in text
        assert "binnen zes" in text
        assert "rechtbank" in text
    assert "Niet mee eens?" in page


def test_an_answer_to_preparation_promises_no_objection(
    client, winkelhoek, lead, officer, decision_maker
):
    case = take_up(make_request(winkelhoek, lead), officer)
    decide(case, decision_maker, outcome="refused", **REFUSAL)
    assert "Niet mee eens?" not in page_of(client, case)


def test_the_amounts_are_the_latest_that_hold_on_the_day(db):
    known = PenaltyAmount.objects.get()
    next_ones = PenaltyAmount.objects.create(
        valid_from=date(2028, 1, 1), first=25, second=38, third=49, source="Stcrt. 2027, 1"
    )
    assert PenaltyAmount.objects.on(date(2027, 12, 31)) == known
    assert PenaltyAmount.objects.on(date(2028, 1, 1)) == next_ones
    assert PenaltyAmount.objects.on(date(2001, 1, 1)) == known
    assert (known.most, next_ones.most) == (1442, 1568)
    assert decide_before(date(2026, 11, 9)) == date(2026, 11, 23)
