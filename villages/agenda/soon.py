"""What is near in the agenda, as the page of a village tells it: this week, this weekend, later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _

from villages.agenda.choices import SATURDAY
from villages.agenda.weeks import Group
from villages.models import Event


def soon(events: Iterable[Event]) -> list[Group]:
    """In the order in which they begin."""
    today = timezone.localdate()

    def label(event: Event) -> str:
        return _label(max(timezone.localdate(event.starts_at), today), today)

    return [Group(name, list(rows)) for name, rows in groupby(events, key=label)]


def _label(day: date, today: date) -> str:
    weeks = (day - today).days + today.weekday()
    if weeks >= 14:
        return _("Later")
    if weeks >= 7:
        return _("Volgende week")
    return _("Dit weekend") if day.weekday() >= SATURDAY else _("Deze week")
