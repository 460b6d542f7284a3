"""Days as other programs read them."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone


def iso_day(day: date | datetime | None) -> str | None:
    """Of a moment the day that it was here, which the database, in UTC, does not say."""
    if day is None:
        return None
    return (timezone.localdate(day) if isinstance(day, datetime) else day).isoformat()
