"""A quarter, a half year or a year of which is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

QUARTER, HALF_YEAR, YEAR = 3, 6, 12
LENGTHS = (QUARTER, HALF_YEAR, YEAR)
# Until a contact can no longer be corrected.
SETTLES_AFTER = timedelta(days=7)  # also in supporters_count_period()
QUARTERS_BACK = 8
ORDINALS = (
    gettext_lazy("eerste"),
    gettext_lazy("tweede"),
    gettext_lazy("derde"),
    gettext_lazy("vierde"),
)


def month_after(first: date, months: int = 1) -> date:
    number = first.year * 12 + first.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


class Period(NamedTuple):
    first: date
    months: int

    @classmethod
    def read(cls, text: str) -> Period:
        """As `str` writes it."""
        first, _plus, months = text.partition("+")
        return cls(date.fromisoformat(first), int(months))

    def __str__(self) -> str:
        return f"{self.first:%Y-%m-%d}+{self.months}"

    @property
    def end(self) -> date:
        """The first day that is no longer in it."""
        return month_after(self.first, self.months)

    @property
    def months_in(self) -> list[date]:
        return [month_after(self.first, number) for number in range(self.months)]

    @property
    def quarters(self) -> list[Period]:
        return [Period(month, QUARTER) for month in self.months_in[::QUARTER]]

    @property
    def is_settled(self) -> bool:
        return self.end + SETTLES_AFTER <= timezone.localdate()

    @property
    def words(self) -> str:
        year = self.first.year
        if self.months == YEAR:
            return _("het jaar %(year)s") % {"year": year}
        if self.months == HALF_YEAR:
            half = ORDINALS[self.first.month // 6]
            return _("%(which)s half jaar van %(year)s") % {"which": half, "year": year}
        which = ORDINALS[self.first.month // 3]
        return _("%(which)s kwartaal van %(year)s") % {"which": which, "year": year}


def quarter_of(day: date) -> Period:
    return Period(date(day.year, (day.month - 1) // QUARTER * QUARTER + 1, 1), QUARTER)


def settled_periods() -> list[Period]:
    """Those that can be told of, the newest quarters first, then what is longer."""
    first = quarter_of(timezone.localdate()).first
    starts = [month_after(first, -QUARTER * number) for number in range(QUARTERS_BACK)]
    found = [Period(start, QUARTER) for start in starts]
    found += [Period(start, HALF_YEAR) for start in starts if start.month in (1, 7)]
    found += [Period(start, YEAR) for start in starts if start.month == 1]
    return [period for period in found if period.is_settled]
