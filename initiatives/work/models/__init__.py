"""The work of an initiative: tasks, shifts, who does them, and who was asked."""

from initiatives.work.models.asks import Ask
from initiatives.work.models.places import MOST_PEOPLE
from initiatives.work.models.planning import Available, Draft, Plan
from initiatives.work.models.rota import Rota, Turn
from initiatives.work.models.seen import Proof, Seen
from initiatives.work.models.series import ShiftSeries
from initiatives.work.models.shifts import Shift, ShiftQuerySet, SignUp, shifts_in_month
from initiatives.work.models.skills import Abilities, Skill, skills_text
from initiatives.work.models.swaps import Swap, partners
from initiatives.work.models.tasks import Taker, Task, TaskQuerySet

__all__ = [
    "MOST_PEOPLE",
    "Abilities",
    "Ask",
    "Available",
    "Draft",
    "Plan",
    "Proof",
    "Rota",
    "Seen",
    "Shift",
    "ShiftQuerySet",
    "ShiftSeries",
    "SignUp",
    "Skill",
    "Swap",
    "Taker",
    "Task",
    "TaskQuerySet",
    "Turn",
    "partners",
    "shifts_in_month",
    "skills_text",
]
