"""The month or the week that a rota is looked at, planned and printed by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.formats import date_format

from villages.rooms.weeks import YEARS, Week

MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")


@dataclass(frozen=True)
class Month:
    first: date

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.replace(day=1))

    @classmethod
    def asked(cls, text: str) -> Month:
        """ "2027-01"; this month for anything else."""
        this = cls.of(timezone.localdate())
        found = MONTH.fullmatch(text)
        if not found or abs(int(found[1]) - this.first.year) > YEARS:
            return this
        try:
            return cls(date(int(found[1]), int(found[2]), 1))
        except ValueError:
            return this

    @property
    def key(self) -> str:
        return f"{self.first:%Y-%m}"

    @property
    def before(self) -> Month:
        return Month.of(self.first - timedelta(days=1))

    @property
    def after(self) -> Month:
        return Month.of(self.first + timedelta(days=32))

    @property
    def last(self) -> date:
        return self.after.first - timedelta(days=1)

    @property
    def is_now(self) -> bool:
        return self == Month.of(timezone.localdate())

    @property
    def text(self) -> str:
        return date_format(self.first, "F Y")

    @property
    def days(self) -> list[date]:
        return [self.first + timedelta(days=number) for number in range(self.last.day)]

    @property
    def starts_at(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.first, time()))

    @property
    def ends_at(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.after.first, time()))


def period_of(week: str, month: str) -> Week | Month | None:
    """What the address asks for, if anything."""
    if week:
        return Week.asked(week)
    return Month.asked(month) if month else None
