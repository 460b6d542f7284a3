"""What a person did in a year, for that person and nobody else.

    chapters.plug(Told(_("Taken en diensten"), tasks_done), 20)   # in the app's looking_back.py

The callable gets `(user, year)` and returns the lines of that year, oldest first, at a fixed number
of queries. It tells what somebody did, never how much more or less than another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from typing import NamedTuple

from django.utils import timezone
from django.utils.functional import Promise

from villagehub.accounts.models import User
from villagehub.registry import Socket

FIRST_YEAR = 2000
LINES_SHOWN = 60


class LookBackLine(NamedTuple):
    """`note` is the smaller print under it."""

    text: str
    on: date | None = None
    note: str = ""
    url: str = ""


class Chapter(NamedTuple):
    heading: str | Promise
    lines: list[LookBackLine]
    left_out: int


class Told(NamedTuple):
    heading: str | Promise
    lines: Callable[[User, int], Iterable[LookBackLine]]


chapters: Socket[Told] = Socket("looking_back", key=lambda told: told.lines)


def look_back(user: User, year: int) -> list[Chapter]:
    """The chapters in which there is something to tell."""
    told = [(chapter.heading, list(chapter.lines(user, year))) for chapter in chapters]
    return [
        Chapter(heading, lines[:LINES_SHOWN], max(len(lines) - LINES_SHOWN, 0))
        for heading, lines in told
        if lines
    ]


def days_of(year: int) -> tuple[date, date]:
    """The first day of the year, and that of the next."""
    return date(year, 1, 1), date(year + 1, 1, 1)


def within(field: str, year: int) -> dict[str, datetime]:
    """Conditions on a field with a moment."""
    first, last = (timezone.make_aware(datetime.combine(day, time())) for day in days_of(year))
    return {f"{field}__gte": first, f"{field}__lt": last}
