"""What the page of a village says of somebody and the agenda."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, F, QuerySet, Value, When
from django.utils import timezone

from villages.agenda.models.events import LONGEST
from villages.models import Attendance
from villages.sections import Own, own_part

COMING, WAITING = "coming", "waiting"


def _coming_to(user: Any, village: int) -> QuerySet:
    """To what they come, or wait for a place."""
    rows = Attendance.objects.visible_to(user).active().filter(user=user.pk)
    soon = rows.filter(event__village=village, event__starts_at__gte=timezone.now() - LONGEST)
    waits = When(waiting_since__isnull=False, then=Value(WAITING))
    return soon.annotate(key=F("event"), word=Case(waits, default=Value(COMING)), more=Value(""))


own_part.plug(Own("going", _coming_to))
