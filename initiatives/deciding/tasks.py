"""Reminding, settling, and letters to who has no account."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from celery import shared_task
from django.conf import settings
from django.db import transaction

from initiatives.deciding import emails
from initiatives.deciding.models import Invitation, Letter, Question
from initiatives.deciding.results import settle

log = logging.getLogger(__name__)


@shared_task
def look_after_questions() -> int:
    """Four times an hour: what closes soon is reminded of, what is closed is settled. The ledger
    refuses a reminder that went before, and what is settled is settled once."""
    soon = list(Question.objects.to_remind().for_list())
    for question in soon:
        with transaction.atomic():
            emails.remind(question)
    due = list(Question.objects.to_settle().values_list("pk", flat=True))
    for question_id in due:
        settle_question.delay(str(question_id))
    closed = Question.objects.closed().filter(outcome="", settled_at__isnull=True)
    for question in closed.for_list():
        with transaction.atomic():
            emails.tell_closed(question)
    return len(soon) + len(due)


@shared_task
def settle_question(question_id: str) -> bool:
    question = Question.objects.for_list().get(pk=question_id)
    with transaction.atomic():
        is_new = settle(question)
        if is_new and not question.outcome:
            emails.tell_closed(question)
    return is_new


@shared_task
def send_letters() -> int:
    """Every minute, and when something was put: each letter is claimed, so two workers send it
    once. No more in a minute than the mail server takes."""
    waiting = Letter.objects.waiting().order_by("due_at").values_list("pk", flat=True)
    due = list(waiting[: settings.MAILS_A_MINUTE])
    for letter_id in due:
        send_letter.delay(str(letter_id))
    return len(due)


@shared_task
def send_letter(letter_id: str) -> bool:
    """An address that wants none gets none, and nobody sees the difference."""
    letter = Letter.objects.claim(letter_id)
    if letter is None:
        return False
    try:
        if letter.is_wanted():
            emails.send_letter(letter)
    except (SMTPException, OSError) as error:
        log.warning("letter %s did not leave: %s", letter.pk, type(error).__name__)
        return False
    letter.mark_sent()
    return True


@shared_task
def forget_invitations() -> int:
    """Each night: addresses of questions that were over three months ago."""
    return Invitation.forget()
