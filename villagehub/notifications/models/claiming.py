"""One worker at a time: what messages to people and letters to addresses share."""

from __future__ import annotations

from collections.abc import Generator
from datetime import timedelta
from typing import Any, Self, TypeVar

from django.db import models, transaction
from django.db.models import ExpressionWrapper, F, Value
from django.db.models.functions import Now, Power
from django.utils import timezone

MAX_ATTEMPTS = 8
Row = TypeVar("Row", bound=models.Model)


class ClaimQuerySet(models.QuerySet[Row]):
    """Whoever claims a row sends it: until `due_at` passes again nobody else does.

    The delay grows with each attempt, so that a mail server may be away for a day; the first, ten
    minutes, is longer than a task can last (CELERY_TASK_TIME_LIMIT)."""

    def waiting(self) -> Self:
        """What is due. No join: PostgreSQL looks again at a row's own columns when another worker
        just claimed it, and not at the inner query that Django makes of an update with a join."""
        raise NotImplementedError

    def for_sending(self) -> Self:
        """With all that a mail is made of."""
        return self

    def claim(self, pk: Any) -> Row | None:
        """None when another worker has it, and when it was taken back meanwhile."""
        row = self.filter(pk=pk)
        return row.for_sending().first() if _count_attempt(row.waiting()) else None

    @transaction.atomic
    def claim_together(self, keys: list[str]) -> list[Row]:
        """Those that were never tried, in a few queries however many they are."""
        rows = self.waiting().filter(pk__in=keys, attempts=0).order_by("due_at")
        claimed = list(rows.for_sending().select_for_update(of=("self",), skip_locked=True))
        _count_attempt(self.filter(pk__in=[row.pk for row in claimed]))
        for row in claimed:
            row.attempts += 1  # type: ignore[attr-defined]
        return claimed

    def give_back(self, claimed: list[Row]) -> None:
        """Nobody began with these: they are due as before."""
        rows = self.filter(pk__in=[row.pk for row in claimed], sent_at__isnull=True)
        rows.update(attempts=F("attempts") - 1, due_at=timezone.now())

    def in_turn(self, keys: list[str]) -> Generator[Row]:
        """Each of these that is still to be sent, for whoever begins with it when it comes. What
        was tried before is claimed alone: a mail that breaks the worker each time must not use up
        the attempts of its neighbours. Close it, and the rest is given back."""
        together = self.claim_together(keys)
        rest = list(reversed(together))
        try:
            while rest:
                yield rest.pop()
        finally:
            if rest:
                self.give_back(rest)
        if len(together) < len(keys):
            again = self.waiting().filter(pk__in=keys, attempts__gt=0).order_by("due_at")
            for key in list(again.values_list("pk", flat=True)):
                if row := self.claim(key):
                    yield row


def _count_attempt(rows: models.QuerySet[Any]) -> bool:
    delay = ExpressionWrapper(
        Value(timedelta(minutes=10)) * Power(2, F("attempts")), models.DurationField()
    )
    return bool(rows.update(attempts=F("attempts") + 1, due_at=Now() + delay))
