"""The benchmarks run and print their ratios. Time is not tested: it is the machine's."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from benchmarks import digest, initiatives, pages, search
from tests.villages.factories import EventFactory
from villages.models import Event
from villages.weekly import monday_of


@pytest.mark.usefixtures("world", "db")
def test_the_benchmark_prints_a_ratio_for_each_page_and_keeps_nothing(capsys):
    pages.main(rounds=1)
    printed = capsys.readouterr().out
    assert "ceiling: /gezond/klaar/        1.0" in printed
    assert "saving a contact" in printed


@pytest.mark.usefixtures("world", "db")
def test_the_benchmark_of_search_fills_the_villages_and_empties_them_again(capsys, resident):
    EventFactory.create_batch(2, title="Samen")
    before = Event.objects.count()
    search.main(rounds=1, items=60)
    printed = capsys.readouterr().out
    assert "27 x Event" in printed
    assert "two slips" in printed
    assert Event.objects.filter(title="Samen").count() == 2
    assert Event.objects.count() == before


@pytest.mark.usefixtures("world", "db")
def test_the_benchmark_of_initiatives_asks_as_much_for_many_as_for_one(capsys):
    initiatives.main(rounds=1, most=dict.fromkeys(initiatives.MANY, 21))
    lines = capsys.readouterr().out.splitlines()[1:]
    assert len(lines) == len(initiatives.PAGES)
    for line in lines:
        many, one = re.search(r"(\d+) : (\d+)", line).groups()
        assert many == one, line


@pytest.mark.parametrize("how", [(), ("plain",)])
@pytest.mark.django_db
def test_the_benchmark_of_digests_gives_one_to_each_reader_whatever_the_mail_server_takes(
    settings, capsys, how
):
    settings.EMAIL_BACKEND = settings.EMAIL_HOST = settings.EMAIL_PORT = ""  # put back in the end
    monday = monday_of(timezone.localdate() + timedelta(days=7))
    villages = digest.fill(33, monday)
    sink = digest.Sink(33, *how)
    try:
        measured = digest.measure(33, monday, sink, lambda: 0.0)
        queries = digest.queries_of_one(villages[0], monday)
    finally:
        sink.close()
    assert (measured["digests"], measured["connections"]) == (33, 1)
    assert all(queries)
    digest.report(measured)
    assert "connections" in capsys.readouterr().out
