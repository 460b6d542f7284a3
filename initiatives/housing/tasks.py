"""A list that stays true: who does not answer is forgotten in the end."""

from __future__ import annotations

from datetime import date, timedelta

from celery import shared_task
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from initiatives.housing import emails
from initiatives.housing.models import Assignment, InterestEntry
from initiatives.housing.models.choices import HouseholdMail

ASKED_BEFORE = timedelta(days=30)
HURRIED_BEFORE = timedelta(days=3)
REMINDED_BEFORE = timedelta(days=7)
LAST_TOLD_AFTER = timedelta(days=60)
# Nobody is put to sleep or forgotten by a worker that was away: each step waits for the one before.
AFTER_ASKING, AFTER_REMINDING, AFTER_LAST = (timedelta(days=n) for n in (14, 7, 28))
Step = HouseholdMail


@shared_task
def forget_unconfirmed() -> int:
    """Each night: addresses that nobody confirmed within two weeks. How many."""
    return InterestEntry.forget_unconfirmed()


@shared_task
def look_after_lists(day: str = "") -> int:
    """Each morning: whoever's year is nearly over, and whoever sleeps."""
    today = date.fromisoformat(day) if day else timezone.localdate()
    asleep = Q(asleep_on__lte=today - LAST_TOLD_AFTER)
    asked = Q(asleep_on__isnull=True, confirm_again_on__lte=today + ASKED_BEFORE)
    rows = InterestEntry.objects.on_list().filter(asleep | asked)
    # Whoever has a home need not say each year that they would like one.
    housed = Assignment.objects.current().filter(entry=OuterRef("pk"))
    due = list(rows.exclude(Exists(housed)).values_list("pk", flat=True))
    for entry_id in due:
        look_after_entry.delay(str(entry_id), today.isoformat())
    return len(due)


@shared_task
def look_after_offers(day: str = "") -> int:
    """Each morning: homes that wait for a yes or no. How many."""
    today = date.fromisoformat(day) if day else timezone.localdate()
    soon = Assignment.objects.offered().filter(answer_by__lte=today + HURRIED_BEFORE)
    due = list(soon.values_list("pk", flat=True))
    for offer_id in due:
        look_after_offer.delay(str(offer_id), today.isoformat())
    return len(due)


@shared_task
def look_after_offer(offer_id: str, day: str) -> str:
    """Reminded once; given to the next when its last day is over. A second run: nothing."""
    today = date.fromisoformat(day)
    about = ("home", "entry__initiative__village", "entry__user", "round_entry__round__initiative")
    offer = Assignment.objects.offered().filter(pk=offer_id).select_related(*about).first()
    if offer is None:
        return ""
    if Assignment.objects.due(today).filter(pk=offer.pk).exists():
        offer.round_entry.round.lapse(offer)
        return Step.LAPSED
    emails.tell(offer.entry, Step.HURRY, offer.pk.hex[:12], offer=offer)
    return Step.HURRY


@shared_task
def look_after_entry(entry_id: str, day: str) -> str:
    """One step; which one follows from the dates and from what was told. A second run: none."""
    today = date.fromisoformat(day)
    with transaction.atomic():
        rows = InterestEntry.objects.on_list().select_for_update(of=("self",)).filter(pk=entry_id)
        entry = rows.select_related("initiative__village", "user").first()
        return next_step(entry, today) if entry else ""


def next_step(entry: InterestEntry, today: date) -> str:
    period = f"{entry.confirm_again_on}"
    told = {
        row.kind: timezone.localdate(row.created_at) for row in entry.told.filter(period=period)
    }
    step = _of_sleeper(entry, told, today) if entry.asleep_on else _of_waker(entry, told, today)
    if step == Step.ASLEEP:
        entry.fall_asleep(today)
    if step:
        emails.tell(entry, step, period)
    return step or ""


def _of_waker(entry: InterestEntry, told: dict[str, date], today: date) -> Step | None:
    again = entry.confirm_again_on or today
    if Step.ASK not in told:
        return Step.ASK if today >= again - ASKED_BEFORE else None
    if Step.REMIND not in told:
        since = max(again - REMINDED_BEFORE, told[Step.ASK] + AFTER_ASKING)
        return Step.REMIND if today >= since else None
    return Step.ASLEEP if today >= max(again, told[Step.REMIND] + AFTER_REMINDING) else None


def _of_sleeper(entry: InterestEntry, told: dict[str, date], today: date) -> Step | None:
    asleep_on, forgotten_on = entry.asleep_on or today, entry.forgotten_on or today
    if Step.LAST not in told:
        return Step.LAST if today >= asleep_on + LAST_TOLD_AFTER else None
    if today >= max(forgotten_on, told[Step.LAST] + AFTER_LAST):
        entry.withdraw()
    return None
