"""Forgetting what served its purpose."""

from __future__ import annotations

from celery import shared_task

from initiatives.encounters.models import Chair, Question


@shared_task
def forget() -> None:
    """Each night: questions as they were sent, a month after the conversation, and addresses of
    people who never answered."""
    Question.objects.all().forgettable().delete()
    Chair.objects.all().forgettable().delete()
