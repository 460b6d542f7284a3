"""The mail worker."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from typing import Any

from celery import Task, shared_task
from django.conf import settings
from django.core.mail import EmailMessage

from villagehub.notifications.delivery import Delivery, Outcome
from villagehub.notifications.emails import Paper
from villagehub.notifications.models import Letter, Notification
from villagehub.tables.pieces import in_pieces

log = logging.getLogger(__name__)

ROUND = 60  # seconds; beat's schedule in the settings
BATCH = 50  # mails over one connection
# A slow mail server holds a worker no longer: the rest of a batch is left for the next round.
BATCH_SECONDS = 30
# Redis takes 0 first: a code to sign in, sent at once, goes before a round of weekly digests.
AFTER_OTHERS, LAST = 3, 9


@shared_task
def send_due() -> int:
    """Every minute: hands the mails that are due over in batches. A second run repeats nothing that
    was sent or is being sent, because each mail is first claimed. What a busy worker did not begin
    before the next round is dropped and handed over anew: the queue holds one round."""
    waiting = Notification.objects.waiting().order_by("due_at").values_list("pk", flat=True)
    return _hand_over(waiting[: settings.MAILS_A_MINUTE], send_notifications, LAST)


@shared_task
def send_letters() -> int:
    """Every minute: the same for letters to people without an account."""
    Letter.objects.forget_late()
    waiting = Letter.objects.waiting().order_by("due_at").values_list("pk", flat=True)
    return _hand_over(waiting[: settings.MAILS_A_MINUTE], send_letters_of, AFTER_OTHERS)


def _hand_over(waiting: Iterable[Any], task: Task[..., int], priority: int) -> int:
    keys = [str(key) for key in waiting]
    for start in range(0, len(keys), BATCH):
        batch = keys[start : start + BATCH]
        task.apply_async(args=(batch,), expires=ROUND, priority=priority)
    return len(keys)


@shared_task
def send_notifications(keys: list[str]) -> int:
    """Sends each mail and marks it. Who claimed it sends it; a second worker passes by.

    The attempt is counted before sending: a mail that breaks the worker is not tried for ever.
    When the mail server took it and the worker died before marking, the next attempt has the
    same Message-ID.
    """
    return _send(Notification.objects.in_turn(keys), Paper().mail_of_notification)


@shared_task
def send_letters_of(keys: list[str]) -> int:
    """An address that wants none gets none, and nobody sees the difference."""
    return _send(Letter.objects.in_turn(keys), Paper().mail_of_letter)


def _send(claimed: Generator[Any], mail_of: Callable[[Any], EmailMessage | None]) -> int:
    """How many are done with. When the mail server is away one mail has waited for it in vain, and
    the others go with the next round."""
    done, started = 0, time.monotonic()
    with Delivery() as delivery, closing(claimed):
        for row in claimed:
            mail = mail_of(row)
            outcome = delivery.send(mail) if mail else Outcome.SENT
            if outcome is not Outcome.SENT:
                log.warning("%s %s did not leave: %s", row._meta.model_name, row.pk, delivery.why)
            done += _settle(row, outcome)
            if outcome is Outcome.AWAY or time.monotonic() - started > BATCH_SECONDS:
                break
    return done


def _settle(row: Notification | Letter, outcome: Outcome) -> bool:
    if outcome is Outcome.SENT:
        row.mark_sent()
    elif outcome is Outcome.NEVER:
        row.give_up()
    else:
        row.put_back()
    return outcome is Outcome.SENT


@shared_task
def forget_letters() -> int:
    """Each night: addresses and texts that did not leave in time, and lines of a month ago."""
    return Letter.objects.forget_old()


@shared_task
def forget_old_texts() -> int:
    """Each night: what was sent long ago keeps its line in the ledger and loses its text."""
    return sum(piece.update(body="") for piece in in_pieces(Notification.objects.with_old_text()))
