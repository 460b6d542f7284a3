"""Making an objection, and what its handler does with it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.forms import ActionForm, set_choices
from initiatives.regulatory.models.choices import Outcome as AnswerOutcome
from initiatives.regulatory.objections.models import Objection
from initiatives.regulatory.objections.revising import revisions_of
from villagehub.web.widgets import date_input, text_area

By = Objection.By


class OwnObjectionForm(ActionForm):
    """By the applicant; the day is today."""

    name = "objection"
    grounds = forms.CharField(
        label=_("Waarom zijn jullie het er niet mee eens?"),
        max_length=8000,
        widget=text_area(8),
        help_text=_("Noem welk deel van het besluit anders moet. De gemeente leest dit."),
    )

    def act(self) -> None:
        grounds = self.cleaned_data["grounds"]
        Objection.file(self.case.decision, self.by, By.APPLICANT, grounds)


class RecordObjectionForm(ActionForm):
    """What came by letter, entered by the municipality."""

    name = "objection"
    by_role = forms.ChoiceField(label=_("Van wie?"), choices=By.choices, widget=forms.RadioSelect)
    objector = forms.CharField(
        label=_("Naam en adres"),
        max_length=300,
        required=False,
        help_text=_("Alleen bij een ander dan de indiener. Alleen de gemeente leest dit."),
    )
    grounds = forms.CharField(label=_("Wat staat erin?"), max_length=8000, widget=text_area(6))
    received_on = forms.DateField(label=_("Ontvangen op"), widget=date_input())
    posted_on = forms.DateField(
        label=_("Op de post gedaan op"),
        required=False,
        widget=date_input(),
        help_text=_("Op tijd gepost en binnen een week binnen, is op tijd (Awb 6:9)."),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            self.fields["received_on"].initial = timezone.localdate()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("by_role") == By.THIRD_PARTY and not cleaned.get("objector", "").strip():
            self.add_error("objector", _("Schrijf op van wie het bezwaar is."))
        return cleaned

    def act(self) -> None:
        given = self.cleaned_data
        by_applicant = given["by_role"] == By.APPLICANT
        Objection.file(
            self.case.decision,
            self.by,
            given["by_role"],
            given["grounds"],
            received_on=given["received_on"],
            posted_on=given["posted_on"],
            objector="" if by_applicant else given["objector"],
        )


class ObjectionForm(ActionForm):
    """A step of one that is there."""

    def __init__(self, *args: Any, objection: Objection, **kwargs: Any):
        super().__init__(*args, case=objection.request, **kwargs)
        self.objection = objection


class TakeUpForm(ObjectionForm):
    name = "take_up"

    def act(self) -> None:
        self.objection.take_up(self.by)


class CommitteeForm(ObjectionForm):
    name = "committee"

    def act(self) -> None:
        self.objection.bring_before_committee(self.by)


class WithdrawObjectionForm(ObjectionForm):
    name = "withdraw"

    def act(self) -> None:
        self.objection.withdraw(self.by)


class AdjournForm(ObjectionForm):
    name = "adjourn"
    to = forms.DateField(
        label=_("Nieuwe uiterste datum"),
        widget=date_input(),
        help_text=_("Hoogstens zes weken later. Verdagen kan één keer."),
    )
    reason = forms.CharField(
        label=_("Waarom is meer tijd nodig?"),
        max_length=400,
        widget=text_area(3),
        help_text=_("Iedereen leest dit."),
    )

    def act(self) -> None:
        self.objection.adjourn(self.by, self.cleaned_data["to"], self.cleaned_data["reason"])


class DecideObjectionForm(ObjectionForm):
    name = "decide"
    outcome = forms.ChoiceField(
        label=_("Uitkomst"), choices=[("", _("Kies een uitkomst")), *Objection.Outcome.choices]
    )
    revised_outcome = forms.ChoiceField(
        label=_("Wat geldt nu?"),
        required=False,
        help_text=_(
            "Alleen als het bezwaar gegrond of deels gegrond is. Dit staat voortaan in het "
            "register. Blijft de uitkomst gelijk met andere redenen? Kies dan dezelfde."
        ),
    )
    reasoning = forms.CharField(
        label=_("Waarom?"),
        max_length=8000,
        widget=text_area(7),
        help_text=_("Voor wie bezwaar maakte: ga in op elk punt."),
    )
    public_text = forms.CharField(
        label=_("Wat iedereen leest"),
        max_length=2000,
        widget=text_area(4),
        help_text=_("Wat er met het besluit gebeurt en waarom, zonder namen van mensen."),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        stands = self.objection.decision.stands
        words = {stands: _("%s (zoals het was)") % AnswerOutcome(stands).label}
        choices = [
            (each, words.get(each, AnswerOutcome(each).label))
            for each in revisions_of(self.objection.decision)
        ]
        set_choices(self, "revised_outcome", [("", _("Maak een keuze")), *choices])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        changes = cleaned.get("outcome") in Objection.CHANGES
        if changes and not cleaned.get("revised_outcome") and "revised_outcome" in cleaned:
            self.add_error("revised_outcome", _("Kies wat nu geldt."))
        objector = self.objection.objector.split(",")[0].strip()
        if objector and objector.lower() in cleaned.get("public_text", "").lower():
            self.add_error(
                "public_text", ValidationError(_("Hier staat de naam van wie bezwaar maakte."))
            )
        return cleaned

    def act(self) -> None:
        given = self.cleaned_data
        self.objection.decide(
            self.by,
            given["outcome"],
            given["reasoning"],
            given["public_text"],
            given["revised_outcome"],
        )
