"""Reads and saves a long list of facilities, a piece at a time: each piece is one transaction, and
whoever goes on after a worker that died goes on behind the last piece."""

from __future__ import annotations

import time
from typing import Any
from uuid import UUID

from django.db import DatabaseError, transaction

from villages.facilities.models.imports import FacilityImport
from villages.facilities.table_reading import Line, Reading

PIECE = 200
# A turn of a worker, far under the limit of a task; then others have theirs.
SECONDS = 60
MOST_SHOWN = 200
LONGEST = 60


def go_on_with(pk: UUID | str) -> bool:
    """Whether there is more to do."""
    first = FacilityImport.objects.busy().filter(pk=pk).select_related("village").first()
    if first is None:
        return False
    reading = Reading(first.text, first.village)
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        if not do_piece(pk, first.state, reading):
            return False
    return True


@transaction.atomic
def do_piece(pk: UUID | str, state: str, reading: Reading) -> bool:
    rows = FacilityImport.objects.select_for_update(of=("self",)).select_related("by", "village")
    work = rows.filter(pk=pk, state=state).first()
    if work is None:
        return False
    lines = reading.lines[work.at : work.at + PIECE]
    may_save = state == FacilityImport.State.SAVING and work.village.is_editable_by(work.by)
    for line in lines:
        reading.check(line)
        if may_save:
            _save(line, work)
        elif state == FacilityImport.State.READING:
            _count(line, work)
        line.form = None  # ten thousand forms are too many to keep
    work.note(PIECE)
    return work.is_busy


def _save(line: Line, work: FacilityImport) -> None:
    if not line.will_be_saved:
        work.wrong += bool(line.faults)
        return
    try:
        with transaction.atomic():
            line.save(work.by)
    except DatabaseError:  # as a rule somebody made the same one meanwhile
        work.wrong += 1
    else:
        work.saved += 1


def _count(line: Line, work: FacilityImport) -> None:
    work.to_save += line.will_be_saved
    work.wrong += bool(line.faults)
    if (line.faults or line.will_be_saved) and len(work.shown) < MOST_SHOWN:
        work.shown.append(_as_shown(line))


def _as_shown(line: Line) -> dict[str, Any]:
    """What the page needs of a line, by the names that the line has."""
    changes = [
        {"heading": each.heading, "before": each.before[:LONGEST], "after": each.after[:LONGEST]}
        for each in line.changes
    ]
    return {
        "number": line.number,
        "name": line.name[:80],
        "faults": [str(fault) for fault in line.faults],
        "is_new": line.is_new,
        "changes": changes,
    }
