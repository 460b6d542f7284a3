"""The benchmarks run and print their ratios. Time is not tested: it is the machine's."""

import re

import pytest

from benchmarks import initiatives, pages, search
from tests.villages.factories import EventFactory
from villages.models import Event


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
