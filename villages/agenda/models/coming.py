"""To what somebody comes, for the button in each row that shows it (see members' reach)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from villagehub.accounts.remembering import known
from villages.agenda.models.attendances import Attendance, AttendanceQuerySet
from villages.agenda.models.events import LONGEST

FIELDS = ("event", "waiting_since")


class Coming(dict[UUID, bool]):
    """By event, whether they wait for a place."""


def coming_of(user: Any) -> Coming:
    """Of a visitor nothing. One query; in a request it came along with the person."""
    return known(user, ask) if user.is_authenticated else Coming()


def ask(user: Any) -> Coming:
    return made_of(of_now(Attendance.objects.filter(user=user)).values(*FIELDS))


def of_now(rows: AttendanceQuerySet) -> AttendanceQuerySet:
    """What is not over, and a day more: the question is written out once a day."""
    since = timezone.now() - LONGEST - timedelta(days=1)
    return rows.active().filter(event__starts_at__gte=since).order_by()


def made_of(rows: Iterable[dict[str, Any]]) -> Coming:
    return Coming({UUID(str(row["event"])): row["waiting_since"] is not None for row in rows})
