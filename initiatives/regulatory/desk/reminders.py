"""Whom the morning round reminds of what lies at the desk, beside the officer's own last days.

Each rule once for each request and date: the ledger refuses a second. Nothing within 48 hours after
an applicant answered, since then the officer is at it already.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from initiatives.regulatory.clock.calculation import next_working_day
from initiatives.regulatory.clock.rules import EquatedDay
from initiatives.regulatory.conversation.models import RequestMessage
from initiatives.regulatory.desk import emails
from initiatives.regulatory.desk.models.cards import DeskCard
from initiatives.regulatory.models import RegulatoryRequest, Status
from initiatives.regulatory.models.in_time import runs_late

QUIET = timedelta(hours=48)
UNASSIGNED_DAYS, WITHOUT_KIND_DAYS = 1, 5
LEAD_HEARS = 7  # days before the last day


def is_quiet(request: RegulatoryRequest) -> bool:
    """Somebody of the applicants answered less than two days ago."""
    since = timezone.now() - QUIET
    rows = RequestMessage.objects.filter(request=request, answers__isnull=False, at__gte=since)
    return rows.exists()


def working_days_since(day: date, today: date) -> int:
    """Whole working days after `day`, up to today."""
    free, count = EquatedDay.objects.days(), 0
    while (day := next_working_day(day + timedelta(days=1), free)) <= today:
        count += 1
    return count


def remind_desk(request: RegulatoryRequest, today: date) -> None:
    """Who leads hears of what nobody took and of what may become late; the officer of a kind that
    is still to be chosen."""
    if request.received_on is None or is_quiet(request):
        return
    passed = working_days_since(request.received_on, today)
    if request.handling_officer_id is None and passed >= UNASSIGNED_DAYS:
        emails.tell_unassigned(request, request.leads())
    if not request.procedure_kind and passed >= WITHOUT_KIND_DAYS:
        emails.tell_without_kind(request, request.handlers() or request.leads())
    if _may_become_late(request):
        emails.tell_lead_of_term(request, request.leads())


def _may_become_late(request: RegulatoryRequest) -> bool:
    """A week before the end, with no proposal and no notice of more time (Awb 4:14)."""
    left = request.days_left
    if left is None or not 0 <= left <= LEAD_HEARS or request.extension_id is not None:
        return False
    return request.status != Status.PROPOSED


def late_at(municipality: int) -> list[RegulatoryRequest]:
    """What is late there, the longest first."""
    ours = RegulatoryRequest.objects.for_staff_of(municipality).running()
    return list(ours.filter(runs_late()).order_by("due_on", "pk").for_list())


def list_late(municipality: int) -> int:
    """Once a day to who leads, as long as there is something on it."""
    late = late_at(municipality)
    if late:
        people = DeskCard.leads_at(municipality) or late[0].officers()
        emails.tell_late_list(municipality, people, late, timezone.localdate())
    return len(late)
