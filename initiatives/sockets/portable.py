"""What goes along when an initiative leaves, or moves to another VillageHub.

One Table for each model of an initiative, in the app's portable.py:

    tables.plug(Table("taken", Task, ("title", "text", "due_on"), people=("owner",)), 30)

Two tables of one name would leave in one file, and one of them would stay behind. The order is that
in which rows are made again: a parent before its children. What of an initiative stays behind is
told beforehand, with why:

    stays.plug(Stay("bedankjes", _("Bedankjes"), _("Die zijn van mensen."), count), 30)

Of each field that a model has, tests/moving/decided.py says that it goes, or why it does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.utils.functional import Promise

from initiatives.models import Audience, Initiative
from villagehub.registry import Socket


@dataclass(frozen=True)
class Table:
    """`name` is that of the file, in Dutch. `fields` are copied as they are, and so are the moments
    at which a row was made and changed. `people` are in the file by name; where it goes the new row
    is nobody's, until that person comes in there and wants to stand with it. `parents` are the
    fields that point at a row of another table, by that table's name; the field `initiative` needs
    no naming. `files` are file fields, of a row that has the name people gave the file in `name`.
    `path` leads from a row to its initiative; `only` leaves rows out. `clean` refuses a row that a
    form would have refused.

    What is not `restored` is not made again where it goes, since nobody said it there: it is
    history, to be read by `readers`. With `joins` it is made again when the person in that field
    comes in, and `joined` does what goes with it. With `asks` people are named only when they said
    that they want to be. `paper` makes a PDF of a row that goes along with it; None when it cannot
    be made."""

    name: str
    model: type[models.Model]
    fields: tuple[str, ...]
    people: tuple[str, ...] = ()
    parents: dict[str, str] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    path: str = "initiative"
    only: Callable[[QuerySet], QuerySet] = lambda rows: rows
    clean: Callable[[Any], None] = lambda row: None
    restored: bool = True
    readers: str = Audience.RUNNERS
    joins: str = ""
    joined: Callable[[Any], None] = lambda row: None
    asks: bool = False
    paper: Callable[[Any], bytes | None] | None = None

    def rows(self, initiative: Initiative) -> QuerySet[Any]:
        rows = self.only(self.model._default_manager.filter(**{self.path: initiative}))
        return rows.select_related(*self.people).order_by("created_at", "pk")

    @property
    def readable(self) -> bool:
        """Where it goes it is history, and waits for nobody."""
        return not self.restored and not self.joins

    @property
    def title(self) -> str:
        return self.name.replace("-", " ")


@dataclass(frozen=True)
class Stay:
    """`count` says how many rows of an initiative stay behind. One query."""

    key: str
    label: str | Promise
    why: str | Promise
    count: Callable[[Initiative], int]


tables: Socket[Table] = Socket("portable", key=lambda table: table.name)
stays: Socket[Stay] = Socket("portable.stays", key=lambda stay: stay.key)
