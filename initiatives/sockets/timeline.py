"""What happened to an initiative, newest first, told by every app that knows of something.

    moments.plug(updates_told)                           # in the app's timeline.py

The callable gets `(initiative, user, before)` and returns the newest moments before that place, at
most LIMIT of them and only what this person may see (`older` cuts a queryset so). Each costs a
fixed number of queries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.dateparse import parse_datetime

from initiatives.models import Initiative
from villagehub.registry import Socket

SHOWN = 30
UNFOLDED = 5
LIMIT = SHOWN + 1


class Place(NamedTuple):
    """Where a page of the timeline ends: a moment, and which of those at the same moment."""

    at: datetime
    key: UUID

    @classmethod
    def read(cls, text: str) -> Place | None:
        """None for an address that somebody made up."""
        moment, _separator, key = text.partition("~")
        try:
            at = parse_datetime(moment)
            return cls(at, UUID(key)) if at and at.tzinfo else None
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.at.isoformat()}~{self.key}"


class Moment(NamedTuple):
    at: datetime
    key: UUID
    text: str
    note: str = ""
    url: str = ""


Source = Callable[[Initiative, Any, Place | None], Iterable[Moment]]
moments: Socket[Source] = Socket("timeline")


def older(rows: QuerySet, field: str, before: Place | None) -> QuerySet:
    """The newest LIMIT rows before this place, by the time in `field`."""
    if before:
        same = Q(**{field: before.at, "pk__lt": before.key})
        rows = rows.filter(Q(**{f"{field}__lt": before.at}) | same)
    return rows.order_by(f"-{field}", "-pk")[:LIMIT]


class Timeline(NamedTuple):
    moments: list[Moment]
    further: Place | None

    @property
    def newest(self) -> list[Moment]:
        return self.moments[:UNFOLDED]

    @property
    def earlier(self) -> list[Moment]:
        return self.moments[UNFOLDED:]


def timeline(initiative: Initiative, user: Any, before: Place | None = None) -> Timeline:
    """30 moments, and where the next 30 begin."""
    found = [moment for source in moments for moment in source(initiative, user, before)]
    found.sort(key=lambda moment: (moment.at, moment.key), reverse=True)
    shown = found[:SHOWN]
    last = shown[-1] if len(found) > SHOWN else None
    return Timeline(shown, Place(last.at, last.key) if last else None)
