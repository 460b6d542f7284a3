"""Who else organises events. Apps above `villages` that make events tell it here, since `villages`
may not import them; `initiatives` does so in its AppConfig.ready()."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from villagehub.accounts.models import User

if TYPE_CHECKING:
    from villages.models.agenda import Event


@dataclass(frozen=True)
class Owner:
    """`organised_by` the events somebody may change, `people` who hears about one of them, and
    `shown` its name and address for who may see the owner."""

    organised_by: Callable[[Any], Q]
    people: Callable[[Event], QuerySet[User]]
    shown: Callable[[Any, Event], tuple[str, str] | None]


_owners: list[Owner] = []


def register_owner(owner: Owner) -> None:
    if owner not in _owners:
        _owners.append(owner)


def owners() -> list[Owner]:
    return list(_owners)
