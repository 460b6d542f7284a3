"""Which days of the agenda an address asks for, such as `?wanneer=weekend`: a link to keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from django.db.models import Q
from django.http import QueryDict
from django.utils import formats, timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

TODAY, WEEKEND, WEEK, MONTH, DAY, PAST = "vandaag", "weekend", "week", "maand", "dag", "eerder"
# So many months back and ahead somebody may turn the leaves.
MONTHS_BACK, MONTHS_AHEAD = 12, 24
SATURDAY, SUNDAY = 5, 6  # of `weekday()`
# What goes on into the night belongs to the day on which it began.
NIGHT = timedelta(hours=6)


class Label(NamedTuple):
    code: str
    text: str | Promise


# What a page of the agenda offers to choose from.
LABELS = [
    Label("", gettext_lazy("Alles")),
    Label(TODAY, gettext_lazy("Vandaag")),
    Label(WEEKEND, gettext_lazy("Dit weekend")),
    Label(WEEK, gettext_lazy("Deze week")),
    Label(MONTH, gettext_lazy("Maand")),
]
# Few, and the same for everybody: these are kept as pages without a question are.
KEPT = (TODAY, WEEKEND, WEEK, MONTH)


@dataclass(frozen=True)
class Days:
    """From the first to the last, both included."""

    first: date
    last: date

    @property
    def since(self) -> datetime:
        return _midnight(self.first)

    @property
    def until(self) -> datetime:
        return _midnight(self.last + timedelta(days=1))

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))

    @property
    def overlap(self) -> Q:
        """Of rows with `starts_at` and `ends_at`: what begins in these days or still goes on."""
        begun = Q(starts_at__gte=self.since) | Q(ends_at__gt=self.since + NIGHT)
        return Q(starts_at__lt=self.until) & begun

    def of(self, row: Any) -> Days | None:
        """The days of these on which it is to do."""
        first = timezone.localdate(row.starts_at)
        last = timezone.localdate(row.ends_at - NIGHT) if row.ends_at else first
        if getattr(row, "is_whole_day", False) and row.ends_at:
            last = timezone.localdate(row.ends_at)
        shown = Days(max(first, self.first), min(max(first, last), self.last))
        return shown if shown.first <= shown.last else None


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def days_of(choice: str) -> Days | None:
    """This weekend is the coming one, or the one that it is. None for what names no days."""
    today = timezone.localdate()
    sunday = today + timedelta(days=SUNDAY - today.weekday())
    found = {
        TODAY: Days(today, today),
        WEEKEND: Days(max(today, sunday - timedelta(days=SUNDAY - SATURDAY)), sunday),
        WEEK: Days(today, sunday),
    }
    return found.get(choice)


def day_asked(query: QueryDict) -> Days | None:
    """ "?dag=2026-12-05", within the months that can be turned to."""
    try:
        day = date.fromisoformat(query.get(DAY, ""))
    except ValueError:
        return None
    return Days(day, day) if Month.of(day).is_within_reach else None


def heading_of(choice: str, days: Days | None) -> str:
    if days is None:
        return _("Wat er was") if choice == PAST else _("Agenda")
    if days.first == days.last:
        day = formats.date_format(days.first, "l j F")
        label = dict(LABELS).get(choice)
        return f"{label}, {day}" if label else day.capitalize()
    same_month = days.first.month == days.last.month
    first = formats.date_format(days.first, "j" if same_month else "j F")
    span = {"first": first, "last": formats.date_format(days.last, "j F")}
    if choice == WEEKEND:
        return _("Dit weekend, %(first)s en %(last)s") % span
    return _("Deze week, %(first)s tot en met %(last)s") % span


@dataclass(frozen=True)
class Month:
    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    @classmethod
    def asked(cls, query: QueryDict) -> Month:
        """ "?wanneer=maand&maand=2026-12"; this month for anything else."""
        found = re.fullmatch(r"([0-9]{4})-(0[1-9]|1[0-2])", query.get(MONTH, ""))
        month = cls(int(found[1]), int(found[2])) if found else cls.of(timezone.localdate())
        return month if month.is_within_reach else cls.of(timezone.localdate())

    @property
    def _count(self) -> int:
        return self.year * 12 + self.number - 1

    def _away(self, months: int) -> Month:
        year, number = divmod(self._count + months, 12)
        return Month(year, number + 1)

    @property
    def is_within_reach(self) -> bool:
        away = self._count - Month.of(timezone.localdate())._count
        return -MONTHS_BACK <= away <= MONTHS_AHEAD

    @property
    def key(self) -> str:
        return f"{self.year}-{self.number:02}"

    @property
    def text(self) -> str:
        return formats.date_format(self.days.first, "F Y")

    @property
    def is_now(self) -> bool:
        return self == Month.of(timezone.localdate())

    @property
    def before(self) -> Month | None:
        month = self._away(-1)
        return month if month.is_within_reach else None

    @property
    def after(self) -> Month | None:
        month = self._away(1)
        return month if month.is_within_reach else None

    @property
    def days(self) -> Days:
        following = self._away(1)
        last = date(following.year, following.number, 1) - timedelta(days=1)
        return Days(date(self.year, self.number, 1), last)
