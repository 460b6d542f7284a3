"""One worker at a time: what messages to people and letters to addresses share."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import models
from django.db.models import ExpressionWrapper, F, Value
from django.db.models.functions import Now, Power

MAX_ATTEMPTS = 8


def claimed(waiting: models.QuerySet[Any]) -> bool:
    """True for the one worker that takes this row: until `due_at` passes again nobody else does.

    The delay grows with each attempt, so that a mail server may be away for a day; the first, ten
    minutes, is longer than a task can last (CELERY_TASK_TIME_LIMIT). `waiting` has no join:
    PostgreSQL looks again at a row's own columns when another worker just claimed it."""
    delay = ExpressionWrapper(
        Value(timedelta(minutes=10)) * Power(2, F("attempts")), models.DurationField()
    )
    return bool(waiting.update(attempts=F("attempts") + 1, due_at=Now() + delay))
