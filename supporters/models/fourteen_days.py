"""By when somebody who was referred is called: domain rule of welzijn op recept."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from supporters.models.working_days import next_working_day

FIRST_ATTEMPT_DAYS = 14  # the norm of welzijn op recept
ACCEPT_WORKING_DAYS = 5
RECEIVED, ACCEPTED = "received", "accepted"  # the states in which nobody tried yet


class FourteenDays:
    received_on: date
    status: str

    @property
    def attempt_due_on(self) -> date:
        return self.received_on + timedelta(days=FIRST_ATTEMPT_DAYS)

    @property
    def accept_due_on(self) -> date:
        day = self.received_on
        for _n in range(ACCEPT_WORKING_DAYS):
            day = next_working_day(day)
        return day

    @property
    def is_untried(self) -> bool:
        return self.status in (RECEIVED, ACCEPTED)

    @property
    def days_left(self) -> int:
        return (self.attempt_due_on - timezone.localdate()).days

    @property
    def is_late(self) -> bool:
        return self.is_untried and self.days_left < 0

    @property
    def is_urgent(self) -> bool:
        """Nobody took it for a week of work, or the fourteen days are nearly over."""
        waits = self.status == RECEIVED and self.accept_due_on <= timezone.localdate()
        return self.is_untried and (waits or self.days_left <= 3)

    @property
    def stage(self) -> str:
        """In which it waits: each is told once."""
        if self.is_late:
            return "late"
        return "accept" if self.status == RECEIVED else "attempt"
