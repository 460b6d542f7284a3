"""What happened to an initiative, newest first, told by every app that knows of something.

    moments.plug(updates_told)                           # in the app's timeline.py

The callable gets `(initiative, user, before)` and returns the newest moments before that place, at
most LIMIT of them and only what this person may see (`older` cuts a queryset so). Each costs a
fixed number of queries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.dateparse import parse_datetime

from initiatives.models import Initiative
from villagehub.registry import Socket
from villagehub.web.paging import Page, beyond, cut, mark_of

SHOWN = 30
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

    @property
    def place(self) -> Place:
        return Place(self.at, self.key)


Source = Callable[[Initiative, Any, Place | None], Iterable[Moment]]
moments: Socket[Source] = Socket("timeline")


def older(rows: QuerySet, field: str, before: Place | None) -> QuerySet:
    """The newest LIMIT rows before this place, by the time in `field`."""
    order = [f"-{field}", "-pk"]
    if before:
        rows = rows.filter(beyond(order, before))
    return rows.order_by(*order)[:LIMIT]


def timeline(initiative: Initiative, user: Any, before: Place | None = None) -> list[Moment]:
    """What stands on one page, and one moment more when there is another page."""
    found = [moment for source in moments for moment in source(initiative, user, before)]
    return sorted(found, key=attrgetter("place"), reverse=True)[:LIMIT]


def timeline_page(request: HttpRequest, initiative: Initiative) -> Page:
    before = Place.read(mark_of(request))
    found = timeline(initiative, request.user, before)
    return cut(request, found, SHOWN, mark=attrgetter("place"))
