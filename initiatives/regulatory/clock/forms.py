"""Anybody asks when the municipality must have decided."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.clock.calculation import (
    Calculation,
    Event,
    Received,
    Suspended,
    due_date,
)
from initiatives.regulatory.clock.rules import EquatedDay, TermRule
from initiatives.regulatory.forms import refuse_unknown_day, set_choices
from initiatives.regulatory.models.choices import ProcedureKind
from villagehub.web.widgets import date_input
from villages.models import Municipality

MESSAGES = {"invalid": _("Dit is geen dag. Schrijf bijvoorbeeld 2026-03-02.")}


def _with_own_rules() -> Any:
    own = TermRule.objects.filter(municipality=OuterRef("pk"))
    return Municipality.objects.filter(Exists(own)).values_list("slug", "name")


def day_field(label: Any, **options: Any) -> forms.DateField:
    return forms.DateField(
        label=label, widget=date_input(), error_messages=MESSAGES, input_formats=["%Y-%m-%d"],
        validators=[refuse_unknown_day], **options,
    )  # fmt: skip


class TermForm(forms.Form):
    """`calculation` and `rule` are there once it is valid."""

    ontvangen = day_field(_("Ontvangen op"))
    soort = forms.ChoiceField(
        label=_("Soort"),
        choices=[*ProcedureKind.choices, ("", _("Nog niet bepaald"))],
        required=False,
    )
    gemeente = forms.ChoiceField(label=_("Gemeente"), required=False)
    gevraagd = day_field(_("Klok stil: de gemeente vroeg iets op"), required=False)
    geantwoord = day_field(_("en het antwoord kwam op"), required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        national = ("", _("Zoals landelijk geldt"))
        set_choices(self, "gemeente", [national, *_with_own_rules()])
        if not self.is_bound:
            self.fields["ontvangen"].initial = timezone.localdate()
            self.fields["soort"].initial = ProcedureKind.POLICY_DEVIATION

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        received, asked = cleaned.get("ontvangen"), cleaned.get("gevraagd")
        answered = cleaned.get("geantwoord")
        if bool(asked) != bool(answered) and not self.errors:
            empty = "geantwoord" if asked else "gevraagd"
            self.add_error(empty, _("Vul beide dagen in, of laat beide leeg."))
        elif asked and received and asked < received:
            self.add_error("gevraagd", _("Deze dag ligt voor de ontvangst."))
        elif asked and answered and answered < asked:
            self.add_error("geantwoord", _("Deze dag ligt voor de vraag."))
        return cleaned

    def find(self) -> None:
        """After `is_valid`."""
        place = Municipality.objects.filter(slug=self.cleaned_data["gemeente"] or None).first()
        received = self.cleaned_data["ontvangen"]
        self.rule = TermRule.objects.applicable(place, self.cleaned_data["soort"], received)
        self.equated = EquatedDay.objects.days()
        self.events: list[Event] = [Received(received)]
        if self.cleaned_data["gevraagd"]:
            asked, answered = self.cleaned_data["gevraagd"], self.cleaned_data["geantwoord"]
            self.events.append(Suspended.between(asked, answered))
        self.calculation: Calculation | None = due_date(self.events, self.rule, self.equated)
