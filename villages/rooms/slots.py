"""Moments to book: one, or many by a rule; and when a room is free on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from dateutil import rrule
from django.db import models
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from villages.agenda.models.series import by_the_clock
from villages.facilities.hours import clock

MOST_REPEATS = 60
MONTHLY = "m"
LAST_OF_MONTH = 5  # not every month has a fifth Tuesday; the last one is meant
SHORTEST_GAP = timedelta(minutes=30)


class Repeat(models.TextChoices):
    WEEKLY = "1", gettext_lazy("Elke week")
    TWO = "2", gettext_lazy("Om de 2 weken")
    THREE = "3", gettext_lazy("Om de 3 weken")
    FOUR = "4", gettext_lazy("Om de 4 weken")
    SIX = "6", gettext_lazy("Om de 6 weken")
    EIGHT = "8", gettext_lazy("Om de 8 weken")
    MONTHLY = "m", gettext_lazy("Elke maand op die dag, zoals de tweede dinsdag")


class Slot(NamedTuple):
    starts_at: datetime
    ends_at: datetime

    @property
    def text(self) -> str:
        """ "dinsdag 1 december, 19.00 tot 22.00 uur" """
        start, end = timezone.localtime(self.starts_at), timezone.localtime(self.ends_at)
        last = clock(end)
        if end.date() != start.date():
            last = f"{formats.date_format(end, 'l j F')}, {last}"
        day = formats.date_format(start, "l j F Y")
        return _("%(day)s, %(start)s tot %(end)s uur") % {
            "day": day,
            "start": clock(start),
            "end": last,
        }


def slots_of(first: Slot, repeat: str, until: date | None) -> list[Slot]:
    """By the clock on the wall, also when summer time begins in between. One more than may be, so
    that the form can say that there are too many."""
    if not repeat or until is None:
        return [first]
    start = timezone.make_naive(first.starts_at)
    length = timezone.make_naive(first.ends_at) - start
    moments = rrule.rrule(
        until=datetime.combine(until, time.max), dtstart=start, **_rule(repeat, start)
    )
    found: list[Slot] = []
    for moment in moments:
        found.append(Slot(*by_the_clock(moment, length)))
        if len(found) > MOST_REPEATS:
            break
    return found


def _rule(repeat: str, start: datetime) -> dict:
    if repeat != MONTHLY:
        return {"freq": rrule.WEEKLY, "interval": int(repeat)}
    number = (start.day - 1) // 7 + 1
    day = rrule.weekday(start.weekday(), -1 if number == LAST_OF_MONTH else number)
    return {"freq": rrule.MONTHLY, "byweekday": day}


def free_text(day: date, taken: Iterable[tuple[datetime, datetime]], buffer: timedelta) -> str:
    """When a room is free on this day: "tot 19.00 uur en vanaf 22.00 uur"."""
    start = timezone.make_aware(datetime.combine(day, time()))
    end = timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))
    gaps, free_from = [], start
    for since, until in sorted(taken):
        if since - buffer - free_from >= SHORTEST_GAP:
            gaps.append((free_from, since - buffer))
        free_from = max(free_from, until)
    if end - free_from >= SHORTEST_GAP:
        gaps.append((free_from, end))
    texts = [_gap_text(since, until, start, end) for since, until in gaps]
    return _(" en ").join(texts)


def _gap_text(since: datetime, until: datetime, start: datetime, end: datetime) -> str:
    begin, finish = clock(timezone.localtime(since)), clock(timezone.localtime(until))
    if since == start:
        return _("de hele dag") if until == end else _("tot %(end)s uur") % {"end": finish}
    if until == end:
        return _("vanaf %(start)s uur") % {"start": begin}
    return _("van %(start)s tot %(end)s uur") % {"start": begin, "end": finish}
