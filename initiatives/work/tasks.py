"""Work that waits for its hour. What is due follows from the rows; the ledger refuses a second."""

from __future__ import annotations

from datetime import timedelta

from celery import shared_task
from django.db import transaction
from django.db.models import Exists, Max, OuterRef
from django.utils import timezone

from initiatives.models.needs import seeks_help
from initiatives.work import emails
from initiatives.work.models import Ask, Shift, SignUp, Taker, Task
from initiatives.work.models.shown import WARN_BEFORE
from villagehub.accounts.models import User
from villagehub.tables.pieces import hand_over

# Who signed up this shortly ago needs no reminder yet.
JUST_NOW = timedelta(hours=6)
# This long the first who were asked have for themselves; then more people are asked.
ASK_MORE_AFTER = timedelta(hours=6)


@shared_task
def look_ahead() -> int:
    """Each hour of the day: reminds of tomorrow, asks more people where nobody stepped in, and
    warns the leads of what is short within 48 hours."""
    return remind() + seek_on() + warn()


def remind() -> int:
    tomorrow = timezone.localdate() + timedelta(days=1)
    before = timezone.now() - JUST_NOW
    signed_up = SignUp.objects.placed().filter(created_at__lt=before)
    taken = Taker.objects.active().filter(created_at__lt=before)
    shifts = Shift.objects.going_on().on_day(tomorrow).filter(initiative__outcome="")
    shifts = shifts.filter(Exists(signed_up.filter(shift=OuterRef("pk"))))
    tasks = Task.objects.to_do().filter(due_on=tomorrow, initiative__outcome="")
    tasks = tasks.filter(Exists(taken.filter(task=OuterRef("pk"))))
    return hand_over(shifts, remind_of_shifts) + hand_over(tasks, remind_of_tasks)


@shared_task
def remind_of_shifts(keys: list[str]) -> None:
    """Of tomorrow, for whoever was there in time."""
    signed_up = SignUp.objects.placed().filter(created_at__lt=timezone.now() - JUST_NOW)
    for shift in Shift.objects.filter(pk__in=keys).select_related("initiative__village"):
        emails.remind_of_shift(shift, _people(signed_up.filter(shift=shift)))


@shared_task
def remind_of_tasks(keys: list[str]) -> None:
    taken = Taker.objects.active().filter(created_at__lt=timezone.now() - JUST_NOW)
    for task in Task.objects.filter(pk__in=keys).select_related("initiative__village"):
        emails.remind_of_task(task, _people(taken.filter(task=task)))


def _people(rows) -> list[User]:
    return list(User.objects.filter(pk__in=rows.values("user")))


def seek_on() -> int:
    """Shifts for which somebody was asked, and still nobody came."""
    lately = timezone.now() - ASK_MORE_AFTER
    asked = Ask.objects.filter(shift=OuterRef("pk"), by__isnull=True).order_by().values("shift")
    rows = Shift.objects.short().filter(seeks_help("initiative__"))
    rows = rows.annotate(last=asked.annotate(last=Max("created_at")).values("last"))
    return hand_over(rows.filter(last__lt=lately), seek_again)  # type: ignore[misc]


@shared_task
def seek_again(keys: list[str]) -> int:
    return sum(_seek_again(row) for row in Shift.objects.filter(pk__in=keys))


@transaction.atomic
def _seek_again(row: Shift) -> bool:
    """Another worker may just have done it: the row is locked, and looked at again."""
    shift = row.lock()
    lately = timezone.now() - ASK_MORE_AFTER
    if shift.asks.filter(by__isnull=True, created_at__gt=lately).exists():
        return False
    return bool(shift.ask_others())


def warn() -> int:
    soon = timezone.now() + WARN_BEFORE
    rows = Shift.objects.short().filter(starts_at__lt=soon, initiative__outcome="")
    return hand_over(rows, warn_of_short)


@shared_task
def warn_of_short(keys: list[str]) -> int:
    warned = 0
    for shift in Shift.objects.short().filter(pk__in=keys).select_related("initiative__village"):
        with transaction.atomic():
            warned += emails.warn_leads(shift)
    return warned
