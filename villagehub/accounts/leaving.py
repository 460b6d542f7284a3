"""What somebody leaves behind, told by the apps that keep it.

Who stops (leaves, is taken out, whose role ends, whose account closes) keeps no place, task or
promise of which others think that it is in hands. An app says which rows those are, and they end by
their own rules: reserves move up, whoever runs it hears, reminders stop.

    ends.plug(Ends(_("Diensten"), coming_places, line=place_text), 20)     # in an app's leaving.py

The model's method that ends the membership calls `end_all`; the page that asks first shows `shown`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils.functional import Promise

from villagehub.registry import Socket


def _end(rows: Any) -> Any:
    return rows.end()


class Ends(NamedTuple):
    """`rows` gets what is left (an initiative, a membership) and the people, and costs one query.
    `may_stay`: a person who leaves by their own choice may keep it, and keeps it when others end
    the membership: it is no part of it."""

    label: str | Promise
    rows: Callable[[Any, Iterable[Any]], QuerySet[Any]]
    line: Callable[[Any], str] = str
    end: Callable[[Any], Any] = _end
    may_stay: bool = False

    @property
    def key(self) -> str:
        """Stands in forms."""
        return self.rows.__name__.replace("_", "-")


class Left(NamedTuple):
    """What a page and a message show of it."""

    key: str
    label: str | Promise
    lines: list[str]


def key_of_ends(ends: Ends) -> str:
    return ends.key


# With an account everything ends by `Participation`; here is what is no Participation.
account_ends: Socket[Ends] = Socket("leaving.account", key=key_of_ends)


def shown(
    socket: Socket[Ends],
    place: Any,
    people: Iterable[Any],
    may_stay: bool = False,
    but: Any = None,
) -> list[Left]:
    """What would end; or, with `may_stay`, what a person may end at the same time. Names whose it
    is, `but` not of the person who looks."""
    asked = [ends for ends in socket if ends.may_stay == may_stay]
    return _told(((ends, list(ends.rows(place, people))) for ends in asked), but)


def end_all(socket: Socket[Ends], place: Any, person: Any, also: Iterable[str] = ()) -> list[Left]:
    """Ends it, and tells what that was. `also` are the keys of what the person gives up by choice.
    For a method that is in a transaction."""
    chosen = set(also)
    found: list[tuple[Ends, list[Any]]] = []
    for ends in socket:
        if ends.may_stay and ends.key not in chosen:
            continue
        rows = ends.rows(place, [person])
        found.append((ends, list(rows)))
        if found[-1][1]:
            ends.end(rows.model._default_manager.filter(pk__in=[row.pk for row in found[-1][1]]))
    return _told(found)


def _told(found: Iterable[tuple[Ends, list[Any]]], but: Any = None) -> list[Left]:
    return [
        Left(ends.key, ends.label, [_line(ends, row, but) for row in rows])
        for ends, rows in found
        if rows
    ]


def _line(ends: Ends, row: Any, but: Any) -> str:
    text = ends.line(row)
    return text if but is None or row.user_id == but.pk else f"{text} ({row.user})"
