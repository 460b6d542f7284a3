"""Background work of pictures."""

from __future__ import annotations

from itertools import islice

from celery import shared_task
from django.core.files.storage import default_storage
from django.utils import timezone

from villagehub.pictures import files
from villagehub.pictures.fields import shown_of
from villagehub.tables.pieces import PIECE

UNTOUCHED_SECONDS = 60 * 60 * 24


@shared_task
def make_cuts(name: str, focus: int) -> None:
    """When a picture came or is cut another way; where it is lost, whoever asks for a cut that is
    not there has it made. A second of the processor; a second run writes nothing."""
    files.make_cuts(name, focus)


@shared_task
def sweep_pictures() -> int:
    """Each night: removes picture files that no row shows, replaced or left by a crash between file
    and row. A day old at least, so that nothing is taken which is being written. A second run
    finds nothing. Returns how many."""
    removed, stored = 0, files.stored()
    while some := dict(islice(stored, PIECE)):
        for name in some.keys() - shown_of(some):
            age = timezone.now() - default_storage.get_modified_time(some[name])
            if age.total_seconds() >= UNTOUCHED_SECONDS:
                files.remove(name)
                removed += 1
    return removed
