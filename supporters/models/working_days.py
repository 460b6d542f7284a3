"""The days on which a supporter works: no weekend, no public holiday."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from villagehub.later import Later

if TYPE_CHECKING:
    import holidays
else:
    holidays = Later("holidays")


@lru_cache
def _free_days(year: int) -> frozenset[date]:
    """Of this year and the next. To make them takes a page longer than a query does."""
    return frozenset(holidays.country_holidays("NL", years=[year, year + 1]))


def next_working_day(day: date) -> date:
    """The first one after `day`; holidays may lie in the next year."""
    free = _free_days(day.year)
    day += timedelta(days=1)
    while day.weekday() >= 5 or day in free:
        day += timedelta(days=1)
    return day
