"""What leaves with an initiative. Not whoever is on the list or what they wish: they told this
board, and no other. So no round and no assignment either."""

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
from initiatives.sockets.portable import Table, tables

tables.plug(Table("woonprogramma", Programme, ("audience",)), 60)
tables.plug(
    Table(
        "woonprogramma-regels",
        ProgrammeRow,
        (*DWELLING_FIELDS, "number"),
        parents={"programme": "woonprogramma"},
        path="programme__initiative",
    ),
    61,
)
tables.plug(
    Table(
        "toewijzingsregels",
        AllocationRules,
        (
            *("version", "criteria", "local_basis", "open_call", "explanation", "complaints"),
            *("reason", "published_at", "audience"),
        ),
        people=("by",),
    ),
    62,
)
tables.plug(Table("woningen", Home, (*DWELLING_FIELDS, "label", "keys_on")), 63)
tables.plug(
    Table(
        "gebreken",
        Defect,
        ("text", "due_on", "done_on"),
        parents={"home": "woningen"},
        path="home__initiative",
    ),
    64,
)
tables.plug(
    Table("vereniging", ChecklistStep, ("key", "done_on", "evidence", "audience"), people=("by",)),
    65,
)
tables.plug(Table("cijfers-van-de-lijst", FigureRelease, ("at", "households", "cells")), 66)
