"""What somebody can do when the municipality is late, with the amounts of Awb 4:17 lid 2.

The amounts are indexed by the year: a row is added when the next ones are published, and the page
says of which year they are. First day and payment are the lawyer's (domain.md section 3.4).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

DEFAULT_DAYS = 14  # Awb 4:17 lid 3: two weeks after the written notice of default
PERIOD_DAYS = 14


class Penalty(NamedTuple):
    """By the day: in the first two weeks, the two after, and the last two. In whole euros."""

    year: int
    first: int
    second: int
    third: int

    @property
    def most(self) -> int:
        return PERIOD_DAYS * (self.first + self.second + self.third)


AMOUNTS = [Penalty(2019, 23, 35, 45)]


def penalty_on(day: date) -> Penalty:
    """The latest ones that are known for that day."""
    known = [each for each in AMOUNTS if each.year <= day.year]
    return known[-1] if known else AMOUNTS[0]


def decide_before(notice_on: date) -> date:
    """Until when the municipality can still decide without a penalty, after this notice."""
    return notice_on + timedelta(days=DEFAULT_DAYS)
