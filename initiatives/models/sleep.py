"""Asleep, not deleted: what shows no sign of life for half a year falls asleep.

Whatever people change sets `updated_at`, and a sign of life after it fell asleep means that it is
awake again: nobody has to remember to wake it. What happens in the parts of an initiative calls
`stir()`; what forgot to is found in the timeline, each night (initiatives.tasks).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

QUIET_BEFORE_SLEEP = timedelta(days=180)
WARNED_BEFORE = timedelta(days=14)


def is_asleep() -> Q:
    return Q(asleep_at__gte=F("updated_at"), outcome="")


class SleepQuerySet(models.QuerySet[Any]):
    def asleep(self) -> Any:
        return self.filter(is_asleep())

    def awake(self) -> Any:
        return self.exclude(is_asleep())

    def growing_quiet(self, now: datetime) -> Any:
        """About to fall asleep, and its leads were not told so since the last sign of life."""
        since = now - QUIET_BEFORE_SLEEP + WARNED_BEFORE
        return self._quiet_since(since).exclude(quiet_told_at__gte=F("updated_at"))

    def ready_to_sleep(self, now: datetime) -> Any:
        """Told long enough ago, and nothing happened since."""
        told = Q(quiet_told_at__gte=F("updated_at"), quiet_told_at__lte=now - WARNED_BEFORE)
        return self._quiet_since(now - QUIET_BEFORE_SLEEP).filter(told)

    def _quiet_since(self, moment: datetime) -> Any:
        """What rests with a date to look again is not asleep before that date is long past."""
        rows = self.filter(outcome="", updated_at__lt=moment).awake()
        return rows.exclude(paused_until__gte=timezone.localdate(moment))


class Sleeper(models.Model):
    quiet_told_at = models.DateTimeField(null=True, editable=False)
    asleep_at = models.DateTimeField(null=True, editable=False)

    if TYPE_CHECKING:
        outcome: str
        updated_at: datetime

    class Meta:
        abstract = True

    @property
    def is_asleep(self) -> bool:
        return not self.outcome and _since(self.asleep_at, self.updated_at)

    @property
    def is_quiet(self) -> bool:
        """Its leads were told that it is about to fall asleep."""
        return not self.is_asleep and _since(self.quiet_told_at, self.updated_at)

    @property
    def sleeps_on(self) -> date | None:
        return (
            timezone.localdate(self.quiet_told_at + WARNED_BEFORE) if self.quiet_told_at else None
        )

    def stir(self, at: datetime | None = None) -> None:
        """Something happened in it."""
        self.updated_at = at or timezone.now()
        rows: Any = type(self)._default_manager
        rows.filter(pk=self.pk).update(updated_at=self.updated_at)


def _since(moment: datetime | None, last_sign: datetime) -> bool:
    return moment is not None and moment >= last_sign
