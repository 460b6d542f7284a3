"""Which villages, organisations and municipalities somebody's roles reach, in one query.

The conditions of a `visible_to` are made from these keys, and not from subqueries: a page has
dozens of them, and building and planning each costs more than this one query.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from villagehub.accounts.remembering import known
from villages.members.models.people import Membership
from villages.members.models.roles import Role


class Held(NamedTuple):
    role: str
    is_confirmed: bool
    village: int | None
    organisation: Any
    municipality: int | None


class Reach(tuple[Held, ...]):
    """The roles that somebody holds today."""

    @property
    def confirmed_villages(self) -> set[int]:
        """Where somebody may see what is "alleen voor het dorp" (MembershipQuerySet.confirmed)."""
        return {held.village for held in self if held.is_confirmed and held.village is not None}

    @property
    def villages(self) -> set[int]:
        """Confirmed there or not."""
        return self.villages_as(*Role.values)

    @property
    def edited_villages(self) -> set[int]:
        return self.villages_as(Role.EDITOR)

    def villages_as(self, *roles: str) -> set[int]:
        return {held.village for held in self if held.role in roles and held.village is not None}

    def organisations_as(self, *roles: str) -> set[Any]:
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


def reach_of(user: Any) -> Reach:
    """Of a visitor nothing. One query, on one page one for all who ask."""
    return known(user, _read) if user.is_authenticated else Reach()


def _read(user: Any) -> Reach:
    rows = Membership.objects.active().of(user)
    fields = ("role", "confirmed_at", "village", "organisation", "municipality")
    return Reach(
        Held(role, role != Role.RESIDENT or confirmed_at is not None, *scope)
        for role, confirmed_at, *scope in rows.values_list(*fields)
    )
