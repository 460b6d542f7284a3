"""Which posts somebody would like, for the button in each row (see reach.py)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from villagehub.accounts.remembering import known


class Wanted(frozenset[UUID]):
    """Their keys."""


def wanted_by(user: Any) -> Wanted:
    """Of a visitor nothing. One query; in a request it came along with the person."""
    return known(user, ask) if user.is_authenticated else Wanted()


def ask(user: Any) -> Wanted:
    return made_of(user.post_interests.active().order_by().values("post"))


def made_of(rows: Iterable[dict[str, Any]]) -> Wanted:
    return Wanted(UUID(str(row["post"])) for row in rows)
