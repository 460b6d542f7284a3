"""What happened to an initiative, newest first, told by every app that knows of something.

    moments.plug(                                        # in the app's timeline.py
        Source(
            "lesson",
            Lesson,
            _line,
            at="thing.published_at",
            words={"title": "thing.title"},
            where="thing.published_at IS NOT NULL",
        )
    )

All of it stands in one table, TimelineMoment, which the database keeps from these declarations
(initiatives.followers). A page is one query in it, whatever there is to tell; `line` makes the
sentence of a row and makes no query.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple
from uuid import UUID

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.dateparse import parse_datetime

from initiatives.models.told import Told
from initiatives.people.asking import asked_by_who_takes_part
from villagehub.registry import Socket
from villagehub.web.paging import Page, beyond, cut, mark_of

SHOWN = 16


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


class Line(NamedTuple):
    text: str
    note: str = ""
    url: str = ""


class Moment(NamedTuple):
    at: datetime
    key: UUID
    text: str
    note: str = ""
    url: str = ""

    @property
    def place(self) -> Place:
        return Place(self.at, self.key)


def _always(initiative: Any) -> bool:
    return True


@dataclass(frozen=True)
class Source:
    """One row in the timeline for each `thing` for which `where` holds. `at`, `audience` and the
    like are expressions in SQL; `beside` names further tables, as villagehub.tables.kept says.
    `words` are what `line` needs, as text. `shown` is decided by the kind; `also(user)` are the
    keys of what somebody sees although it is not told to them."""

    name: str
    model: type[models.Model]
    line: Callable[[Any, Any], Line]  # a TimelineMoment, and its initiative
    at: str = "thing.created_at"
    initiative: str = "thing.initiative_id"
    audience: str = f"'{Told.ALL}'"
    village: str = "NULL::bigint"
    person: str = "NULL::uuid"
    recorder: str = "NULL::uuid"
    words: Mapping[str, str] = field(default_factory=dict)
    where: str = "TRUE"
    beside: Mapping[str, tuple[type[models.Model], str]] = field(default_factory=dict)
    shown: Callable[[Any], bool] = _always
    also: Callable[[Any], QuerySet] | None = None


# The table itself asks this socket, so the models of initiatives are not imported here.
moments: Socket[Source] = Socket("timeline", key=lambda source: source.name)


def timeline(
    initiative: Any, user: Any, before: Place | None = None, size: int = SHOWN
) -> list[Moment]:
    """What stands on one page, and one moment more when there is another page. One query."""
    shown = tuple(source.name for source in moments if source.shown(initiative))
    form: dict[str, Any] = {"shown": shown, "size": size + 1, "model": type(initiative)}
    form["named"] = initiative.standing.takes_part
    if before:
        rows = _newest(user, initiative.pk, **form, before=before)
    else:
        rows = _first_page(user, initiative.pk, **form)
    return [Moment(row.at, row.key, *moments[row.source].line(row, initiative)) for row in rows]


def _newest(
    user: Any,
    initiative: UUID,
    *,
    shown: tuple[str, ...],
    size: int,
    model: Any,
    named: bool,
    before: Place | None = None,
) -> Any:
    sources = [moments[name] for name in shown]
    rows = model(pk=initiative).moments.visible_in(model(pk=initiative), user, sources)
    if len(sources) < len(moments.entries):
        rows = rows.filter(source__in=shown)
    order = ["-at", "-key"]
    if before:
        rows = rows.filter(beyond(order, before))
    if named:
        rows = rows.select_related("person", "recorder")
    return rows.order_by(*order)[:size]


_first_page = asked_by_who_takes_part(_newest)


def timeline_page(request: HttpRequest, initiative: Any) -> Page:
    before = Place.read(mark_of(request))
    found = timeline(initiative, request.user, before)
    return cut(request, found, SHOWN, mark=attrgetter("place"))
