"""Forms of tasks and shifts. What is rare is folded in the templates."""

from initiatives.work.forms.people import AbilitiesForm, AskForm, CannotForm, ComeForm, SeenForm
from initiatives.work.forms.planning import AvailabilityForm, PlanForm
from initiatives.work.forms.rota import RotaForm
from initiatives.work.forms.shifts import CallOffForm, ChangeShiftForm, NewShiftForm
from initiatives.work.forms.tasks import FilterForm, RotaFilterForm, TaskForm

__all__ = [
    "AbilitiesForm",
    "AskForm",
    "AvailabilityForm",
    "CallOffForm",
    "CannotForm",
    "ChangeShiftForm",
    "ComeForm",
    "FilterForm",
    "NewShiftForm",
    "PlanForm",
    "RotaFilterForm",
    "RotaForm",
    "SeenForm",
    "TaskForm",
]
