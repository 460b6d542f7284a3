"""Our own steps of the wizard after starting."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, Visibility
from initiatives.sockets.wizard import WizardStep, steps
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area


def leads(initiative: Initiative) -> bool:
    return initiative.standing.leads


class SetupForm(forms.Form):
    """`names` are the fields of the initiative that this step asks for."""

    names: tuple[str, ...] = ()

    def __init__(self, *args: Any, initiative: Initiative, by: User, **kwargs: Any):
        kwargs["initial"] = {name: getattr(initiative, name) for name in self.names}
        super().__init__(*args, **kwargs)
        self.initiative, self.by = initiative, by

    def save(self) -> None:
        for name in self.names:
            setattr(self.initiative, name, self.cleaned_data[name])
        if self.names:
            self.initiative.save(update_fields=[*self.names, "updated_at"])


class NeedsForm(SetupForm):
    names = ("what_we_need",)
    what_we_need = forms.CharField(
        label=_("Wat hebben jullie nodig?"),
        max_length=500,
        required=False,
        widget=text_area(4),
        help_text=_("Bijvoorbeeld helpers, een ruimte, kennis of geld."),
    )


class SeenByForm(SetupForm):
    names = ("visibility",)
    visibility = forms.ChoiceField(
        label=_("Wie mag dit zien?"), choices=Visibility.choices, widget=forms.RadioSelect
    )

    def save(self) -> None:
        self.initiative.show_to(self.cleaned_data["visibility"], self.by)


class InviteForm(SetupForm):
    """Nothing to fill in: what the page offers is text to share."""


class FirstActionForm(SetupForm):
    names = ("first_action", "first_action_on")
    first_action = forms.CharField(
        label=_("Wat is jullie eerste stap?"), max_length=200, required=False
    )
    first_action_on = forms.DateField(
        label=_("Wanneer doen jullie dat?"),
        required=False,
        widget=date_input(),
        help_text=_("Het liefst binnen twee weken."),
    )

    def clean_first_action_on(self) -> Any:
        day = self.cleaned_data["first_action_on"]
        is_new = day != self.initiative.first_action_on
        if day and is_new and day < timezone.localdate():
            raise ValidationError(_("Kies vandaag of een dag die nog komt."))
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("first_action_on") and not data.get("first_action", True):
            self.add_error("first_action", _("Schrijf erbij wat jullie dan doen."))
        return data


steps.plug(
    WizardStep(
        "nodig", _("Wat is er nodig?"), NeedsForm, _("Zo weet een ander of die kan helpen.")
    ),
    10,
)
steps.plug(
    WizardStep(
        "zien",
        _("Wie mag het zien?"),
        SeenByForm,
        _("Nog niet klaar voor het hele dorp? Dan ziet alleen wie meedoet het."),
        shown=leads,
    ),
    20,
)
steps.plug(
    WizardStep(
        "mensen",
        _("Nodig mensen uit"),
        InviteForm,
        _("Eén mens persoonlijk vragen werkt beter dan tien berichten."),
        "initiatives/wizard_people.html",
    ),
    50,
)
steps.plug(
    WizardStep(
        "eerste-stap",
        _("De eerste stap"),
        FirstActionForm,
        _("Klein, en terug te draaien. Dan is het begonnen."),
        "initiatives/wizard_first.html",
    ),
    60,
)
