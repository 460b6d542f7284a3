"""The days on which a supporter works: no weekend, no public holiday."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from villagehub.later import Later

if TYPE_CHECKING:
    import holidays
else:
    holidays = Later("holidays")


def next_working_day(day: date) -> date:
    """The first one after `day`; holidays may lie in the next year."""
    free = holidays.country_holidays("NL", years=[day.year, day.year + 1])
    day += timedelta(days=1)
    while day.weekday() >= 5 or day in free:
        day += timedelta(days=1)
    return day
