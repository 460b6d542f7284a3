"""The week that a page shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from villages.facilities.hours import clock
from villages.rooms.models import Booking

YEARS = 3  # either way; further nobody looks


@dataclass(frozen=True)
class BookedPart:
    """What of a booking falls on one day."""

    booking: Booking
    time_text: str


@dataclass(frozen=True)
class Week:
    monday: date

    @classmethod
    def asked(cls, text: str) -> Week:
        """ "2026-W48"; this week for anything else."""
        today = timezone.localdate()
        this = cls(today - timedelta(days=today.weekday()))
        found = re.fullmatch(r"([0-9]{4})-W([0-9]{2})", text)
        if not found or abs(int(found[1]) - today.year) > YEARS:
            return this
        try:
            return cls(date.fromisocalendar(int(found[1]), int(found[2]), 1))
        except ValueError:
            return this

    @property
    def key(self) -> str:
        year, number, _day = self.monday.isocalendar()
        return f"{year}-W{number:02}"

    @property
    def before(self) -> Week:
        return Week(self.monday - timedelta(days=7))

    @property
    def after(self) -> Week:
        return Week(self.monday + timedelta(days=7))

    @property
    def is_now(self) -> bool:
        return self.monday <= timezone.localdate() < self.after.monday

    @property
    def text(self) -> str:
        sunday = self.monday + timedelta(days=6)
        return _("%(first)s tot en met %(last)s") % {
            "first": date_format(self.monday, "j F"),
            "last": date_format(sunday, "j F Y"),
        }

    @cached_property
    def days(self) -> list[date]:
        return [self.monday + timedelta(days=number) for number in range(7)]

    @cached_property
    def starts_at(self) -> datetime:
        return _midnight(self.monday)

    @cached_property
    def ends_at(self) -> datetime:
        return _midnight(self.after.monday)

    def by_day(self, bookings: Iterable[Booking]) -> list[tuple[date, list[BookedPart]]]:
        """Each day with what falls on it; what goes on past midnight is on both days."""
        rows = list(bookings)
        return [
            (
                day,
                [
                    BookedPart(row, _time_text(row, day))
                    for row in rows
                    if row.starts_at < _midnight(day + timedelta(days=1))
                    and row.ends_at > _midnight(day)
                ],
            )
            for day in self.days
        ]


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _time_text(booking: Booking, day: date) -> str:
    start, end = timezone.localtime(booking.starts_at), timezone.localtime(booking.ends_at)
    begins, ends = start.date() == day, end <= _midnight(day + timedelta(days=1))
    if begins and ends:
        finish = clock(end) if end.date() == day else "24.00"
        return _("%(start)s tot %(end)s") % {"start": clock(start), "end": finish}
    if begins:
        return _("vanaf %(start)s") % {"start": clock(start)}
    return _("tot %(end)s") % {"end": clock(end)} if ends else _("de hele dag")
