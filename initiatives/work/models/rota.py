"""A rota of weeks or months at once: which days, which times of the day, and what that makes."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.work.models.series import ShiftSeries
from initiatives.work.models.shifts import Shift
from villagehub.accounts.models import User
from villages.agenda.models.series import by_the_clock
from villages.facilities.hours import holiday_on
from villages.models import Repeat

# In one form; a year of a bus is four of them.
LONGEST_ROTA = timedelta(days=93)
MOST_SHIFTS = 400
A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Turn:
    """One of the shifts of a day; past midnight it ends on the next."""

    begins: time
    ends: time
    place: str = ""

    @property
    def length(self) -> timedelta:
        start, end = (datetime.combine(date.min, each) for each in (self.begins, self.ends))
        return end - start if end > start else end - start + timedelta(days=1)


@dataclass(frozen=True)
class Planned:
    day: date
    turn: Turn
    starts_at: datetime
    ends_at: datetime
    is_there: bool


@dataclass
class Rota:
    """`details` is a shift that is never saved: what all of them have in common. `days` are the
    days of the week, Monday 0; `out` the dates on which nothing is."""

    details: Shift
    first: date
    last: date
    days: list[int]
    turns: list[Turn]
    out: set[date] = field(default_factory=set)
    holidays_off: bool = True

    @property
    def initiative(self) -> Initiative:
        return self.details.initiative

    def _all_days(self) -> Iterator[date]:
        for number in range((self.last - self.first).days + 1):
            day = self.first + timedelta(days=number)
            if day.weekday() in self.days:
                yield day

    def left_out(self) -> list[tuple[date, str]]:
        """Each with the name of its holiday, or nothing when somebody left it out."""
        return [
            (day, "" if day in self.out else holiday_on(day))
            for day in self._all_days()
            if self._is_out(day)
        ]

    def _is_out(self, day: date) -> bool:
        return day in self.out or (self.holidays_off and bool(holiday_on(day)))

    def planned(self) -> list[Planned]:
        """In order; what is over is not made. What is there already, called off or not, is known
        by its name, moment and place. One query."""
        there = set(
            self.initiative.shifts.filter(title=self.details.title).values_list(
                "starts_at", "place_text"
            )
        )
        rows = [
            self._one(day, turn, there)
            for day in self._all_days()
            if not self._is_out(day)
            for turn in self.turns
        ]
        return [row for row in rows if row.ends_at > timezone.now()]

    def _one(self, day: date, turn: Turn, there: set[Any]) -> Planned:
        starts_at, ends_at = by_the_clock(datetime.combine(day, turn.begins), turn.length)
        is_there = (starts_at.astimezone(UTC), turn.place) in there
        return Planned(day, turn, starts_at, ends_at, is_there)

    @transaction.atomic
    def make(self, by: User) -> int:
        """How many shifts there are more. Two at once take turns, and neither makes one twice.
        The Mondays of one time of the day are a series, so that somebody can take all of them."""
        rows = Initiative.objects.select_for_update(no_key=True, of=("self",))
        rows.get(pk=self.initiative.pk)
        self.details.created_by = by
        new = [row for row in self.planned() if not row.is_there]
        for turn in self.turns:
            for weekday in self.days:
                days = [row.day for row in new if (row.turn, row.day.weekday()) == (turn, weekday)]
                if days:
                    self._make_series(turn, days)
        return len(new)

    def _make_series(self, turn: Turn, days: list[date]) -> None:
        first, last = days[0], days[-1]
        weeks = range((last - first).days // 7 + 1)
        skipped = {first + number * A_WEEK for number in weeks} - set(days)
        series = ShiftSeries.objects.create(
            initiative=self.initiative,
            repeat=Repeat.WEEKLY,
            first_on=first,
            start_time=turn.begins,
            duration=turn.length,
            until=last,
            except_on=sorted(skipped),
        )
        shift = copy.copy(self.details)
        shift.place_text = turn.place
        series.make_shifts(shift)
