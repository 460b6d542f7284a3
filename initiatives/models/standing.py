"""Where somebody stands in an initiative."""

from __future__ import annotations

from dataclasses import dataclass

from initiatives.people.models.members import InitiativeMember

Role = InitiativeMember.Role


@dataclass(frozen=True)
class Standing:
    """`role` is empty for whoever takes no part."""

    role: str = ""

    @property
    def takes_part(self) -> bool:
        return bool(self.role)

    @property
    def works(self) -> bool:
        """More than following."""
        return self.takes_part and self.role != Role.OBSERVER

    @property
    def is_inside(self) -> bool:
        """What is for whoever takes part is for them: not for who helps now and then."""
        return self.works and self.role != Role.HELPER

    @property
    def runs(self) -> bool:
        return self.role in (Role.LEAD, Role.BOARD)

    @property
    def leads(self) -> bool:
        return self.role == Role.LEAD
