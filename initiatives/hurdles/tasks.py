"""The daily round along first steps, risks to look at again, and asks that wait."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from celery import shared_task
from django.db import transaction
from django.utils import timezone

from initiatives.hurdles import emails
from initiatives.hurdles.models import BackingAsk, Obstacle, Risk
from initiatives.hurdles.models.backing import REACTION_DAYS

BEFORE_DAYS = 2
STILL_DAYS = 4
FORGOTTEN_AFTER_DAYS = 45  # what nobody told of for so long is not news any more


@shared_task
def look_at_hurdles() -> int:
    """Each morning: a task for each that is due. A second run finds every message in the ledger; a
    missed day is made up in the next."""
    due: list[tuple[Any, Any]] = [
        (remind_of_first_step, _first_steps()),
        (remind_of_review, _reviews()),
        (remind_of_ask, _asks()),
    ]
    jobs = [(task, pk) for task, rows in due for pk in rows.values_list("pk", flat=True)]
    for task, pk in jobs:
        task.delay(str(pk))
    return len(jobs)


def _first_steps() -> Any:
    today = timezone.localdate()
    waiting = Obstacle.objects.waiting_for_first_step()
    return waiting.filter(
        step_due__lte=today + timedelta(days=BEFORE_DAYS),
        step_due__gte=today - timedelta(days=FORGOTTEN_AFTER_DAYS),
    )


def _reviews() -> Any:
    oldest = timezone.localdate() - timedelta(days=FORGOTTEN_AFTER_DAYS)
    return Risk.objects.due_for_review().filter(review_on__gte=oldest)


def _asks() -> Any:
    now = timezone.now()
    return BackingAsk.objects.without_reaction().filter(
        created_at__lte=now - timedelta(days=REACTION_DAYS),
        created_at__gte=now - timedelta(days=REACTION_DAYS + FORGOTTEN_AFTER_DAYS),
    )


def _one(rows: Any, pk: str, *more: str) -> Iterable[Any]:
    return rows.filter(pk=pk).select_related("initiative__village", *more)


@shared_task
def remind_of_first_step(obstacle_id: str) -> None:
    """Who promised it, before and after its day; some days later the leads."""
    with transaction.atomic():
        for obstacle in _one(_first_steps(), obstacle_id, "step_by"):
            emails.remind_of_first_step(obstacle)
            if obstacle.step_due <= timezone.localdate() - timedelta(days=STILL_DAYS):
                emails.tell_leads_that_nothing_happens(obstacle)


@shared_task
def remind_of_review(risk_id: str) -> None:
    with transaction.atomic():
        for risk in _one(_reviews(), risk_id, "owner"):
            emails.remind_of_review(risk)


@shared_task
def remind_of_ask(ask_id: str) -> None:
    with transaction.atomic():
        for ask in _one(_asks(), ask_id, "contact"):
            emails.remind_of_ask(ask)
