"""Forms of tasks and shifts. What is rare is folded in the templates."""

from initiatives.work.forms.people import AbilitiesForm, AskForm, CannotForm, ComeForm
from initiatives.work.forms.shifts import CallOffForm, ChangeShiftForm, NewShiftForm
from initiatives.work.forms.tasks import FilterForm, TaskForm

__all__ = [
    "AbilitiesForm",
    "AskForm",
    "CallOffForm",
    "CannotForm",
    "ChangeShiftForm",
    "ComeForm",
    "FilterForm",
    "NewShiftForm",
    "TaskForm",
]
