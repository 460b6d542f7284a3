"""Questions of who sees what of initiatives, built once for all who take part in as many, as the
same (see villages.members.asking)."""

from __future__ import annotations

from typing import Any

from initiatives.people.models.reach import Part, Parts, Role, ask, parts_of
from villages.members.asking import Also, asked_with

Keys = tuple[Any, ...]


def _keys(user: Any) -> Keys:
    parts = sorted(parts_of(user), key=_form_of)
    return tuple((part.initiative, Role(part.role), *part[2:]) for part in parts)


def _form_of(part: Part) -> Keys:
    return part[1:]


def _read(keys: Keys) -> Parts:
    return Parts(Part(*each) for each in keys)


taking_part = Also(ask, _keys, _read)
asked_by_who_takes_part = asked_with(taking_part)
