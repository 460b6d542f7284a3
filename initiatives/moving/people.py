"""Whom a file names: each person once, by a key of that file, and never by an address."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from initiatives.models import Initiative, InitiativeMember
from initiatives.moving.models import Invited, MayBeNamed
from initiatives.moving.reading import NOT_OURS, Bundle
from initiatives.moving.values import value_of
from initiatives.sockets.portable import Table
from villagehub import plain_text

MOST_PEOPLE = 5_000
NAME_LENGTH = 120
KEY_LENGTH = 12


class Leaving:
    """By the names that they chose: whoever runs it reads them on the page as well. Who waits for
    an invitation of an earlier move goes on waiting. Three queries."""

    def __init__(self, initiative: Initiative):
        self.told: list[dict[str, Any]] = []
        self._keys: dict[str, str] = {}
        self._waiting: dict[tuple[str, str, str], str] = {}
        for member in initiative.members.select_related("user").order_by("since", "pk"):
            self._add(
                str(member.user_id),
                str(member.user),
                role=member.role,
                since=member.since,
                until=member.until,
            )
        for row in Invited.objects.waiting().filter(initiative=initiative).order_by("pk"):
            key = self._add(str(row.pk), row.name, role=row.role, since=row.since, until=None)
            self._waiting |= {(table, str(pk), field): key for table, pk, field in row.things}
        named = MayBeNamed.objects.filter(initiative=initiative)
        self._named = set(named.values_list("user_id", flat=True))

    def in_row(self, table: Table, row: models.Model) -> dict[str, str]:
        """The key of each person of a row; nothing where nobody is, or wants to be, named."""
        return {field: self._in_field(table, row, field) for field in table.people}

    def in_past(self, table: Table, key: Any, names: dict[str, str]) -> dict[str, str]:
        """The same of a row that came along to be read."""
        return {
            field: self._waiting.get((table.name, str(key), field))
            or self._by_name(names.get(field, ""))
            for field in table.people
        }

    def names(self) -> dict[str, str]:
        return {row["key"]: row["name"] for row in self.told}

    def _in_field(self, table: Table, row: models.Model, field: str) -> str:
        person = getattr(row, field)
        if person is None:
            return self._waiting.get((table.name, str(row.pk), field), "")
        if table.asks and person.pk not in self._named:
            return ""
        return self._keys.get(str(person.pk)) or self._add(str(person.pk), str(person))

    def _by_name(self, name: str) -> str:
        return (self._keys.get(f"name:{name}") or self._add(f"name:{name}", name)) if name else ""

    def _add(self, who: str, name: str, **more: Any) -> str:
        key = self._keys.setdefault(who, f"p{len(self._keys) + 1}")
        self.told.append({"key": key, "name": name, **more})
        return key


class Arriving:
    """The same people, where they go. Raises ValidationError for what is no list of people."""

    def __init__(self, bundle: Bundle, initiative: Initiative):
        told = bundle.people
        if len(told) > MOST_PEOPLE:
            raise ValidationError(_("Er staan te veel mensen in dit bestand."))
        self.names: dict[str, str] = {}
        self.invited: dict[str, Invited] = {}
        for person in told:
            key, name = _text(person, "key", KEY_LENGTH), _text(person, "name", NAME_LENGTH)
            self.names[key] = name
            if name and takes_part(person):
                since = value_of(Invited._meta.get_field("since"), person.get("since"))
                role = person["role"]
                self.invited[key] = Invited(
                    initiative=initiative, name=name, role=role, since=since
                )

    def note(self, table: Table, told: dict[str, Any], key: Any) -> dict[str, str]:
        """That a row names them; gives their names."""
        people = told.get("people") or {}
        if not isinstance(people, dict):
            raise ValidationError(NOT_OURS)
        found = {field: str(people.get(field) or "") for field in table.people}
        for field, who in found.items():
            if who in self.invited:
                self.invited[who].things.append([table.name, str(key), field])
        return {field: self.names[who] for field, who in found.items() if self.names.get(who)}

    def save(self) -> None:
        Invited.objects.bulk_create(self.invited.values(), batch_size=500)


def takes_part(person: dict[str, Any]) -> bool:
    return person.get("role") in InitiativeMember.Role.values and not person.get("until")


def _text(person: dict[str, Any], name: str, length: int) -> str:
    value = person.get(name)
    return plain_text.one_line(value)[:length] if isinstance(value, str) else ""
