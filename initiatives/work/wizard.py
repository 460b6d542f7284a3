"""Our step of the wizard: first tasks, chosen from those of the kind."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.kinds import TaskTemplate, kind_data
from initiatives.models import Initiative
from initiatives.sockets.wizard import WizardStep, steps
from initiatives.work.models import Task
from villagehub.accounts.models import User


class WizardTasksForm(forms.Form):
    """The kind's tasks that are not on the board yet."""

    tasks = forms.MultipleChoiceField(
        label=_("Waar beginnen jullie mee?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Wat je kiest, komt op het bord. Niets kiezen mag ook."),
    )

    def __init__(self, *args: Any, initiative: Initiative, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initiative, self.by = initiative, by
        there = set(initiative.tasks.values_list("title", flat=True))
        self.offered = {
            template.key: template
            for template in kind_data(initiative.kind).tasks
            if str(template.title) not in there
        }
        choices = [(key, template.title) for key, template in self.offered.items()]
        self.fields["tasks"].choices = choices  # type: ignore[attr-defined]

    def save(self) -> None:
        for key in self.cleaned_data["tasks"]:
            self._add(self.offered[key])

    def _add(self, template: TaskTemplate) -> None:
        Task.add(
            self.initiative,
            self.by,
            title=str(template.title),
            text=str(template.text),
            step=template.step,
            due_on=timezone.localdate() + timedelta(days=template.days),
        )


steps.plug(
    WizardStep(
        "taken",
        _("Eerste taken"),
        WizardTasksForm,
        _("Dit deden anderen in de eerste weken. Kies wat bij jullie past; later kan ook."),
    ),
    30,
)
