"""Who leaves the initiative, or whose account closes, chairs its coming conversations no longer."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from initiatives.encounters.models import Chair, Meeting
from initiatives.encounters.models.chairs import ChairQuerySet
from initiatives.models import Initiative
from initiatives.sockets.leaving import ends
from villagehub.accounts.leaving import Ends, account_ends
from villagehub.accounts.models import User


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


_chairs = Ends(
    _("Gesprekken om te leiden"), chaired, line=lambda row: str(row.meeting.event), end=_stop
)
ends.plug(_chairs, 50)
account_ends.plug(_chairs)
