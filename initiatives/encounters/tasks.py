"""Asking a chair by mail, and forgetting what served its purpose."""

from __future__ import annotations

from celery import shared_task
from django.db import transaction
from django.utils import timezone

from initiatives.encounters import emails
from initiatives.encounters.models import Chair, Question


@shared_task
def ask_chair(pk: str) -> None:
    """The row is locked while the mail leaves, so that a second worker waits and finds it sent."""
    with transaction.atomic():
        rows = Chair.objects.asked().unmailed().filter(pk=pk).select_for_update(of=("self",))
        chair = rows.select_related("meeting__event", "meeting__initiative__village").first()
        if chair:
            emails.ask_chair(chair)
            chair.mailed_at = timezone.now()
            chair.save(update_fields=["mailed_at", "updated_at"])


@shared_task
def ask_chairs() -> None:
    """What a crash or a mail server that was away left behind."""
    for pk in Chair.objects.asked().unmailed().values_list("pk", flat=True)[:20]:
        ask_chair.delay(str(pk))


@shared_task
def forget() -> None:
    """Each night: questions as they were sent, a month after the conversation, and addresses of
    people who never answered."""
    Question.objects.all().forgettable().delete()
    Chair.objects.all().forgettable().delete()
