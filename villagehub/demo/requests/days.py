"""When things happened in the stories of requests."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone


def days_ago(days: int) -> datetime:
    """At ten past ten, in office hours."""
    moment = timezone.localtime() - timedelta(days=days)
    return min(moment.replace(hour=10, minute=10), timezone.localtime())
