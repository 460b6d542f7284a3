"""What the story tells happened before the demo began: nobody gets mail of it now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.utils import timezone

from villagehub.notifications.models import Letter, Notification


@contextmanager
def told_at_the_time() -> Iterator[None]:
    """What is told meanwhile counts as sent. Inside the transaction that seeds."""
    ledgers: list[Any] = [Notification, Letter]
    waiting = [set(_unsent(ledger).values_list("pk", flat=True)) for ledger in ledgers]
    yield
    for ledger, before in zip(ledgers, waiting, strict=True):
        _unsent(ledger).exclude(pk__in=before).update(sent_at=timezone.now())


def _unsent(ledger: Any) -> Any:
    return ledger.objects.filter(sent_at__isnull=True)
