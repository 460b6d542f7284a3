"""A task, and what the board shows of all of them."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.work.forms.staffed import FURTHEST, StaffedForm
from initiatives.work.models import Skill, Task
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area


class TaskForm(StaffedForm):
    FOLDED = ("minimum", "maximum", "skills", "audience")

    class Meta:
        model = Task
        fields = ["title", "due_on", "text", "minimum", "maximum", "skills", "audience"]
        help_texts = {
            "title": _("Kort, één ding tegelijk. Bijvoorbeeld: sleutel ophalen bij de beheerder."),
            "due_on": _("Mag leeg blijven."),
        }
        widgets = {"due_on": date_input(), "text": text_area(4)}

    def clean_due_on(self) -> date | None:
        due_on = self.cleaned_data["due_on"]
        today = timezone.localdate()
        if due_on and not today - FURTHEST < due_on < today + FURTHEST:
            raise ValidationError(_("Kies een dag binnen drie jaar."))
        return due_on

    def add(self, by: User) -> Task:
        fields = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return Task.add(self.instance.initiative, by, **fields)

    def change(self) -> None:
        self.instance.change(self.Meta.fields)


class _Filter(forms.Form):
    """What a list shows; anything unknown in the address is simply not a filter."""

    van = forms.ChoiceField(
        label=_("Van wie?"), required=False, choices=[("", _("iedereen")), ("mij", _("van mij"))]
    )

    def chosen(self) -> dict[str, str]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class FilterForm(_Filter):
    """Of the board."""

    kunde = forms.ChoiceField(
        label=_("Wat je ervoor moet kunnen"),
        required=False,
        choices=[("", _("alles")), *Skill.choices],
    )
    stand = forms.ChoiceField(
        label=_("Stand"), required=False, choices=[("", _("alle")), *Task.State.choices]
    )


class RotaFilterForm(_Filter):
    """Of the rota: mine, and what still needs people."""

    nog = forms.ChoiceField(
        label=_("Wat?"), required=False, choices=[("", _("alles")), ("open", _("nog iemand nodig"))]
    )
