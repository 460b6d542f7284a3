"""Background work of documents."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from itertools import islice

from celery import shared_task
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.utils import timezone

from initiatives.papers.models import Version
from initiatives.papers.models.documents import FOLDER
from villagehub.tables.pieces import PIECE

UNTOUCHED_SECONDS = 60 * 60 * 24
CLEANING_SECONDS = 60
MOST_AT_ONCE = 500


def stored() -> Iterator[str]:
    """Of all files that lie in the folder."""
    if not default_storage.exists(FOLDER):
        return
    for shelf in default_storage.listdir(FOLDER)[0]:
        for name in default_storage.listdir(f"{FOLDER}/{shelf}")[1]:
            yield f"{FOLDER}/{shelf}/{name}"


@shared_task
def sweep_documents() -> int:
    """Each night: removes files of which no version knows, left by a crash between file and row,
    or while one was erased. A day old at least, so that nothing is taken which is being written.
    A second run finds nothing. Returns how many."""
    removed, paths = 0, stored()
    while some := set(islice(paths, PIECE)):
        known = Version.objects.filter(file__in=some).values_list("file", flat=True)
        for path in some.difference(known):
            age = timezone.now() - default_storage.get_modified_time(path)
            if age.total_seconds() >= UNTOUCHED_SECONDS:
                default_storage.delete(path)
                removed += 1
    return removed


@shared_task
def take_makers_out() -> int:
    """Every ten minutes, for a minute: of files that came along with an initiative. What could not
    be kept, as on a full disk, waits for the next time. Returns how many."""
    done, until = 0, time.monotonic() + CLEANING_SECONDS
    rows = Version.objects.there().filter(is_as_it_came=True).order_by("created_at", "pk")
    for version in rows[:MOST_AT_ONCE]:
        if time.monotonic() > until:
            break
        with contextlib.suppress(ValidationError, OSError):
            done += version.take_makers_out()
    return done
