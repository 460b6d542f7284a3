"""Upkeep of what search needs."""

from __future__ import annotations

from celery import shared_task

from villages.search.models import Word


@shared_task
def refresh_words() -> None:
    """Every hour: words of new texts are known, and words that went are forgotten. Runs as often
    as one likes."""
    Word.objects.refresh()
