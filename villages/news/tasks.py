"""Background work of news."""

from __future__ import annotations

from itertools import islice

from celery import shared_task
from django.core.files.storage import default_storage
from django.utils import timezone

from villagehub.tables.pieces import PIECE
from villages.news import pictures
from villages.news.pictured import shown_of

UNTOUCHED_SECONDS = 60 * 60 * 24


@shared_task
def sweep_pictures() -> int:
    """Each night: removes picture files that no row shows, left by a crash between file and row.
    A day old at least, so that nothing is taken which is being written. A second run finds
    nothing. Returns how many."""
    removed, names = 0, pictures.stored_names()
    while some := set(islice(names, PIECE)):
        for name in some - shown_of(some):
            path = pictures.path_of(name, pictures.WIDTHS[0])
            age = timezone.now() - default_storage.get_modified_time(path)
            if age.total_seconds() >= UNTOUCHED_SECONDS:
                pictures.remove(name)
                removed += 1
    return removed
