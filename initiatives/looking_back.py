"""What a person did in a year, for that person and nobody else.

An app adds a chapter in its AppConfig.ready():

    register_look_back(20, _("Taken en diensten"), tasks_done)

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

FIRST_YEAR = 2000
LINES_SHOWN = 60


class Line(NamedTuple):
    """`note` is the smaller print under it."""

    text: str
    on: date | None = None
    note: str = ""
    url: str = ""


class Chapter(NamedTuple):
    heading: str | Promise
    lines: list[Line]
    left_out: int


Source = Callable[[User, int], Iterable[Line]]
_registered: list[tuple[int, str | Promise, Source]] = []


def register_look_back(position: int, heading: str | Promise, source: Source) -> None:
    if all(known is not source for _position, _heading, known in _registered):
        _registered.append((position, heading, source))
        _registered.sort(key=lambda item: item[0])


def look_back(user: User, year: int) -> list[Chapter]:
    """The chapters in which there is something to tell."""
    told = [(heading, list(source(user, year))) for _position, heading, source in _registered]
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
