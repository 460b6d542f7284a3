"""The work that goes along when an initiative leaves."""

from __future__ import annotations

from initiatives.sockets.portable import Table, tables
from initiatives.work.models import Shift, ShiftSeries, Task

_WORK = ("title", "text", "minimum", "maximum", "skills", "audience")


tables.plug(
    Table(
        "taken",
        Task,
        (*_WORK, "due_on", "step", "state", "done_at"),
        people=("done_by", "created_by"),
    ),
    20,
)
tables.plug(
    Table(
        "diensten-herhaald",
        ShiftSeries,
        ("repeat", "first_on", "start_time", "duration", "until", "except_on"),
    ),
    21,
)
tables.plug(
    Table(
        "diensten",
        Shift,
        (
            *_WORK,
            "place_text",
            "starts_at",
            "ends_at",
            "occurrence_on",
            "differs",
            "cancelled_at",
            "cancel_reason",
            "in_planning",
        ),
        people=("created_by",),
        parents={"series": "diensten-herhaald"},
    ),
    22,
)
