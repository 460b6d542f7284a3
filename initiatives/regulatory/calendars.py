"""The last days of what lies with an officer, in their own calendar: a number, a kind and a day,
and no name of anybody. Its address is secret and can be renewed (villages.agenda)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.regulatory.desk.models.cards import DESK_ROLES, covered_by
from initiatives.regulatory.models import RegulatoryRequest, Status
from villages.agenda.calendars import own_entries
from villages.members.models.reach import reach_of

BEGINS, LASTS = time(9), timedelta(minutes=30)


@dataclass(frozen=True)
class LastDay:
    """In the shape of an event of the village's calendar."""

    pk: UUID
    title: str
    starts_at: datetime
    ends_at: datetime
    updated_at: datetime
    created_at: datetime
    reference: str
    description: str = ""
    where: str = ""
    sequence: int = 0
    cancelled_at: None = None
    village: None = None

    def get_absolute_url(self) -> str:
        return reverse("regulatory:desk", args=[self.reference])


def last_days(user: Any, days: int) -> list[LastDay]:
    """No query for who works at no desk; one for the others. Who stopped there sees none."""
    here = reach_of(user).municipalities_as(*DESK_ROLES)
    if not here:
        return []
    until = timezone.localdate() + timedelta(days=days)
    mine = Q(handling_officer=user.pk) | covered_by(user)
    rows = RegulatoryRequest.objects.visible_to(user).running().filter(mine, municipality__in=here)
    rows = rows.exclude(status=Status.QUESTION_OPEN).filter(due_on__lte=until)
    return [_last_day(case) for case in rows.order_by("due_on", "pk")]


def _last_day(case: RegulatoryRequest) -> LastDay:
    day = case.due_on or timezone.localdate()
    begin = timezone.make_aware(datetime.combine(day, BEGINS))
    said = {"number": case.reference, "kind": case.shown_kind}
    return LastDay(
        pk=case.pk,
        title=_("Uiterste dag %(number)s (%(kind)s)") % said,
        starts_at=begin,
        ends_at=begin + LASTS,
        updated_at=case.updated_at,
        created_at=case.created_at,
        reference=case.reference or "",
        sequence=case.version,
    )


own_entries.plug(last_days, 30)
