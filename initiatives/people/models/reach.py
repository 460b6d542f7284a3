"""In which initiatives somebody takes part, and as what, in one query (see villages' reach)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from initiatives.people.models.members import InitiativeMember
from villagehub.accounts.remembering import known

Role = InitiativeMember.Role


FIELDS = ("initiative", "role", "user", "initiative__outcome")


class Part(NamedTuple):
    initiative: UUID
    role: str
    is_own: bool  # and not that of somebody without e-mail for whom this person acts
    is_over: bool


class Parts(tuple[Part, ...]):
    @cached_property
    def seen(self) -> set[UUID]:
        """Who registered somebody who takes part gets their messages and answers: sees it too."""
        return {part.initiative for part in self}

    @cached_property
    def joined(self) -> set[UUID]:
        return {part.initiative for part in self if part.is_own}

    @cached_property
    def going_on(self) -> set[UUID]:
        return {part.initiative for part in self if part.is_own and not part.is_over}

    @cached_property
    def inside(self) -> set[UUID]:
        """InitiativeMemberQuerySet.insiders"""
        outside = (Role.OBSERVER, Role.HELPER)
        return {part.initiative for part in self if part.is_own and part.role not in outside}

    @cached_property
    def run(self) -> set[UUID]:
        return self.joined_as(Role.LEAD, Role.BOARD)

    @cached_property
    def led(self) -> set[UUID]:
        return self.joined_as(Role.LEAD)

    def role_in(self, initiative: UUID) -> str:
        """Empty for whoever takes no part."""
        own = (part.role for part in self if part.is_own and part.initiative == initiative)
        return next(own, "")

    def joined_as(self, *roles: str) -> set[UUID]:
        return {part.initiative for part in self if part.is_own and part.role in roles}


def parts_of(user: Any) -> Parts:
    """Of a visitor nothing. One query; in a request it came along with the person."""
    return known(user, ask) if user.is_authenticated else Parts()


def ask(user: Any) -> Parts:
    rows = InitiativeMember.objects.active().of_or_registered_by(user.pk).order_by()
    return made_of(user, rows.values(*FIELDS))


def made_of(user: Any, rows: Iterable[dict[str, Any]]) -> Parts:
    return Parts(
        Part(
            UUID(str(row["initiative"])),
            row["role"],
            str(row["user"]) == str(user.pk),
            bool(row["initiative__outcome"]),
        )
        for row in rows
    )
