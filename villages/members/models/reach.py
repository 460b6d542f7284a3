"""Which villages, organisations and municipalities somebody's roles reach, in one query.

The conditions of a `visible_to` are made from these keys, and not from subqueries: a page has
dozens of them, and building and planning each costs more than this one query.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from villagehub.accounts.remembering import known
from villages.members.models.roles import ORGANISATION_ROLES, Role

FIELDS = ("role", "confirmed_at", "declined_at", "village", "organisation", "municipality")


class Held(NamedTuple):
    role: str
    is_confirmed: bool
    is_declined: bool
    village: int | None
    organisation: UUID | None
    municipality: int | None


class Reach(tuple[Held, ...]):
    """The roles that somebody holds today."""

    @cached_property
    def confirmed_villages(self) -> set[int]:
        """Where somebody may see what is "alleen voor het dorp" (MembershipQuerySet.confirmed)."""
        return {held.village for held in self if held.is_confirmed and held.village is not None}

    @cached_property
    def villages(self) -> set[int]:
        """Confirmed there or not, and also where the village said no."""
        return self.villages_as(*Role.values)

    @cached_property
    def edited_villages(self) -> set[int]:
        return self.villages_as(Role.EDITOR)

    def villages_as(self, *roles: str) -> set[int]:
        return {held.village for held in self if held.role in roles and held.village is not None}

    def organisations_as(self, *roles: str) -> set[UUID]:
        return {
            held.organisation
            for held in self
            if held.role in roles and held.organisation is not None
        }

    def municipalities_as(self, *roles: str) -> set[int]:
        return {
            held.municipality
            for held in self
            if held.role in roles and held.municipality is not None
        }

    def has(self, *roles: str) -> bool:
        return any(held.role in roles for held in self)

    @property
    def is_above_resident(self) -> bool:
        return any(held.role != Role.RESIDENT for held in self)

    @property
    def is_confirmed_anywhere(self) -> bool:
        """Or has a task anywhere: whom a village, an organisation or a municipality knows."""
        return any(held.is_confirmed for held in self)

    def helps_in(self, village: Any, *roles: str) -> bool:
        """Works for an organisation that supports it. No query for whoever works for none."""
        works_for = self.organisations_as(*(roles or ORGANISATION_ROLES))
        return bool(works_for) and village.organisations.filter(pk__in=works_for).exists()


def reach_of(user: Any) -> Reach:
    """Of a visitor nothing. One query; in a request it came along with the person."""
    return known(user, ask) if user.is_authenticated else Reach()


def ask(user: Any) -> Reach:
    return made_of(user.memberships.active().order_by().values(*FIELDS))


def made_of(rows: Iterable[dict[str, Any]]) -> Reach:
    return Reach(_held(**row) for row in rows)


def _held(
    role: str,
    confirmed_at: Any,
    declined_at: Any,
    village: int | None,
    organisation: Any,
    municipality: int | None,
) -> Held:
    is_confirmed = role != Role.RESIDENT or confirmed_at is not None
    works_for = UUID(str(organisation)) if organisation else None
    return Held(role, is_confirmed, declined_at is not None, village, works_for, municipality)
