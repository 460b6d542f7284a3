"""The benchmarks run and print their ratios. Time is not tested: it is the machine's."""

import pytest

from benchmarks import pages, search
from tests.villages.factories import EventFactory
from villages.models import Event


@pytest.mark.usefixtures("world")
def test_the_benchmark_prints_a_ratio_for_each_page_and_keeps_nothing(capsys):
    pages.main(rounds=1)
    printed = capsys.readouterr().out
    assert "ceiling: /gezond/              1.0" in printed
    assert "saving a contact" in printed


@pytest.mark.usefixtures("world")
def test_the_benchmark_of_search_fills_the_villages_and_empties_them_again(capsys, resident):
    EventFactory.create_batch(2, title="Samen")
    before = Event.objects.count()
    search.main(rounds=1, items=60)
    printed = capsys.readouterr().out
    assert "27 x Event" in printed
    assert "two slips" in printed
    assert Event.objects.filter(title="Samen").count() == 2
    assert Event.objects.count() == before
