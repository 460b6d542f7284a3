"""What people tell about an initiative. Stage, outcome and visibility each have their own form."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, InitiativeKind, Outcome, Stage, Visibility
from initiatives.people.models.admission import HelpersFrom
from initiatives.sockets.leaving import own_rows
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area
from villages.street_map.placing import PlaceForm

PROOF = ("evidence", "evidence_url")
LONGEST_PAUSE_DAYS = 366


class TextForm(PlaceForm):
    kind = forms.ChoiceField(label=_("Soort"), choices=InitiativeKind.choices)
    takes_address = {"text": "place_text"}

    class Meta:
        model = Initiative
        fields = ["title", "kind", "summary", "what_we_need", "place_text"]
        help_texts = {
            "what_we_need": _(
                "Bijvoorbeeld helpers, een ruimte, kennis of geld. Mag leeg blijven."
            ),
            "place_text": _("Bijvoorbeeld: de wei achter de kerk. Mag leeg blijven."),
        }
        widgets = {"summary": text_area(6), "what_we_need": text_area(3)}

    @transaction.atomic
    def save_by(self, by: User) -> None:
        """Only what stands on the page is written: a stage set meanwhile stays."""
        kind, self.instance.kind = self.instance.kind, self.initial["kind"]
        texts = ("title", "summary", "what_we_need")
        self.instance.save(update_fields=[*texts, *Initiative.LYING, "updated_at"])
        self.instance.become(kind, by)


class VisibilityForm(forms.Form):
    visibility = forms.ChoiceField(
        label=_("Wie mag dit zien?"), choices=Visibility.choices, widget=forms.RadioSelect
    )
    helpers_from = forms.ChoiceField(
        label=_("Wie mag zo een taak of dienst oppakken die iedereen ziet?"),
        choices=HelpersFrom.choices,
        widget=forms.RadioSelect,
        required=False,
        help_text=_(
            "Wie zo helpt, ziet alleen de eigen taak. Stukken voor wie meedoet leest iemand pas "
            "als het dorp die persoon kent, of als jij ja zegt."
        ),
    )

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initiative = initiative
        for name in self.fields:
            self.initial[name] = getattr(initiative, name)

    @transaction.atomic
    def save(self, by: User) -> None:
        """What is not on a page stays as it was."""
        self.initiative.show_to(self.cleaned_data["visibility"], by)
        if helpers_from := self.cleaned_data["helpers_from"]:
            self.initiative.let_help(helpers_from, by)


class StageForm(forms.Form):
    """`seen` is the step on the page somebody looked at: the form moves it from there only."""

    seen = forms.CharField(max_length=30, required=False, widget=forms.HiddenInput)
    step = forms.ChoiceField(label=_("Naar welke stap?"))
    note = forms.CharField(
        label=_("Toelichting"),
        max_length=500,
        required=False,
        widget=text_area(3),
        help_text=_("Ga je terug of sla je een stap over? Schrijf dan waarom. Iedereen leest dit."),
    )
    evidence = forms.CharField(
        max_length=300,
        required=False,
        help_text=_("Bijvoorbeeld: de akte is getekend op 3 mei. Iedereen leest dit."),
    )
    evidence_url = forms.URLField(
        label=_("Link naar het bewijs"), required=False, assume_scheme="https"
    )

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initiative = initiative
        self.fields["step"].choices = self._others()  # type: ignore[attr-defined]
        self.fields["step"].initial = getattr(initiative.next_step, "code", None)
        self.fields["seen"].initial = initiative.current_step.code
        self.fields["evidence"].label = _("Waaraan zie je dat “%(step)s” klaar is?") % {
            "step": initiative.current_step.name
        }

    def _others(self) -> list[tuple[str, str]]:
        numbered = enumerate(self.initiative.steps, start=1)
        return [
            (on_rail.step.code, f"{number}. {on_rail.step.name}")
            for number, on_rail in numbered
            if on_rail.state != "now"
        ]

    @property
    def opens_fold(self) -> bool:
        """What is refused inside a fold has to be seen."""
        return any(self.errors.get(name) or self[name].value() for name in PROOF)

    def clean_seen(self) -> str:
        now = self.initiative.current_step
        if self.cleaned_data["seen"] != now.code:
            self.data = {**dict(self.data.items()), "seen": now.code}
            raise ValidationError(
                _("Iemand was je net voor: het staat nu op “%(step)s”. Klopt je keuze nog?"),
                params={"step": now.name},
            )
        return self.cleaned_data["seen"]

    def move(self, by: User) -> None:
        proof = {name: self.cleaned_data[name] for name in PROOF}
        self.initiative.move_to(self.cleaned_data["step"], by, self.cleaned_data["note"], **proof)


class PauseForm(forms.Form):
    until = forms.DateField(
        label=_("Wanneer kijken jullie weer?"),
        widget=date_input(),
        help_text=_("Dan krijgen de trekkers een seintje. Er verdwijnt niets."),
    )
    reason = forms.CharField(label=_("Waarom ligt het stil?"), max_length=300)

    def clean_until(self):
        until, today = self.cleaned_data["until"], timezone.localdate()
        if not today < until <= today + timedelta(days=LONGEST_PAUSE_DAYS):
            raise ValidationError(_("Kies een dag na vandaag, binnen een jaar."))
        return until


class FinishForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("Hoe is het afgelopen?"),
        choices=[
            (Outcome.ENDED.value, _("We zijn gestopt")),
            (Outcome.HANDED_OVER.value, _("Anderen zetten het voort")),
        ],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("Wat wil je erover kwijt?"),
        max_length=500,
        required=False,
        widget=text_area(4),
        help_text=_("Wat ging goed, wat kan een ander dorp ervan leren?"),
    )


class FilterForm(forms.Form):
    """What a list shows; anything unknown in the address is simply not a filter."""

    ENDED = "afgerond"
    ASLEEP = "slaapt"
    q = forms.CharField(label=_("Zoek op titel"), max_length=100, required=False)
    soort = forms.ChoiceField(
        label=_("Soort"), choices=[("", _("Alle")), *InitiativeKind.choices], required=False
    )
    fase = forms.ChoiceField(
        label=_("Fase"),
        choices=[
            ("", _("Alles wat loopt")),
            *Stage.choices,
            (ASLEEP, _("slaapt")),
            (ENDED, _("afgerond")),
        ],
        required=False,
    )

    def chosen(self) -> dict[str, str]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class OwnPartsForm(forms.Form):
    """Which of somebody's own things, and of the people for whom they act, end now."""

    parts = forms.MultipleChoiceField(
        label=_("Wat wil je stoppen?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Vink aan wat je wilt stoppen.")},
    )

    def __init__(self, *args: Any, initiative: Initiative, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        people = User.objects.acted_for_by(user)
        self.found = {
            f"{end.key}:{row.pk}": (end, row) for end, row in own_rows(initiative, people)
        }
        self.fields["parts"].choices = [  # type: ignore[attr-defined]
            (value, f"{end.label}: {end.line(row)}") for value, (end, row) in self.found.items()
        ]

    @property
    def has_any(self) -> bool:
        return bool(self.found)

    def end(self) -> None:
        """Each by its own rules; together, or not at all."""
        for value in self.cleaned_data["parts"]:
            end, row = self.found[value]
            end.end(type(row)._default_manager.filter(pk=row.pk))
