"""Where somebody said to be already, at the time of something else that they sign up for.

Nobody is refused for it, for it can be meant: half of the one and half of the other. But it is said
first, and the other is named; who then presses on with that list in sight, means it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from villagehub.accounts.models import User
from villagehub.registry import Socket
from villages.agenda.models.events import USUAL
from villages.models import Attendance, Event, Helper

# Who comes to an exhibition of a week is not there all week.
A_DAY = timedelta(days=1)

# `(viewer, person, since, until)` gives what looks like an event: what this person does then, as
# far as the viewer may see it, with its `when_text`.
busy: Socket[Callable[[Any, User, datetime, datetime], Iterable[Any]]] = Socket("busy")


def _events(viewer: Any, person: User, since: datetime, until: datetime) -> Iterable[Event]:
    """What they come to or help with. One query."""
    coming = Attendance.objects.active().filter(user=person).values("event")
    helping = Helper.objects.active().filter(user=person).values("role__event")
    rows = Event.objects.visible_to(viewer).taking_place().select_related("village")
    rows = rows.filter(Q(pk__in=coming) | Q(pk__in=helping))
    return [row for row in rows.filter(starts_at__gt=since, starts_at__lt=until) if _is_short(row)]


def _is_short(row: Any) -> bool:
    return _end_of(row) - row.starts_at <= A_DAY


def _end_of(row: Any) -> datetime:
    return row.ends_at or row.starts_at + USUAL


def at_that_time(viewer: Any, person: User, rows: list[Any]) -> list[Any]:
    """What this person does while one of these goes on, soonest first. One query, and one for each
    plug."""
    rows = [row for row in rows if _is_short(row)]
    if not rows:
        return []
    since = min(row.starts_at for row in rows) - A_DAY
    until = max(_end_of(row) for row in rows)
    own = {row.pk for row in rows}
    found = [each for source in (_events, *busy) for each in source(viewer, person, since, until)]
    overlapping = [
        each
        for each in found
        if each.pk not in own
        and any(each.starts_at < _end_of(row) and row.starts_at < _end_of(each) for row in rows)
    ]
    return sorted(overlapping, key=lambda each: (each.starts_at, each.pk))


def key_of(found: list[Any]) -> str:
    """Of this list at these hours: who saw another list, did not see this one."""
    text = ",".join(f"{each.pk}{each.starts_at.isoformat()}" for each in found)
    return hashlib.sha256(text.encode()).hexdigest()[:32] if found else ""


def asks_about_overlap(request: HttpRequest, person: User, rows: list[Any]) -> HttpResponse | None:
    """The page that says so, with what was pressed as it was; nothing when there is nothing to say,
    or when the person pressed on."""
    found = at_that_time(request.user, person, rows)
    if not found or request.POST.get("toch") == key_of(found):
        return None
    pressed = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in ("csrfmiddlewaretoken", "toch")
    ]
    context = {"person": person, "found": found, "key": key_of(found), "pressed": pressed}
    return render(request, "villages/busy.html", {**context, "about": rows[0]})
