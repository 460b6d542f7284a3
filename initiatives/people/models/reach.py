"""In which initiatives somebody takes part, and as what, in one query (see villages' reach)."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from initiatives.people.models.members import InitiativeMember
from villagehub.accounts.remembering import known

Role = InitiativeMember.Role


class Part(NamedTuple):
    initiative: UUID
    role: str
    is_own: bool  # and not that of somebody without e-mail for whom this person acts


class Parts(tuple[Part, ...]):
    @property
    def seen(self) -> set[UUID]:
        """Who registered somebody who takes part gets their messages and answers: sees it too."""
        return {part.initiative for part in self}

    @property
    def joined(self) -> set[UUID]:
        return {part.initiative for part in self if part.is_own}

    @property
    def inside(self) -> set[UUID]:
        """InitiativeMemberQuerySet.insiders"""
        outside = (Role.OBSERVER, Role.HELPER)
        return {part.initiative for part in self if part.is_own and part.role not in outside}

    @property
    def run(self) -> set[UUID]:
        return self.joined_as(Role.LEAD, Role.BOARD)

    @property
    def led(self) -> set[UUID]:
        return self.joined_as(Role.LEAD)

    def joined_as(self, *roles: str) -> set[UUID]:
        return {part.initiative for part in self if part.is_own and part.role in roles}


def parts_of(user: Any) -> Parts:
    return known(user, _read) if user.is_authenticated else Parts()


def _read(user: Any) -> Parts:
    rows = InitiativeMember.objects.active().acted_for_by(user)
    return Parts(
        Part(initiative, role, person == user.pk)
        for initiative, role, person in rows.values_list("initiative", "role", "user")
    )
