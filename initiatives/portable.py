"""The log that goes along when an initiative leaves."""

from __future__ import annotations

from initiatives.models import LifeEvent, StageChange
from initiatives.sockets.portable import Table, tables

tables.plug(
    Table(
        "fasen",
        StageChange,
        (
            "from_stage",
            "to_stage",
            "from_step",
            "to_step",
            "at",
            "note",
            "evidence",
            "evidence_url",
        ),
        people=("by",),
    ),
    1,
)
tables.plug(Table("verloop", LifeEvent, ("what", "at", "note"), people=("by",)), 2)
