"""The work that goes along when an initiative leaves. Who had what in hands has it again when they
come in; until then it is for anybody."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience, Initiative
from initiatives.sockets.portable import Stay, Table, stays, tables
from initiatives.work.models import (
    Abilities,
    Ask,
    Available,
    Draft,
    Seen,
    Shift,
    ShiftSeries,
    SignUp,
    Taker,
    Task,
)

_WORK = ("title", "text", "minimum", "maximum", "skills", "audience")


def looks_for_somebody(task: Task) -> None:
    """Whoever took it is not here."""
    if task.state == Task.State.TAKEN:
        task.state = Task.State.OPEN


def settle(taker: Any) -> None:
    taker.task.settle()


def in_hands(rows: QuerySet) -> QuerySet:
    return rows.filter(ended_at__isnull=True)


def to_come(rows: QuerySet) -> QuerySet:
    """What waits for the yes of a lead here is no place yet."""
    rows = in_hands(rows).filter(asks_since__isnull=True)
    return rows.filter(shift__ends_at__gt=timezone.now())


tables.plug(
    Table(
        "taken",
        Task,
        (*_WORK, "due_on", "step", "state", "done_at"),
        people=("done_by", "created_by"),
        clean=looks_for_somebody,
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
            "proofs",
            "most_each",
            "confirm",
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
tables.plug(
    Table(
        "taken-in-handen",
        Taker,
        (),
        people=("user",),
        parents={"task": "taken"},
        path="task__initiative",
        only=in_hands,
        restored=False,
        readers=Audience.MEMBERS,
        joins="user",
        joined=settle,
    ),
    23,
)
tables.plug(
    Table(
        "diensten-bezet",
        SignUp,
        ("waiting_since",),
        people=("user",),
        parents={"shift": "diensten"},
        path="shift__initiative",
        only=to_come,
        restored=False,
        readers=Audience.MEMBERS,
        joins="user",
    ),
    24,
)


def abilities(initiative: Initiative) -> int:
    return Abilities.objects.filter(member__initiative=initiative).count()


def available(initiative: Initiative) -> int:
    said = Available.objects.filter(shift__initiative=initiative).count()
    return said + Draft.objects.filter(shift__initiative=initiative).count()


def asked(initiative: Initiative) -> int:
    of_tasks = Ask.objects.filter(task__initiative=initiative).count()
    return of_tasks + Ask.objects.filter(shift__initiative=initiative).count()


stays.plug(
    Stay(
        "wat-iemand-kan",
        _("Wat mensen kunnen, en hun telefoon"),
        _("dat vertelde iemand aan deze trekkers"),
        abilities,
    ),
    25,
)
stays.plug(
    Stay(
        "wanneer-iemand-kan",
        _("Wanneer mensen kunnen, en een rooster dat nog niet is verteld"),
        _("dat hoorde bij het oude rooster"),
        available,
    ),
    25,
)


def seen(initiative: Initiative) -> int:
    return Seen.objects.filter(member__initiative=initiative).count()


stays.plug(
    Stay(
        "gezien-papieren",
        _("Welke papieren gezien zijn"),
        _("dat blijft bij wie ze zag; kijk daar opnieuw"),
        seen,
    ),
    25,
)
stays.plug(
    Stay("gevraagd", _("Wie voor wat gevraagd werd"), _("dat is tussen die twee mensen"), asked), 26
)
