"""The agenda in the weekly digest."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from villagehub.notifications.telling import key_of
from villages.agenda.models.attendances import Attendance
from villages.models import Event
from villages.weekly import DigestLine, Week, sources


def agenda(week: Week) -> list[DigestLine]:
    """What is still to come this week, soonest first. Two queries, and one for whoever may see what
    is only for the village."""
    events = Event.objects.taking_place().upcoming().filter(village=week.village)
    events = events.filter(starts_at__gte=week.starts_at, starts_at__lt=week.ends_at)
    rows = list(events.select_related("village", "facility").order_by("starts_at", "pk"))
    coming: dict[UUID, dict[UUID, str]] = defaultdict(dict)
    for event_id, user_id in (
        Attendance.objects.coming().filter(event__in=rows).values_list("event", "user")
    ):
        coming[event_id][user_id] = _("je komt")
    return [
        DigestLine(
            group=_("In de agenda"),
            about=key_of(event),
            text=_event_text(event),
            path=event.get_absolute_url(),
            only_for=None if event.visibility == Event.Visibility.PUBLIC else week.confirmed,
            why=coming[event.pk],
        )
        for event in rows
    ]


def _event_text(event: Event) -> str:
    day = date_format(timezone.localtime(event.starts_at), "l j F")
    parts = [day, event.time_text, event.where]
    return f"{event.title}: " + ", ".join(part for part in parts if part)


sources.plug(agenda, 20)
