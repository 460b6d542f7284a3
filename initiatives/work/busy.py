"""Shifts that somebody stands in, when they sign up for something else at that time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from initiatives.work.models import Shift, SignUp
from villagehub.accounts.models import User
from villages.agenda.busy import busy


def shifts(viewer: Any, person: User, since: datetime, until: datetime) -> Iterable[Shift]:
    """With a place or on the reserve list. One query."""
    places = SignUp.objects.active().of(person).values("shift")
    rows = Shift.objects.visible_to(viewer).going_on().filter(pk__in=places)
    rows = rows.filter(starts_at__gt=since, starts_at__lt=until)
    return rows.select_related("initiative__village")


busy.plug(shifts)
