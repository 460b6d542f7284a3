"""What a step asks beyond standing in the table `NEXT`. The feature that knows says it:

    @guards.before(Status.EVALUATED)
    def signed_by_both(step: Step) -> None: ...        # raises ValidationError

`move_to` asks each of them, so that there is no way around one. What a step brings along says
`guards.after` in the same way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from initiatives.regulatory.models.choices import Status
from villagehub.accounts.models import User


@dataclass(frozen=True)
class Step:
    """`by` is nobody when the calendar does it; `fields` are what is written along."""

    request: Any
    to: str
    by: User | None
    at: datetime
    fields: dict[str, Any]

    @property
    def day(self) -> date:
        return timezone.localdate(self.at)


Guard = Callable[[Step], None]


class Guards:
    def __init__(self) -> None:
        self._of: dict[str, list[Guard]] = defaultdict(list)
        self._after: dict[str, list[Guard]] = defaultdict(list)

    def before(self, *statuses: Status) -> Callable[[Guard], Guard]:
        return self._plug(self._of, statuses)

    def after(self, *statuses: Status) -> Callable[[Guard], Guard]:
        return self._plug(self._after, statuses)

    @staticmethod
    def _plug(
        known: dict[str, list[Guard]], statuses: tuple[Status, ...]
    ) -> Callable[[Guard], Guard]:
        def plug(guard: Guard) -> Guard:
            for status in statuses:
                known[status].append(guard)
            return guard

        return plug

    def of(self, status: str) -> list[Guard]:
        return self._of.get(status, [])

    def ask(self, step: Step) -> None:
        for guard in self.of(step.to):
            guard(step)

    def follow(self, step: Step) -> None:
        for brought in self._after.get(step.to, []):
            brought(step)


guards = Guards()
