"""The agenda as people read it: by week, and further away by month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from villages.agenda.choices import Days

WEEKS_SHOWN = 5


class Group(NamedTuple):
    label: str
    events: list[Any]


def grouped(events: Iterable[Any]) -> list[Group]:
    """What comes back within a group is one row, with its other days in `also`."""
    return [Group(label, once(list(rows))) for label, rows in groupby(events, key=_week_of)]


def _week_of(event: Any) -> str:
    return _label(timezone.localdate(event.starts_at))


def _label(day: date) -> str:
    today = timezone.localdate()
    monday = today - timedelta(days=today.weekday())
    weeks = (day - monday).days // 7
    if weeks == 0:
        return _("Deze week")
    if weeks == 1:
        return _("Volgende week")
    if 1 < weeks < WEEKS_SHOWN:
        start = formats.date_format(monday + timedelta(weeks=weeks), "j F")
        return _("Week van %(day)s") % {"day": start}
    return capfirst(formats.date_format(day, "F Y"))


def by_day(events: Iterable[Any], days: Days) -> list[Group]:
    """Under the day on which each begins, or the first of these on which it still goes on."""
    dated = [(shown.first, event) for event in events if (shown := days.of(event))]
    return [
        Group(capfirst(formats.date_format(day, "l j F")), [event for _day, event in rows])
        for day, rows in groupby(sorted(dated, key=itemgetter(0)), key=itemgetter(0))
    ]


def same_again(event: Any) -> object:
    """What two times of one series share, and nothing else does."""
    return event.comes_back_as or event.pk


def once(events: list[Any]) -> list[Any]:
    first: dict[object, Any] = {}
    for event in events:
        known = first.setdefault(same_again(event), event)
        if known is event:
            event.also = []
        else:
            known.also = [*known.also, event]
    return list(first.values())
