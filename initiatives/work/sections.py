"""Our block on the overview of an initiative."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import ngettext

from initiatives.models import Initiative
from initiatives.people.asking import asked_by_who_takes_part
from initiatives.sockets.boxes import Thing, things
from initiatives.sockets.sections import Box, Place, Section, initiative_page
from initiatives.work.models import Shift, SignUp, Taker, Task

SHOWN = 3
PLACED = """
(SELECT count(*) FROM {sign_ups}
 WHERE shift_id = thing.id AND ended_at IS NULL AND waiting_since IS NULL)"""
TO_DO = f"state <> '{Task.State.DONE}'"


def shifts_of(request: HttpRequest, initiative: Initiative) -> Section | None:
    """The next shift that lacks people. No query."""
    if initiative.outcome:
        return None
    needs = [(shift, need_of(shift)) for shift in initiative.things["shift"][:1]]
    return ("work/_shifts_needed.html", {"needs": needs}) if needs else None


def tasks_of(request: HttpRequest, initiative: Initiative) -> Section | None:
    """One's own; else what nobody does yet, as far as nothing else is asked. One query at most."""
    if initiative.outcome:
        return None
    tasks = _own_tasks(request, initiative)
    if not initiative.standing.works:
        asked = len(initiative.things["shift"][:1]) + len(initiative.things["post"])
        tasks = initiative.things["open_task"][: max(SHOWN - asked, 0)]
    return ("work/_tasks_needed.html", {"tasks": tasks}) if tasks else None


def _own_tasks(request: HttpRequest, initiative: Initiative) -> list[Task]:
    if not initiative.standing.works or "tasks" not in initiative.filled:
        return []
    found = _taken_by(request.user, initiative.pk)
    for task in found:
        task.initiative = initiative
    return found


@asked_by_who_takes_part
def _taken_by(user: Any, initiative: UUID) -> QuerySet[Task]:
    rows = Task.objects.visible_to(user).filter(initiative=initiative).to_do()
    return rows.taken_by(user).order_by("due_order", "pk")[:SHOWN]


def need_of(shift: Any) -> str:
    """ "2 mensen voor zaterdag"."""
    n = shift.minimum - shift.placed
    text = ngettext("iemand voor %(day)s", "%(n)d mensen voor %(day)s", n)
    return text % {"n": n, "day": shift.soon_text}


def _stood_in(user: Any) -> QuerySet:
    return SignUp.objects.active().acted_for_by(user).values("shift")


def _taken(user: Any) -> QuerySet:
    return Taker.objects.active().acted_for_by(user).values("task")


initiative_page.plug(Box(shifts_of, Place.NEEDED), 2)
initiative_page.plug(Box(tasks_of, Place.NEEDED, {"tasks": (Task, TO_DO)}), 4)
_placed = PLACED.format(sign_ups=SignUp._meta.db_table)
things.plug(
    Thing(
        "shift",
        Shift,
        ("title", "starts_at", "ends_at", "minimum"),
        rank="extract(epoch FROM thing.starts_at)",
        until="thing.starts_at",
        where=(
            f"thing.cancelled_at IS NULL AND NOT thing.in_planning AND {_placed} < thing.minimum"
        ),
        more={"placed": _placed},
        pointing={SignUp: "shift_id"},
        also=_stood_in,
        need=need_of,
    ),
    10,
)
things.plug(
    Thing(
        "open_task",
        Task,
        ("title", "due_on", "due_order"),
        rank="extract(epoch FROM thing.due_order)",
        where=f"thing.state = '{Task.State.OPEN}'",
        also=_taken,
    )
)
