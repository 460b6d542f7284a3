"""What leaves with an initiative. Not who is on the list or what they wish: they told this board,
and no other. So no round and no assignment either."""

from __future__ import annotations

from initiatives.housing.models import (
    DWELLING_FIELDS,
    AllocationRules,
    ChecklistStep,
    Defect,
    FigureRelease,
    Home,
    Programme,
    ProgrammeRow,
)
from initiatives.portable import Table, register_table

register_table(60, Table("woonprogramma", Programme, ("audience",)))
register_table(
    61,
    Table(
        "woonprogramma-regels",
        ProgrammeRow,
        (*DWELLING_FIELDS, "number"),
        parents={"programme": "woonprogramma"},
        path="programme__initiative",
    ),
)
register_table(
    62,
    Table(
        "toewijzingsregels",
        AllocationRules,
        (
            *("version", "criteria", "local_basis", "open_call", "explanation", "complaints"),
            *("reason", "published_at", "audience"),
        ),
        people=("by",),
    ),
)
register_table(63, Table("woningen", Home, (*DWELLING_FIELDS, "label", "keys_on")))
register_table(
    64,
    Table(
        "gebreken",
        Defect,
        ("text", "due_on", "done_on"),
        parents={"home": "woningen"},
        path="home__initiative",
    ),
)
register_table(
    65,
    Table("vereniging", ChecklistStep, ("key", "done_on", "evidence", "audience"), people=("by",)),
)
register_table(66, Table("cijfers-van-de-lijst", FigureRelease, ("at", "households", "cells")))
