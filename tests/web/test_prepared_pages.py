"""Pages of which the questions were built beforehand, for whoever asks and whenever."""

import re
from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from benchmarks import pages
from initiatives.models import Initiative
from tests.access_rows.rows import SIGNED_IN
from tests.comments.factories import CommentFactory
from tests.web.test_shared_pages import page
from villagehub.tables.prepared import Prepared, questions

OF_ONE_FORM = re.compile(r'(name="key" value=")[^"]*')  # drawn each time that a form is made


def said(client, address):
    return OF_ONE_FORM.sub(r"\1", page(client, address))


def all_pages():
    for initiative in Initiative.objects.all():
        CommentFactory(initiative=initiative, village=initiative.village)
    return pages.rows()


@pytest.mark.only_with_all
def test_the_pages_are_the_same_with_and_without(world, cast, db, monkeypatch, caplog):
    addresses = {row.address for row in all_pages()}
    for who in sorted(SIGNED_IN):
        cast.sign_in(who)
        for address in addresses:
            answers = said(cast.client(who), address)
            with monkeypatch.context() as off:
                off.setattr(Prepared, "found", lambda *_arguments, **_named: None)
                assert said(cast.client(who), address) == answers, (who, address)
    assert "is built each time" not in caplog.text


CLOCK_GOES_ON = datetime.fromisoformat("2027-03-28T00:34+01:00")
CLOCK_GOES_BACK = datetime.fromisoformat("2027-10-31T00:34+02:00")


@pytest.mark.parametrize(
    "moment",
    [None, CLOCK_GOES_ON, CLOCK_GOES_BACK],
    ids=["today", "clock-goes-on", "clock-goes-back"],
)
def test_no_question_of_a_page_keeps_the_hour_in_which_it_was_built(world, cast, db, moment):
    """Each is built anew at another hour of the day, and compared with what was kept."""
    moment = moment or timezone.localtime().replace(hour=12, minute=34)
    with time_machine.travel(moment, tick=True) as clock:
        for row in all_pages():
            row.client.get(row.address)
        written = [
            (question, form, kept)
            for question in questions
            for form, kept in question.written.items()
            if kept and form.today == moment.date()
        ]
        clock.shift(timedelta(hours=3, minutes=7, seconds=11))
        for question, form, kept in written:
            again = question.write(form)
            told = again.question.sql, again.given
            assert told == (kept.question.sql, kept.given), question.build
    assert len(written) > 10
