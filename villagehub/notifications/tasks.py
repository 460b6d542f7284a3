"""The mail worker."""

from __future__ import annotations

import logging
from smtplib import SMTPException, SMTPResponseException
from uuid import UUID

from celery import shared_task
from django.conf import settings

from villagehub.notifications import emails
from villagehub.notifications.models import Letter, Notification

log = logging.getLogger(__name__)

ROUND = 60  # seconds; beat's schedule in the settings


@shared_task
def send_due() -> int:
    """Every minute: hands each mail that is due to a task of its own. A second run repeats nothing
    that was sent or is being sent, because each task first claims its row. What a busy worker did
    not begin before the next round is dropped and handed over anew: the queue holds one round."""
    waiting = Notification.objects.waiting_mail().order_by("due_at").values_list("pk", flat=True)
    handed_over = list(waiting[: settings.MAILS_A_MINUTE])
    for notification_id in handed_over:
        send_one.apply_async(args=(str(notification_id),), expires=ROUND)
    return len(handed_over)


@shared_task
def send_one(notification_id: str) -> bool:
    """Sends one mail and marks it. Who claimed it sends it; a second worker passes by.

    The attempt is counted before sending: a mail that breaks the worker is not tried for ever.
    When the mail server took it and the worker died before marking, the next attempt has the
    same Message-ID.
    """
    row = Notification.objects.claim(notification_id)
    if row is None:
        return False
    try:
        emails.send_notification(row)
    except (SMTPException, OSError) as error:
        _log("mail", row.pk, error)
        return False
    row.mark_sent()
    return True


@shared_task
def send_letters() -> int:
    """Every minute: the same for letters to people without an account."""
    waiting = Letter.objects.waiting().order_by("due_at").values_list("pk", flat=True)
    handed_over = list(waiting[: settings.MAILS_A_MINUTE])
    for letter_id in handed_over:
        send_letter.apply_async(args=(str(letter_id),), expires=ROUND)
    return len(handed_over)


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
        _log("letter", letter.pk, error)
        letter.put_back()
        return False
    letter.mark_sent()
    return True


def _log(what: str, pk: UUID, error: Exception) -> None:
    """A mail server's own words hold addresses, so the log keeps their code only."""
    code = error.smtp_code if isinstance(error, SMTPResponseException) else ""
    log.warning("%s %s did not leave: %s %s", what, pk, type(error).__name__, code)


@shared_task
def forget_letters() -> int:
    """Each night: addresses and texts that did not leave in time, and lines of a month ago."""
    return Letter.objects.forget_old()


@shared_task
def forget_old_texts() -> int:
    """Each night: what was sent long ago keeps its line in the ledger and loses its text."""
    return Notification.objects.with_old_text().update(body="")
