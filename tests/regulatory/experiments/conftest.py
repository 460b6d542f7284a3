"""Experiments: one that has to begin, one that runs, one near its end."""

import pytest

from tests.regulatory.factories import decide_experiment


@pytest.fixture
def later(in_review, decision_maker):
    """Granted, and begins in ten days."""
    return decide_experiment(in_review, decision_maker, began_days_ago=-10, ends_in_days=200)


@pytest.fixture
def running(in_review, decision_maker):
    return decide_experiment(in_review, decision_maker, ends_in_days=300)


@pytest.fixture
def near_its_end(in_review, decision_maker):
    """It was halfway four months ago, and looking back began a month ago."""
    return decide_experiment(in_review, decision_maker, began_days_ago=250, ends_in_days=30)
