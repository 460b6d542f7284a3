"""The test vectors of the specification, and the edges of the law around them."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from initiatives.regulatory.clock.calculation import (
    Extended,
    Received,
    Suspended,
    add_months,
    counted_back,
    due_date,
    next_working_day,
    objection_until,
)


@dataclass
class Rule:
    weeks: int = 8
    suspendable: bool = True
    atw_applies: bool = True


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 3, 2), date(2026, 4, 28)),  # 27 April is King's Day
        (date(2026, 10, 30), date(2026, 12, 28)),  # Christmas, Saturday, Sunday
        (date(2027, 1, 29), date(2027, 3, 30)),  # Good Friday until Easter Monday
        (date(2026, 12, 1), date(2027, 1, 26)),
        (date(2027, 3, 10), date(2027, 5, 7)),  # 5 May counts each year; the 6th is Ascension Day
    ],
)
def test_eight_weeks_end_on_a_working_day(received, due):
    assert due_date([Received(received)], Rule()).due_on == due


def test_clock_stands_still_from_the_day_after_the_invitation():
    events = [Received(date(2026, 9, 1)), Suspended(date(2026, 9, 11), date(2026, 9, 24))]
    calculation = due_date(events, Rule())
    assert calculation.due_on == date(2026, 11, 9)
    assert calculation.summary == "8 weken + 13 dagen stil"
    assert [step.day for step in calculation.steps] == [
        date(2026, 9, 1),
        date(2026, 10, 27),
        date(2026, 11, 9),
    ]
    assert "11 september 2026 tot en met 23 september 2026" in calculation.steps[-1].label


def test_an_unused_term_gives_the_municipality_no_extra_day():
    """Literal reading may be 14 days; we take 13."""
    unused = Suspended(date(2026, 9, 11), resumes_on=date(2026, 9, 24))
    assert unused.days == 13


@pytest.mark.parametrize(
    ("announced", "last_day"),
    [
        (date(2026, 10, 12), date(2026, 11, 23)),
        (date(2026, 11, 13), date(2026, 12, 28)),
    ],
)
def test_objection_takes_six_weeks_from_the_day_after_announcement(announced, last_day):
    assert objection_until(announced) == last_day


def test_the_step_names_the_holiday():
    steps = due_date([Received(date(2026, 3, 2))], Rule()).steps
    assert "27 april 2026 is Koningsdag" in steps[-1].label


def test_terms_of_local_ordinances_are_not_moved():
    assert due_date([Received(date(2026, 3, 2))], Rule(atw_applies=False)).due_on == date(
        2026, 4, 27
    )


@pytest.mark.parametrize(("weeks", "due"), [(12, date(2026, 12, 28)), (13, date(2026, 12, 26))])
def test_terms_over_twelve_weeks_are_not_moved(weeks, due):
    received = date(2026, 12, 26) - timedelta(weeks=weeks)
    assert due_date([Received(received)], Rule(weeks=weeks)).due_on == due


def test_equated_days_are_free_days():
    friday_after_ascension = date(2026, 5, 15)
    assert next_working_day(date(2026, 5, 14)) == friday_after_ascension
    assert next_working_day(date(2026, 5, 14), {friday_after_ascension}) == date(2026, 5, 18)


def test_standing_still_twice_adds_up():
    events = [
        Received(date(2026, 9, 1)),
        Suspended(date(2026, 10, 2), date(2026, 10, 7)),
        Suspended(date(2026, 9, 11), date(2026, 9, 24)),
    ]
    calculation = due_date(events, Rule())
    assert calculation.still_days == 18
    assert calculation.due_on == date(2026, 11, 16)  # the 14th is a Saturday


def test_a_clock_that_cannot_stand_still_does_not():
    events = [Received(date(2026, 9, 1)), Suspended(date(2026, 9, 11), date(2026, 9, 24))]
    assert due_date(events, Rule(suspendable=False)).due_on == date(2026, 10, 27)


def test_answered_on_the_day_of_the_question_costs_nothing():
    events = [Received(date(2026, 9, 1)), Suspended(date(2026, 9, 11), date(2026, 9, 10))]
    assert due_date(events, Rule()).due_on == date(2026, 10, 27)


def test_an_announced_date_replaces_the_sum_before_it():
    events = [
        Received(date(2026, 9, 1)),
        Suspended(date(2026, 9, 11), date(2026, 9, 24)),
        Extended(date(2026, 11, 2), date(2026, 12, 14)),
    ]
    calculation = due_date(events, Rule())
    assert calculation.due_on == date(2026, 12, 14)
    assert calculation.summary == "verlengd"


def test_standing_still_after_an_extension_moves_the_announced_date():
    events = [
        Received(date(2026, 9, 1)),
        Extended(date(2026, 10, 20), date(2026, 12, 14)),
        Suspended(date(2026, 11, 3), date(2026, 11, 10)),
    ]
    assert due_date(events, Rule()).due_on == date(2026, 12, 21)


def test_nothing_received_means_no_date():
    assert due_date([], Rule()) is None


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2026, 12, 15), 36, date(2029, 12, 15)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
    ],
)
def test_months_are_counted_by_calendar(day, months, result):
    assert add_months(day, months) == result


def test_a_term_counted_back_is_not_moved():
    saturday = counted_back(date(2028, 3, 4), 9)
    assert saturday == date(2027, 6, 4)
    assert counted_back(date(2028, 2, 5), 9) == date(2027, 5, 5)
