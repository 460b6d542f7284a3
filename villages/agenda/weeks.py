"""The agenda as people read it: by week, and further away by month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from villages.models import Event

WEEKS_SHOWN = 5


class Group(NamedTuple):
    label: str
    events: list[Event]


def grouped(events: Iterable[Event]) -> list[Group]:
    """What comes back within a group is one row, with its other days in `also`."""
    return [
        Group(label, once(list(rows)))
        for label, rows in groupby(events, key=lambda event: _label(event.starts_at.date()))
    ]


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


def once(events: list[Event]) -> list[Event]:
    first: dict[object, Event] = {}
    for event in events:
        plain = event.series_id and not (event.differs or event.cancelled_at)
        known = first.setdefault(event.series_id if plain else event.pk, event)
        if known is event:
            event.also = []
        else:
            known.also = [*known.also, event]
    return list(first.values())
