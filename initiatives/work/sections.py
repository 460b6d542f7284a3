"""Our blocks on the overview of an initiative and on Mijn dorp."""

from __future__ import annotations

from django.http import HttpRequest

from initiatives.models import Initiative
from initiatives.sockets.sections import Box, Section, initiative_page
from initiatives.work.models import Shift, Task
from villages.models import Village
from villages.sections import my_village

SHOWN = 3
FILLED = {
    "shifts": (Shift, "cancelled_at IS NULL AND starts_at > {now}"),
    "tasks": (Task, f"state <> '{Task.State.DONE}'"),
}

MINE_SHOWN = 5


def work_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    """The next shift that lacks people and my tasks; else what nobody does yet. Three queries
    at most."""
    if initiative.outcome:
        return None
    shift = _next_short(request, initiative) if "shifts" in initiative.filled else None
    number = SHOWN - bool(shift)
    tasks = _tasks(request, initiative, number) if "tasks" in initiative.filled else []
    if not shift and not tasks:
        return None
    context = {"shift": shift, "tasks": tasks, "initiative": initiative}
    return "work/_of_initiative.html", context


def _next_short(request: HttpRequest, initiative: Initiative) -> Shift | None:
    rows = Shift.objects.visible_to(request.user).filter(initiative=initiative).short()
    return rows.for_list().order_by("starts_at", "pk").first()


def _tasks(request: HttpRequest, initiative: Initiative, number: int) -> list[Task]:
    """Those of whoever works in it, or what nobody does yet."""
    rows = Task.objects.visible_to(request.user).filter(initiative=initiative).to_do()
    is_worker = initiative.standing.works
    chosen = rows.taken_by(request.user) if is_worker else rows.filter(state=Task.State.OPEN)
    found = list(chosen.order_by("due_order", "pk")[:number])
    for task in found:
        task.initiative = initiative
    return found


def work_of_person(request: HttpRequest, village: Village | None) -> Section | None:
    """My next shifts and tasks, and those of the people whom I registered: who does something
    sees it. Two queries."""
    shifts = Shift.objects.taken_by(request.user).going_on().upcoming().for_rows()
    tasks = Task.objects.taken_by(request.user).to_do().for_rows()
    found = {
        "shifts": list(shifts.order_by("starts_at", "pk")[:MINE_SHOWN]),
        "tasks": list(tasks.order_by("due_order", "pk")[:MINE_SHOWN]),
    }
    return ("work/_mine.html", found) if any(found.values()) else None


initiative_page.plug(Box(work_of_initiative, FILLED), 3)
my_village.plug(work_of_person, 15)
