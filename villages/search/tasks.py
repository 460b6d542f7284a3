"""Upkeep of what search needs."""

from __future__ import annotations

import logging

from celery import shared_task

from villages.search.keeping import mend
from villages.search.models import Word

logger = logging.getLogger(__name__)


@shared_task
def refresh_words() -> None:
    """Every hour: words of new texts are known, and words that went are forgotten. Runs as often
    as one likes."""
    Word.objects.refresh()


@shared_task
def check_search() -> None:
    """Every night: the search table says what the things say. A second run finds nothing."""
    for checked in mend():
        if checked.wrong:
            logger.error("The search table was wrong, and is right now: %s", checked)
