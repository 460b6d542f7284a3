"""Who leaves the initiative, or whose account closes, chairs its coming conversations no longer.
Coming to one, or having asked something beforehand, is apart from taking part."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from initiatives.encounters.models import Chair, Meeting, Question
from initiatives.encounters.models.chairs import ChairQuerySet
from initiatives.encounters.models.questions import BeforehandQuerySet
from initiatives.models import Initiative
from initiatives.sockets.leaving import ends, own_parts
from villagehub.accounts.leaving import Ends, account_ends
from villagehub.accounts.models import User
from villages.agenda.models.attendances import AttendanceQuerySet
from villages.models import Attendance


def chaired(initiative: Initiative | None, people: Iterable[User]) -> ChairQuerySet:
    rows = Chair.objects.filter(user__in=people, accepted_at__isnull=False, ended_at__isnull=True)
    rows = rows.filter(meeting__in=Meeting.objects.ahead())
    if initiative:
        rows = rows.filter(meeting__initiative=initiative)
    return rows.select_related("meeting__event", "meeting__initiative__village")


def _stop(rows: QuerySet[Chair]) -> None:
    """Whoever runs it hears of each."""
    for chair in rows.select_related("meeting__event", "meeting__initiative__village"):
        chair.stop()


def meetings_to_come_to(initiative: Initiative, people: Iterable[User]) -> AttendanceQuerySet:
    """Who comes need not take part."""
    ahead = Meeting.objects.ahead().filter(initiative=initiative)
    rows = Attendance.objects.active().filter(event__meeting__in=ahead, user__in=people)
    return rows.for_list().order_by("event__starts_at", "pk")


def questions_sent(initiative: Initiative, people: Iterable[User]) -> BeforehandQuerySet:
    rows = Question.objects.there().filter(meeting__initiative=initiative, user__in=people)
    return rows.order_by("created_at", "pk")


_chairs = Ends(
    _("Gesprekken om te leiden"), chaired, line=lambda row: str(row.meeting.event), end=_stop
)
ends.plug(_chairs, 50)
account_ends.plug(_chairs)
own_parts.plug(Ends(_("Gesprek"), meetings_to_come_to, line=lambda row: str(row.event)), 10)
own_parts.plug(Ends(_("Vraag vooraf"), questions_sent, line=lambda row: row.text), 20)
