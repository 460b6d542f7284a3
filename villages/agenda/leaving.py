"""Who belongs to a village no longer is not expected at what is for the village only; what is for
everybody they may keep. Who edits it no longer organises nothing there: the editors do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User
from villages.agenda.models.attendances import AttendanceQuerySet
from villages.agenda.models.events import EventQuerySet
from villages.agenda.models.helping import HelperQuerySet
from villages.leaving import role_ends, village_ends
from villages.models import Attendance, Event, Helper, Membership


def _coming_events(membership: Membership) -> EventQuerySet:
    return Event.objects.upcoming().taking_place().filter(village=membership.village)


def _attendances(events: EventQuerySet, people: Iterable[User]) -> AttendanceQuerySet:
    rows = Attendance.objects.active().filter(event__in=events, user__in=people)
    return rows.for_list().order_by("event__starts_at", "pk")


def _helping(events: EventQuerySet, people: Iterable[User]) -> HelperQuerySet:
    rows = Helper.objects.active().filter(role__event__in=events, user__in=people)
    return rows.for_list().select_related("role__event").order_by("role__event__starts_at", "pk")


def events_of_village(membership: Membership, people: Iterable[User]) -> AttendanceQuerySet:
    return _attendances(_coming_events(membership).of_the_village(), people)


def help_at_village(membership: Membership, people: Iterable[User]) -> HelperQuerySet:
    return _helping(_coming_events(membership).of_the_village(), people)


def events_for_all(membership: Membership, people: Iterable[User]) -> AttendanceQuerySet:
    return _attendances(_coming_events(membership).public(), people)


def help_for_all(membership: Membership, people: Iterable[User]) -> HelperQuerySet:
    return _helping(_coming_events(membership).public(), people)


def organised_events(membership: Membership, people: Iterable[User]) -> QuerySet[Event]:
    if membership.role != Membership.Role.EDITOR:
        return Event.objects.none()
    rows = _coming_events(membership).filter(created_by__in=people).order_by("starts_at", "pk")
    # What they make later they make as somebody else, such as a lead.
    return rows.filter(created_at__date__lte=membership.valid_until or timezone.localdate())


def _event_text(event: Event) -> str:
    day = formats.date_format(timezone.localtime(event.starts_at), "l j F")
    return f"{event.title}, {day}"


def _attendance_text(row: Attendance) -> str:
    return _event_text(row.event)


def _help_text(row: Helper) -> str:
    return f"{row.role}: {_event_text(row.role.event)}"


def organised_by_nobody(rows: Any) -> None:
    """And neither is what a series makes later."""
    for event in rows.select_related("series"):
        if event.series and event.series.created_by_id == event.created_by_id:
            event.series.created_by = None
            event.series.save(update_fields=["created_by"])
    rows.update(created_by=None)


_coming, _helps = _("Je komt naar"), _("Je helpt bij")
village_ends.plug(Ends(_coming, events_of_village, line=_attendance_text), 10)
village_ends.plug(Ends(_helps, help_at_village, line=_help_text), 11)
village_ends.plug(Ends(_coming, events_for_all, line=_attendance_text, may_stay=True), 40)
village_ends.plug(Ends(_helps, help_for_all, line=_help_text, may_stay=True), 41)
role_ends.plug(Ends(_("Activiteiten"), organised_events, _event_text, organised_by_nobody), 30)
