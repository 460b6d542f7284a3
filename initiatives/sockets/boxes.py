"""What the boxes on the page of an initiative show of their things.

    things.plug(
        Thing(
            "lesson",
            Lesson,
            ("title", "published_at"),
            rank="-extract(epoch FROM thing.created_at)",
        )
    )                                                    # in the app's sections.py

All of it stands in one table, BoxRow, which the database keeps from these declarations
(initiatives.followers), and is read in one query. What comes of it are objects of the model with
these fields and the initiative, and nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import QuerySet

from villagehub.registry import Socket

SHOWN = 3
COUNTED = 99


@dataclass(frozen=True)
class Thing:
    """One row for each `thing` for which `where` holds, shown from `since` until `until`, the
    lowest `rank` first: expressions in SQL. `pointing` names tables that these ask for rows that
    point at the thing, with the column that does. `also(user)` are the keys of what somebody sees
    although it is not told to them. `need` says of one what is needed, for what asks for people:
    lists say so of the first, by the position of its source."""

    name: str
    model: type[models.Model]
    fields: tuple[str, ...]
    rank: str
    audience: str = "thing.audience"
    since: str = "NULL::timestamptz"
    until: str = "NULL::timestamptz"
    where: str = "TRUE"
    more: Mapping[str, str] = field(default_factory=dict)
    pointing: Mapping[type[models.Model], str] = field(default_factory=dict)
    also: Callable[[Any], QuerySet] | None = None
    need: Callable[[Any], str] | None = None

    def made(self, key: Any, words: Mapping[str, Any], initiative: Any) -> Any:
        found: Any = self.model(pk=key, initiative=initiative)
        for name in self.fields:
            column: Any = self.model._meta.get_field(name)
            kind = getattr(column, "output_field", column)  # of what the database makes itself
            setattr(found, name, kind.to_python(words[name]))
        for name in self.more:
            setattr(found, name, words[name])
        return found


# The table itself asks this socket, so the models of initiatives are not imported here.
things: Socket[Thing] = Socket("sections.things", key=lambda thing: thing.name)


class Things(defaultdict[str, list[Any]]):
    """The first of each source, by its name; and how many there are, COUNTED at most."""

    def __init__(self) -> None:
        super().__init__(list)
        self.number: dict[str, int] = defaultdict(int)


def things_of(initiative: Any, user: Any) -> Things:
    """What this person, who sees the initiative, sees of it. One query."""
    rows = initiative.box_rows.visible_in(initiative, user).current()
    found = Things()
    for row in rows.first_of_each([thing.name for thing in things], SHOWN, COUNTED):
        found[row.source].append(things[row.source].made(row.key, row.words, initiative))
        found.number[row.source] = row.of_source
    return found
