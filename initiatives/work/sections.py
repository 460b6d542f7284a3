"""Our blocks on the overview of an initiative and on Mijn dorp."""

from __future__ import annotations

from django.http import HttpRequest

from initiatives.models import Initiative
from initiatives.sockets.sections import Section, initiative_page
from initiatives.work.models import Shift, Task
from villages.models import Village
from villages.sections import my_village

SHOWN = 3

MINE_SHOWN = 5


def work_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    """The next shift that lacks people and my tasks; else what nobody does yet. Four queries."""
    if initiative.outcome:
        return None
    rows = Shift.objects.visible_to(request.user).filter(initiative=initiative).short()
    shift = rows.for_list().order_by("starts_at", "pk").first()
    tasks = Task.objects.visible_to(request.user).filter(initiative=initiative).to_do()
    mine = tasks.taken_by(request.user)
    chosen = mine if initiative.standing.works else tasks.filter(state=Task.State.OPEN)
    found = list(chosen.for_list().order_by("due_order", "pk")[: SHOWN - bool(shift)])
    if not shift and not found:
        return None
    context = {"shift": shift, "tasks": found, "initiative": initiative}
    return "work/_of_initiative.html", context


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


initiative_page.plug(work_of_initiative, 3)
my_village.plug(work_of_person, 15)
