"""How often somebody has a room in the days to come comes along with them, for the menu."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject
from django.utils import timezone

from villagehub.accounts.along import Along, along
from villagehub.accounts.behalf import acted_for, people_of
from villagehub.accounts.remembering import known
from villages.rooms.models import Booking

MOST = 100


def booked_by(user: Any) -> int:
    """What still holds a room, also while the caretaker has not answered. No query within a
    request."""
    return known(user, _ask)


def _ask(user: Any) -> int:
    return Booking.objects.filter(user__in=acted_for(user)).holding().to_come().count()


def _rows() -> QuerySet:
    """From this morning on, since the question is written out once a day."""
    morning = timezone.make_aware(datetime.combine(timezone.localdate(), time()))
    rows = Booking.objects.filter(user__in=people_of(OuterRef(OuterRef("pk")))).holding()
    rows = rows.filter(ends_at__gte=morning).order_by("starts_at")
    return rows.values(json=JSONObject(until="ends_at"))[:MOST]


def _number(user: Any, rows: list[dict[str, Any]]) -> int:
    now = timezone.now()
    return sum(datetime.fromisoformat(row["until"]) > now for row in rows)


along.plug(Along(_ask, _rows, _number))
