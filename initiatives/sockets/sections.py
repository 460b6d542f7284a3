"""What apps add to the page of an initiative, its overview.

The overview answers four questions: what is it, how far is it, what is needed now, who does it.
All else is reached from there.

    there = "withdrawn_at IS NULL"                      # in the app's sections.py
    initiative_page.plug(Box(tasks_of, Place.NEEDED, {"tasks": (Task, there)}), 3)

A box is built from `(request, initiative)` and returns `(template, context)` or None; the template
finds its context in `section`. At the place WAYS it returns a Way: one row that leads on, with how
many there are and the newest of them. A box costs the queries that its callable makes; it makes
none for what nobody could see, nor for what came along in `initiative.things`
(initiatives.sockets.boxes). `filled` names what may fill it: rows of which model, for which a
condition holds (in SQL; the moment is `{now}`). What this initiative has of it stands in
`initiative.filled`. That there is
something is no reason to show it: who sees what is asked of `visible_to` afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.expressions import RawSQL
from django.http import HttpRequest
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.sockets.boxes import things_of
from villagehub.registry import Socket
from villages.sections import Section

EXISTS = """
CASE WHEN EXISTS (
  SELECT FROM {rows} thing WHERE thing.initiative_id = {initiative}.id AND ({condition})
) THEN '{name}' END"""


class Place(Enum):
    """FIRST: for whoever reads it now. NEEDED: rows of a list. NEXT: groups below. WAYS: on."""

    FIRST = "first"
    NEEDED = "needed"
    NEXT = "next"
    WAYS = "ways"


class Way(NamedTuple):
    label: str
    url: str
    number: int = 0
    note: str = ""


@dataclass(frozen=True)
class Box:
    build: Callable[[HttpRequest, Initiative], Section | Way | None]
    place: Place = Place.NEXT
    filled: Mapping[str, tuple[type[models.Model], str]] = field(default_factory=dict)


initiative_page: Socket[Box] = Socket("sections.initiative", key=lambda box: box.build)


def overview(request: HttpRequest, initiative: Initiative) -> dict[str, list[Any]]:
    """The boxes by their place, for an initiative that was loaded with `filled`."""
    initiative.things = things_of(initiative, request.user)
    found: dict[str, list[Any]] = {place.value: [] for place in Place}
    for box in initiative_page:
        if section := box.build(request, initiative):
            found[box.place.value].append(section)
    return found


def filled() -> RawSQL:
    """For annotating: the names of what there is, in the query that loads the initiative."""
    sql = _filled()
    moments = [timezone.now()] * sql.count("%s")
    return RawSQL(sql, moments, ArrayField(models.TextField()))  # noqa: S611


@cache
def _filled() -> str:
    """From our own plugs."""
    found = [
        EXISTS.format(
            rows=model._meta.db_table,
            initiative=Initiative._meta.db_table,
            condition=condition.format(now="%s"),
            name=name,
        )
        for box in initiative_page
        for name, (model, condition) in box.filled.items()
    ]
    return f"array_remove(ARRAY[{', '.join(found)}], NULL)"
