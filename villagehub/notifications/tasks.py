"""The mail worker."""

from __future__ import annotations

from celery import shared_task
from django.db import transaction
from django.db.models import F

from villagehub.notifications.emails import send_notification
from villagehub.notifications.models import Notification

BATCH = 200


@shared_task
def send_due() -> int:
    """Every minute: hands each mail that is due to a task of its own. A second run repeats nothing
    that was sent, because each task looks again at its row."""
    waiting = Notification.objects.waiting_mail().order_by("due_at").values_list("pk", flat=True)
    handed_over = list(waiting[:BATCH])
    for notification_id in handed_over:
        send_one.delay(str(notification_id))
    return len(handed_over)


@shared_task
def send_one(notification_id: str) -> bool:
    """Sends one mail and marks it. The row is locked meanwhile, so that a second worker passes by.

    The attempt is counted before sending: a mail that breaks the worker is not tried for ever.
    """
    counted = Notification.objects.waiting_mail().filter(pk=notification_id)
    if not counted.update(attempts=F("attempts") + 1):
        return False
    with transaction.atomic():
        unsent = Notification.objects.filter(pk=notification_id, sent_at__isnull=True)
        row = unsent.select_for_update(skip_locked=True, of=("self",)).first()
        if row is None:
            return False
        send_notification(row)
        row.mark_sent()
    return True


@shared_task
def forget_old_texts() -> int:
    """Each night: what was sent long ago keeps its line in the ledger and loses its text."""
    return Notification.objects.with_old_text().update(body="")
