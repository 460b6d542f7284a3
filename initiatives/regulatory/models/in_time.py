"""Was it answered in time? One rule, of a request (`in_time_of`) and for the database to count.

What was withdrawn got no answer, and what still runs before its last day has no say yet. What runs
after it is late: else being late for ever looks like being in time. An answer within a term that
was extended is in time; figures count those apart, since it is no term that was kept.
"""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q
from django.utils import timezone

from initiatives.regulatory.models.choices import ANSWERED, RUNNING

EXTENDED = Q(extension__isnull=False)


def in_time_of(request: Any) -> bool | None:
    """Unknown for what has no answer that could be late yet."""
    if request.is_answered:
        return bool(request.closed_on <= request.due_on)
    return False if request.is_late else None


def in_time() -> Q:
    return Q(status__in=ANSWERED, closed_on__lte=F("due_on"))


def too_late() -> Q:
    """Answered after its day, or not yet."""
    return Q(status__in=ANSWERED, closed_on__gt=F("due_on")) | runs_late()


def runs_late() -> Q:
    """Not answered, and its last day passed; that a clock stands still is in that day already."""
    return Q(status__in=RUNNING) & Q(due_on__lt=timezone.localdate())
