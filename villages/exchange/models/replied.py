"""To which asks and offers somebody replied, for the button in each row (see members' reach)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from villagehub.accounts.remembering import known

FIELDS = ("listing", "pk")


class Answerable(NamedTuple):
    """What the button has to know of an ask or an offer: kept for many, so no more than that."""

    pk: UUID
    of: UUID
    village: str
    title: str
    is_ask: bool


class Replied(dict[UUID, UUID]):
    """By listing, the conversation."""


def replied_by(user: Any) -> Replied:
    """Of a visitor nothing. One query; in a request it came along with the person."""
    return known(user, ask) if user.is_authenticated else Replied()


def ask(user: Any) -> Replied:
    return made_of(user.exchange_threads.filter(ended_at__isnull=True).order_by().values(*FIELDS))


def made_of(rows: Iterable[dict[str, Any]]) -> Replied:
    return Replied({UUID(str(row["listing"])): UUID(str(row["pk"])) for row in rows})
