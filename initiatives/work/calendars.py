"""Shifts in somebody's own calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from initiatives.work.models import Shift, SignUp
from villagehub.accounts.models import User
from villages.agenda.calendars import own_entries


def own_shifts(user: User, days: int) -> Iterable[Shift]:
    """Those in which somebody has a place, for their own calendar. One query."""
    now, span = timezone.now(), timedelta(days=days)
    placed = SignUp.objects.placed().of(user).values("shift")
    rows = Shift.objects.visible_to(user).filter(pk__in=placed)
    rows = rows.filter(starts_at__gt=now - span, starts_at__lt=now + span)
    return rows.select_related("initiative__village").order_by("starts_at", "pk")


own_entries.plug(own_shifts)
