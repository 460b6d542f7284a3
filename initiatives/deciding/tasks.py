"""Reminding, settling, and forgetting whom was asked."""

from __future__ import annotations

from celery import shared_task
from django.db import transaction

from initiatives.deciding import emails
from initiatives.deciding.models import Invitation, Question
from initiatives.deciding.results import settle, verdict_text
from villagehub.tables.pieces import hand_over


@shared_task
def look_after_questions() -> int:
    """Four times an hour: what closes soon is reminded of, what is closed is settled. The ledger
    refuses a reminder that went before, and what is settled is so once."""
    soon = hand_over(Question.objects.to_remind(), remind_of)
    for question in Question.objects.open().secret_proposals().for_list():
        tell_objections(question)
    due = list(Question.objects.to_settle().values_list("pk", flat=True))
    for question_id in due:
        settle_question.delay(str(question_id))
    hand_over(Question.objects.closed().filter(outcome="", settled_at__isnull=True), tell_closed)
    return soon + len(due)


@shared_task
def remind_of(keys: list[str]) -> None:
    for question in Question.objects.to_remind().for_list().filter(pk__in=keys):
        with transaction.atomic():
            emails.remind(question)


def tell_objections(question: Question) -> None:
    """Of a secret proposal, a quarter of an hour late at most: a message at once would have the
    moment of one answer."""
    if standing := question.last_ballots.open_objections().count():
        with transaction.atomic():
            emails.tell_secret_objections(question, standing)


@shared_task
def tell_closed(keys: list[str]) -> None:
    for question in Question.objects.closed().for_list().filter(pk__in=keys):
        with transaction.atomic():
            emails.tell_closed(question, verdict_text(question))


@shared_task
def settle_question(question_id: str) -> bool:
    question = Question.objects.for_list().get(pk=question_id)
    with transaction.atomic():
        is_new = settle(question)
        if is_new and not question.outcome:
            emails.tell_closed(question, verdict_text(question))
    return is_new


@shared_task
def forget_invitations() -> int:
    """Each night: addresses of questions that were over three months ago."""
    return Invitation.forget()
