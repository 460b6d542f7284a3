"""The benchmark runs and prints its ratios. Time is not tested: it is the machine's."""

import pytest

from benchmarks.pages import main


@pytest.mark.usefixtures("world")
def test_the_benchmark_prints_a_ratio_for_each_page_and_keeps_nothing(capsys):
    main(rounds=1)
    printed = capsys.readouterr().out
    assert "ceiling: /gezond/              1.0" in printed
    assert "saving a contact" in printed
