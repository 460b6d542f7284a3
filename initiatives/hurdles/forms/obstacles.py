"""An obstacle, its first step, and how it stands."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.hurdles.forms.folded import INSIDE, FoldedForm, offer_people
from initiatives.hurdles.models import Obstacle, ObstacleStatus
from initiatives.hurdles.models.obstacles import last_day_of_first_step
from initiatives.kinds import Side, kind_data
from initiatives.models import Initiative
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area

STEP = ["step_what", "step_by", "step_due"]
STEP_LABELS = {
    "step_what": _("Wat is de eerste stap?"),
    "step_by": _("Wie doet dat?"),
    "step_due": _("Uiterlijk"),
}


class WithStep(forms.ModelForm):
    """Asks for a first step within 14 days."""

    step_by = PersonChoiceField(
        queryset=User.objects.none(),
        label=STEP_LABELS["step_by"],
        empty_label=None,
    )

    def _set_up_step(self, initiative: Initiative, by: User) -> None:
        offer_people(self.fields["step_by"], initiative)
        self.fields["step_by"].initial = by.pk

    def clean_step_due(self) -> date:
        due: date = self.cleaned_data["step_due"]
        if not timezone.localdate() <= due <= last_day_of_first_step():
            raise ValidationError(_("Kies een dag binnen 14 dagen. Klein en snel werkt het best."))
        return due


class ObstacleForm(FoldedForm, WithStep):
    """The step only when it is new: afterwards it has a form of its own. What everybody may read is
    for whoever runs the initiative."""

    folded = ("description", "solver_text", "solver", "at_step", "audience", "public_text")

    side = forms.ChoiceField(
        label=_("Waar komt het vandaan?"),
        choices=[("", _("Kies wat het beste past")), *Side.choices],
    )
    at_step = forms.ChoiceField(label=_("Bij welke stap zit het in de weg?"), required=False)
    audience = forms.ChoiceField(
        label=_("Wie leest dit?"), choices=INSIDE, widget=forms.RadioSelect, initial="members"
    )
    solver = PersonChoiceField(
        queryset=User.objects.none(),
        label=_("Of iemand die meedoet"),
        required=False,
        empty_label=_("Niemand van ons"),
    )

    class Meta:
        model = Obstacle
        fields = [
            "title",
            "side",
            *STEP,
            "description",
            "solver_text",
            "solver",
            "at_step",
            "audience",
            "public_text",
        ]
        labels = {
            "title": _("Wat zit er in de weg, in één zin?"),
            "description": _("Wil je het uitleggen?"),
            "solver_text": _("Wie zou dit kunnen oplossen?"),
            "public_text": _("Wat mag iedereen hierover lezen?"),
            **STEP_LABELS,
        }
        help_texts = {
            "step_what": _("Klein mag. Bijvoorbeeld: Jan belt de gemeente."),
            "step_due": _("Binnen 14 dagen."),
            "solver_text": _("Een naam, een instantie, een ander dorp."),
            "public_text": _("Laat leeg om het onder elkaar te houden. Noem geen namen."),
        }
        widgets = {
            "step_due": date_input(),
            "description": text_area(4),
            "public_text": text_area(2),
        }

    def __init__(self, *args: Any, initiative: Initiative, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.by = by
        offer_people(self.fields["solver"], initiative)
        steps = [(step.code, step.name) for step in kind_data(initiative.kind).steps]
        choices = [("", _("Het speelt steeds")), *steps]
        self.fields["at_step"].choices = choices  # type: ignore[attr-defined]
        if self.instance._state.adding:
            self.instance.initiative = initiative
            self._set_up_step(initiative, by)
        else:
            for name in STEP:
                del self.fields[name]
        if not initiative.standing.runs:
            del self.fields["public_text"]

    def keep(self) -> Obstacle:
        """Only what stands on the page is written: how it stands meanwhile stays."""
        if self.instance._state.adding:
            self.instance.put(self.by)
        else:
            self.instance.save(update_fields=[*self.fields, "updated_at"])
        return self.instance


class StepForm(WithStep):
    class Meta:
        model = Obstacle
        fields = STEP
        labels = STEP_LABELS
        help_texts = {"step_due": _("Binnen 14 dagen.")}
        widgets = {"step_due": date_input()}

    def __init__(self, *args: Any, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.by = by
        self._set_up_step(self.instance.initiative, by)
        self.initial["step_due"] = last_day_of_first_step()

    def promise(self) -> None:
        found = self.cleaned_data
        step = (found["step_what"], found["step_by"], found["step_due"])
        self.instance.promise(*step, by=self.by)


class StatusForm(forms.Form):
    """`seen` is how it stood on the page that somebody looked at."""

    seen = forms.ChoiceField(choices=ObstacleStatus.choices, widget=forms.HiddenInput)
    status = forms.ChoiceField(
        label=_("Hoe staat het?"), choices=ObstacleStatus.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("Wat gebeurde er?"),
        max_length=500,
        required=False,
        widget=text_area(3),
        help_text=_("Wat hielp? Een ander dorp heeft er ook iets aan."),
    )

    def __init__(self, *args: Any, obstacle: Obstacle, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.obstacle = obstacle
        self.fields["seen"].initial = obstacle.status
        self.fields["status"].initial = obstacle.status
        self.fields["note"].initial = obstacle.status_note

    def clean_seen(self) -> str:
        if self.cleaned_data["seen"] != self.obstacle.status:
            self.data = {**dict(self.data.items()), "seen": self.obstacle.status}
            raise ValidationError(_("Iemand anders was je net voor. Klopt je keuze nog?"))
        return self.cleaned_data["seen"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        is_over = cleaned.get("status") in (ObstacleStatus.SOLVED, ObstacleStatus.ACCEPTED)
        if is_over and not cleaned.get("note"):
            self.add_error("note", _("Schrijf kort op hoe. Daar leren anderen van."))
        return cleaned

    def move(self) -> None:
        found = self.cleaned_data
        self.obstacle.move_to(found["status"], found["note"], found["seen"])
