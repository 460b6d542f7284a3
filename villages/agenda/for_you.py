"""Where somebody goes, and where they promised to help, on Mijn dorp."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.web.paths import path_to
from villages.agenda.models.events import LONGEST, USUAL
from villages.for_you import Found, Source, asked_of, sources
from villages.models import Attendance, Helper

OFF, WAITS = "off", "waits"


def _event_path(found: Found) -> str:
    return path_to("villages:event", found.village, found.thing)


def _to_come(rows: QuerySet[Any], event: str, since: datetime) -> QuerySet[Any]:
    """Today or later; the first condition lets the index on the start skip all that is past."""
    lasts = Q(**{f"{event}__ends_at__gte": since}) | Q(
        **{f"{event}__starts_at__gte": since - USUAL}
    )
    return rows.filter(lasts, **{f"{event}__starts_at__gte": since - LONGEST})


def _until(event: str) -> Any:
    return Coalesce(F(f"{event}__ends_at"), F(f"{event}__starts_at") + USUAL)


def _state(event: str, *more: When) -> Case:
    called_off = When(**{f"{event}__cancelled_at__isnull": False}, then=Value(OFF))
    return Case(called_off, *more, default=Value(""), output_field=CharField())


def going(user: User, since: datetime) -> QuerySet[Any]:
    waits = When(waiting_since__isnull=False, then=Value(WAITS))
    return asked_of(
        _to_come(Attendance.objects.visible_to(user).active(), "event", since),
        "going",
        moment="event__starts_at",
        until=_until("event"),
        thing="event",
        words="event__title",
        state=_state("event", waits),
        village="event__village__slug",
        person=user,
    )


def helping(user: User, since: datetime) -> QuerySet[Any]:
    return asked_of(
        _to_come(Helper.objects.visible_to(user).active(), "role__event", since),
        "helping",
        moment="role__event__starts_at",
        until=_until("role__event"),
        thing="role__event",
        words="role__event__title",
        about="role__name",
        state=_state("role__event"),
        village="role__event__village__slug",
        person=user,
    )


_going = {"": _("Je komt"), WAITS: _("Je staat op de wachtlijst"), OFF: _("Gaat niet door")}
_helping = {"": _("Je helpt"), OFF: _("Gaat niet door")}
sources.plug(Source("going", going, _going, _event_path, timed=True), 10)
sources.plug(Source("helping", helping, _helping, _event_path, timed=True), 11)
