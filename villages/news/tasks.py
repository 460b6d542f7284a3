"""Background work of news."""

from __future__ import annotations

from celery import shared_task
from django.core.files.storage import default_storage
from django.utils import timezone

from villages.news import pictures
from villages.news.pictured import is_shown

UNTOUCHED_SECONDS = 60 * 60 * 24


@shared_task
def sweep_pictures() -> int:
    """Each night: removes picture files that no row shows, left by a crash between file and row.
    A day old at least, so that nothing is taken which is being written. A second run finds
    nothing. Returns how many."""
    removed = 0
    for name in list(pictures.stored_names()):
        path = pictures.path_of(name, pictures.WIDTHS[0])
        age = timezone.now() - default_storage.get_modified_time(path)
        if age.total_seconds() < UNTOUCHED_SECONDS:
            continue
        if not is_shown(name):
            pictures.remove(name)
            removed += 1
    return removed
