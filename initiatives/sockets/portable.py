"""What goes along when an initiative leaves, or moves to another VillageHub.

One Table for each model of an initiative, in the app's portable.py:

    tables.plug(Table("taken", Task, ("title", "text", "due_on"), people=("owner",)), 30)

Two tables of one name would leave in one file, and one of them would stay behind. The order is that
in which rows are made again: a parent before its children. Rows of others, such as votes, thanks
and what is private to one person, have no Table and stay.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import QuerySet

from initiatives.models import Initiative
from villagehub.registry import Socket


@dataclass(frozen=True)
class Table:
    """`name` is that of the file, in Dutch. `fields` are copied as they are; of `people` the name
    goes along, for reading, and the new row is nobody's. `parents` are the fields that point at a
    row of another table, by that table's name; the field `initiative` needs no naming. `files` are
    file fields, of a row that has the name people gave the file in `name`. `path` leads from a row
    to its initiative; `only` leaves rows out. What is not `restored` can be read where it goes, and
    is not made again there: the words of people who have no account in that place. `clean` refuses
    a row that a form would have refused."""

    name: str
    model: type[models.Model]
    fields: tuple[str, ...]
    people: tuple[str, ...] = ()
    parents: dict[str, str] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    path: str = "initiative"
    only: Callable[[QuerySet], QuerySet] = lambda rows: rows
    restored: bool = True
    clean: Callable[[Any], None] = lambda row: None

    def rows(self, initiative: Initiative) -> QuerySet[Any]:
        rows = self.only(self.model._default_manager.filter(**{self.path: initiative}))
        return rows.select_related(*self.people).order_by("created_at", "pk")


tables: Socket[Table] = Socket("portable", key=lambda table: table.name)
