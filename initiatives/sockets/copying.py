"""Beginning after another village's example: what of theirs there is to take, told by whoever keeps
it.

    copiers.plug(Copier("taken", _("Taken"), tasks_of, copy_tasks), 20)     # the app's copying.py

`rows` gets `(source, user)` and gives what there is, as far as `user` may see it. `copy` gets
`(source, target, user)`: two initiatives, and who starts the new one. It runs in the transaction
that makes the target. The target may be of another kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, TextField, Value
from django.utils.functional import Promise

from initiatives.models import Initiative
from villagehub.registry import Socket


@dataclass(frozen=True)
class Copier:
    key: str
    label: str | Promise
    rows: Callable[[Initiative, Any], QuerySet[Any]]
    copy: Callable[[Initiative, Initiative, Any], None]


copiers: Socket[Copier] = Socket("copying", key=lambda copier: copier.key)


def on_offer(source: Initiative, user: Any) -> list[tuple[Copier, int]]:
    """What there is to take, and how much of it. One query."""
    found = [_named(copier.key, copier.rows(source, user)) for copier in copiers]
    if not found:
        return []
    counts = Counter(found[0].union(*found[1:], all=True))
    return [(copier, counts[copier.key]) for copier in copiers if counts[copier.key]]


def _named(key: str, rows: QuerySet[Any]) -> QuerySet[Any]:
    """A row by its kind only: those of all kinds are counted together."""
    name = Value(key, output_field=TextField())
    return rows.annotate(kind_of_thing=name).values_list("kind_of_thing", flat=True)


def bring_along(
    source: Initiative, target: Initiative, user: Any, chosen: Collection[str] | None = None
) -> None:
    """What was chosen, by key; everything when nobody chose."""
    for copier in copiers:
        if chosen is None or copier.key in chosen:
            copier.copy(source, target, user)
