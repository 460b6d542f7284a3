"""The morning round along all clocks."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from celery import shared_task
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.regulatory import emails, rounds
from initiatives.regulatory.conversation.models import resume_without_answer
from initiatives.regulatory.desk import monday, reminders
from initiatives.regulatory.models import (
    PortalPulse,
    PrecedentSource,
    RegulatoryRequest,
    RequestMessage,
    StaleRequest,
    Status,
)
from initiatives.regulatory.precedents.receiving import go_round
from villages.models import Membership

DUE_STEPS = (2, 7, 14, 21)  # days before the last day, tightest first
ANSWER_STEPS = (0, 3)
A_ROUND = 500


@shared_task
def keep_pulse() -> None:
    """Each minute: that the portal lives, and after a silence that it did not."""
    PortalPulse.beat()


@shared_task
def guard_clocks() -> int:
    """Each day at 06:00: a task for each running request. A second run the same day finds every
    message in the ledger and every term that passed ended."""
    running = RegulatoryRequest.objects.running().order_by("due_on").values_list("pk", flat=True)
    for request_id in (handed_over := list(running)):
        guard_clock.delay(str(request_id))
    where = RegulatoryRequest.objects.running().order_by().values_list("municipality", flat=True)
    for municipality in where.distinct():
        list_late_requests.delay(municipality)
    return len(handed_over)


@shared_task
def list_late_requests(municipality: int) -> int:
    """What is late, once a day to who leads the team there. A second run finds it in the ledger."""
    with transaction.atomic():
        return reminders.list_late(municipality)


@shared_task
def write_monday_letters() -> int:
    """On Monday at seven, and once more half an hour later for what failed: a task for each who
    works at a desk."""
    for workplace in (found := monday.workplaces()):
        write_monday_letter.delay(str(workplace))
    return len(found)


@shared_task
def write_monday_letter(workplace: str) -> bool:
    """Five lines at most; nothing when nothing lies there. Once a week: the ledger sees to it."""
    row = Membership.objects.active().filter(pk=UUID(workplace))
    found = row.select_related("user", "municipality").first()
    with transaction.atomic():
        return found is not None and monday.write_to(found)


@shared_task(autoretry_for=(StaleRequest,), retry_backoff=True, max_retries=3)
def guard_clock(request_id: str) -> None:
    """Ends an unused term, follows the calendar, reminds. Retried when somebody changes the
    request at this very moment."""
    today = timezone.localdate()
    with transaction.atomic():
        request = _lock(UUID(request_id))
        if request is None or not request.is_running:
            return
        resume_without_answer(request, today)
        _follow_calendar(request)
        if request.status == Status.QUESTION_OPEN:
            _remind_applicant(request, today)
        else:
            _remind_officer(request)
            reminders.remind_desk(request, today)


def _lock(pk: UUID) -> RegulatoryRequest | None:
    rows = RegulatoryRequest.objects.select_for_update(of=("self",)).select_related(
        "initiative__village", "municipality", "handling_officer", "term_rule"
    )
    return rows.filter(pk=pk).first()


def _follow_calendar(request: RegulatoryRequest) -> None:
    """A day that was equated with a holiday since (Atw art. 3), or no longer is, moves clocks that
    run already."""
    before, calculation = request.due_on, request.calculate()
    if calculation is None:
        return
    if calculation.due_on == before:
        request.write_due()  # an outage that the portal noted stands in the sum from now on
        return
    note = _(
        "Uiterste datum verschoven van %(before)s naar %(after)s: de vrije dagen zijn veranderd"
    )
    dates = {"before": _day(before), "after": _day(calculation.due_on)}
    request.touch(None, note_public=note % dates)
    request.write_due()


def _day(day: date | None) -> str:
    return date_format(day, "j F Y") if day else ""


def _remind_officer(request: RegulatoryRequest) -> None:
    """The tightest milestone that was reached: after a day without a worker nothing is skipped
    and nothing comes twice."""
    left = request.days_left
    if left is None or left > max(DUE_STEPS) or reminders.is_quiet(request):
        return
    step = "late" if left < 0 else str(next(step for step in DUE_STEPS if left <= step))
    emails.remind_officer(request, step)


def _remind_applicant(request: RegulatoryRequest, today: date) -> None:
    still = request.suspensions.open().first()
    if still is None or not still.awaits_answer:
        return
    left = (still.answer_by - today).days
    question = RequestMessage.objects.select_related("suspension").get(suspension=still)
    if 0 <= left <= max(ANSWER_STEPS):
        step = next(step for step in ANSWER_STEPS if left <= step)
        # Who was told of the day itself hears the later one too.
        again = "+" if still.answer_until else ""
        emails.remind_applicant(request, question, f"{step}{again}")


@shared_task
def guard_answers() -> int:
    """Each day at 06:15: what becomes of answers. Each message is in the ledger once, so a second
    run the same day sends nothing."""
    return rounds.go_round(timezone.localdate())


@shared_task
def ask_other_portals() -> int:
    """Each ten minutes: each list whose hour has come gets a task of its own."""
    due = PrecedentSource.objects.due().order_by("due_at").values_list("pk", flat=True)
    for pk in (handed_over := list(due[:A_ROUND])):
        ask_portal.apply_async(args=(str(pk),), expires=600)
    return len(handed_over)


@shared_task(soft_time_limit=120)
def ask_portal(source_id: str) -> None:
    """Who claimed it does it; a second worker passes by."""
    source = PrecedentSource.objects.claim(UUID(source_id))
    if source is not None:
        go_round(source)
