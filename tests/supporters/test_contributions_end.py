"""Until when what people want to give is kept, and when nothing may happen with it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from django.utils.formats import date_format

from supporters.models import (
    Contribution,
    HelpSeeker,
)
from supporters.models.people import months_later
from supporters.tasks import erase
from tests.supporters.factories import (
    theme,
)
from tests.supporters.giving import certificate_of, known, page_of

TODAY = timezone.localdate


def test_p10_what_ended_is_erased_after_half_a_year_as_its_page_says(
    trailer, at_desk, at_work, coordinator, support_organisation
):
    at_desk.post(page_of(trailer, "contribution_move"), {"stand": "stopt"})
    day = date_format(months_later(TODAY(), 6), "j F Y")
    assert f"gewist in de nacht van {day}" in at_desk.get(page_of(trailer)).content.decode()
    for ended, gone in ((months_later(TODAY(), -6) + timedelta(days=3), 0), (None, 1)):
        with at_work():
            Contribution.objects.update(ended_on=ended or months_later(TODAY(), -6))
        assert erase() == gone
    assert erase() == 0
    assert known(at_work) == []
    certificate = certificate_of(coordinator, support_organisation)
    assert certificate.counts == {"supporters_contribution": 1}


def test_p10_what_nobody_confirmed_for_two_years_is_erased_unless_it_is_of_a_file(
    trailer, soup, at_desk, at_work
):
    long_ago = months_later(TODAY(), -24)
    with at_work():
        Contribution.objects.update(confirmed_on=long_ago)
    at_desk.post(page_of(trailer, "contribution_move"), {"stand": "klopt"})
    assert erase() == 0
    with at_work():
        Contribution.objects.update(confirmed_on=long_ago)
    assert erase() == 1
    assert known(at_work) == [soup]
    assert soup.erased_on is None


def test_p13_it_goes_with_the_file_of_who_gives_it(truus, soup, trailer, at_work):
    with at_work(), connection.cursor() as cursor:
        cursor.execute("SELECT supporters_erase_person(%s)", [truus.pk])
        assert cursor.fetchone()[0]
    assert known(at_work) == [trailer]


def test_who_asks_to_be_erased_is_gone_at_once_with_a_certificate(
    trailer, at_desk, at_work, coordinator, support_organisation
):
    assert (
        "Wis deze bijdrage" in at_desk.get(page_of(trailer, "contribution_erase")).content.decode()
    )
    at_desk.post(page_of(trailer, "contribution_erase"))
    assert known(at_work) == []
    certificate = certificate_of(coordinator, support_organisation)
    assert ("bijdragen", 1) in [(str(what), n) for what, n in certificate.lines]
    assert certificate.reason == "request"


@pytest.fixture(params=["restricted_on", "gone_on"])
def standing_still(request, truus, soup, at_work):
    """Of whom nothing is to be done: who asked for that, and who died or moved."""
    with at_work():
        HelpSeeker.objects.update(**{request.param: TODAY()})
    return {"restricted_on": "Op verzoek gebeurt er", "gone_on": "verhuisd of overleden"}[
        request.param
    ]


@pytest.mark.parametrize("step", ["klopt", "stopt", "weer"])
def test_p13_of_who_wants_nothing_done_or_is_gone_nothing_is_moved(
    soup, standing_still, at_desk, at_work, step
):
    with at_work():
        Contribution.objects.update(ended_on=TODAY() if step == "weer" else None)
    [before] = known(at_work)
    page = at_desk.post(page_of(soup, "contribution_move"), {"stand": step}, follow=True)
    assert standing_still in page.content.decode()
    [after] = known(at_work)
    assert (after.ended_on, after.updated_at) == (before.ended_on, before.updated_at)


def test_p13_nor_changed_and_what_was_typed_is_not_lost(soup, standing_still, at_desk, at_work):
    page = at_desk.get(page_of(soup)).content.decode()
    assert standing_still in page
    assert "Klopt nog" not in page
    typed = {"what": "Twee pannen soep", "theme": theme().pk}
    page = at_desk.post(page_of(soup), typed).content.decode()
    assert standing_still in page
    assert "Twee pannen soep" in page
    [after] = known(at_work)
    assert after.what == "Een pan soep"


def test_while_a_file_is_restricted_nothing_of_it_is_erased_and_the_page_says_so(
    truus, soup, at_desk, at_work
):
    with at_work():
        Contribution.objects.update(ended_on=months_later(TODAY(), -7))
        HelpSeeker.objects.update(restricted_on=TODAY())
    assert erase() == 0
    assert "gewist in de nacht" not in at_desk.get(page_of(soup)).content.decode()
    asked = at_desk.get(page_of(soup, "contribution_erase")).content.decode()
    assert "Wis deze bijdrage" not in asked
    page = at_desk.post(page_of(soup, "contribution_erase"), follow=True).content.decode()
    assert "Op verzoek gebeurt er" in page
    assert "Gewist." not in page
    assert known(at_work) == [soup]
