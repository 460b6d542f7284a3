"""What the board writes: a programme, rules, a round, and what was done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models import (
    AllocationRound,
    AllocationRules,
    Assignment,
    ChecklistStep,
    Criterion,
    Defect,
    Home,
    Programme,
    ProgrammeRow,
    PublicNumber,
)
from initiatives.housing.models.choices import Tenure
from initiatives.housing.models.objections import LONGEST
from initiatives.housing.models.public_numbers import spelled
from villagehub.web.widgets import date_input, text_area

EARLIEST = date(2000, 1, 1)
A_YEAR = timedelta(days=366)


def past_day(day: date) -> date:
    if not EARLIEST <= day <= timezone.localdate():
        raise ValidationError(_("Kies een dag die al geweest is."))
    return day


def coming_day(day: date, longest: timedelta = A_YEAR) -> date:
    if not timezone.localdate() < day <= timezone.localdate() + longest:
        raise ValidationError(_("Kies een dag na vandaag, binnen een jaar."))
    return day


class ProgrammeRowForm(forms.ModelForm):
    class Meta:
        model = ProgrammeRow
        fields = [
            *("number", "dwelling_type", "tenure", "price_band"),
            *("rent_band", "bedrooms", "lifelong"),
        ]
        help_texts = {"price_band": _("Alleen bij koop."), "rent_band": _("Alleen bij huur.")}

    def clean(self) -> dict[str, Any]:
        """What does not belong to the tenure is not kept."""
        data = super().clean() or self.cleaned_data
        other = "rent_band" if data.get("tenure") == Tenure.BUY else "price_band"
        if data.get("tenure"):
            data[other] = ""
        return data


class ProgrammeAudienceForm(forms.ModelForm):
    class Meta:
        model = Programme
        fields = ["audience"]


class RulesForm(forms.ModelForm):
    """Three criteria in order; who is alike after them is drawn."""

    PLACES = ("first", "second", "third")
    first = forms.ChoiceField(label=_("Wie gaat voor?"), required=False)
    second = forms.ChoiceField(label=_("En daarna?"), required=False)
    third = forms.ChoiceField(label=_("En daarna?"), required=False)

    class Meta:
        model = AllocationRules
        fields = ["local_basis", "open_call", "complaints", "explanation", "reason"]
        widgets = {"explanation": text_area(4)}
        help_texts = {
            "local_basis": _("Alleen nodig bij voorrang voor mensen uit het dorp."),
            "open_call": _("Bijvoorbeeld: open inschrijving, in het dorpsblad en op deze pagina."),
            "complaints": _("Een naam of commissie buiten het bestuur, en hoe je die bereikt."),
        }

    field_order = [*PLACES, "local_basis", "open_call", "complaints", "explanation", "reason"]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        choices = [("", _("Niemand: daarna beslist het lot")), *Criterion.choices]
        for place, name in enumerate(self.PLACES):
            self.fields[name].choices = choices  # type: ignore[attr-defined]
            self.fields[name].initial = (self.instance.criteria[place : place + 1] or [""])[0]
        if self.instance.version == 1:
            del self.fields["reason"]
        else:
            self.fields["reason"].required = True

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        chosen = [data[name] for name in self.PLACES if data.get(name)]
        if len(set(chosen)) < len(chosen):
            raise ValidationError(_("Je koos twee keer dezelfde voorrang."))
        if Criterion.LOCAL in chosen and not data.get("local_basis"):
            self.add_error(
                "local_basis",
                _("Voorrang voor het dorp mag alleen met een huisvestingsverordening. Welke?"),
            )
        self.instance.criteria = chosen
        if Criterion.LOCAL not in chosen:
            data["local_basis"] = ""
        return data


class RoundForm(forms.ModelForm):
    class Meta:
        model = AllocationRound
        fields = ["draw_on", "public_kind"]
        widgets = {"draw_on": date_input(), "public_kind": forms.RadioSelect}
        help_texts = {
            "public_kind": _(
                "Een getal dat pas op de dag van de loting bekend wordt en dat iedereen kan "
                "nazoeken of zelf ziet. Zo kan niemand de uitkomst sturen, ook wij niet."
            )
        }

    def clean_draw_on(self) -> date:
        return coming_day(self.cleaned_data["draw_on"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        kind, day = data.get("public_kind"), data.get("draw_on")
        if kind and day:
            try:
                PublicNumber(kind).refuse_day(day)
            except ValidationError as error:
                self.add_error("draw_on", error)
        return data


class DrawForm(forms.Form):
    """Spelled as the kind of number is, which was chosen beforehand."""

    public_value = forms.CharField(
        label=_("Het openbare getal"),
        max_length=60,
        help_text=_("Zoals het gepubliceerd of gegooid is. Daarna ligt de volgorde vast."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, round: AllocationRound, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.round = round

    def clean_public_value(self) -> str:
        return spelled(self.round.public_kind, self.cleaned_data["public_value"])


class WitnessForm(DrawForm):
    name = forms.CharField(
        label=_("Je naam"),
        max_length=60,
        help_text=_("Komt op de pagina van de loting te staan, voor iedereen."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    field_order = ["name", "public_value"]


class PutRightForm(DrawForm):
    reason = forms.CharField(
        label=_("Wat ging er mis?"),
        max_length=300,
        help_text=_("Voor iedereen te lezen, met het oude en het nieuwe getal erbij."),
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Waarom?"), max_length=300)


class TurnForm(ReasonForm):
    """`seen`: whose turn it was on the page."""

    seen = forms.CharField(max_length=36, widget=forms.HiddenInput)


class AssignForm(TurnForm):
    home = forms.ModelChoiceField(label=_("Welke woning?"), queryset=Home.objects.none())
    field_order = ["home", "reason", "seen"]

    def __init__(self, *args: Any, round: AllocationRound, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Toelichting")
        keys = [home.pk for home in round.free_homes()]
        field = self.fields["home"]
        field.queryset = Home.objects.filter(pk__in=keys).order_by("label__dutch", "pk")  # type: ignore[attr-defined]
        field.label_from_instance = (  # type: ignore[attr-defined]
            lambda home: f"{home.label}: {home.description}"
        )


class ObjectionForm(forms.Form):
    text = forms.CharField(
        label=_("Wat klopt er niet?"),
        max_length=LONGEST,
        widget=text_area(5),
        help_text=_("Alleen het bestuur leest dit."),
    )


class ObjectionAnswerForm(forms.Form):
    answer = forms.CharField(
        label=_("Jullie antwoord"),
        max_length=LONGEST,
        widget=text_area(5),
        help_text=_(
            "Klopt het wat ze schrijven? Zet het dan eerst recht, en zeg de loting af om een nieuwe"
            " klaar te zetten."
        ),
    )


class OfferForm(forms.Form):
    """Yes or no to a home, of the household itself or told to the board."""

    YES, NO = "yes", "no"
    says = forms.ChoiceField(
        label=_("Willen jullie deze woning?"),
        choices=[(YES, _("Ja, wij willen deze woning")), (NO, _("Nee, deze niet"))],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Waarom niet?"),
        max_length=300,
        required=False,
        help_text=_("Hoeft niet. Alleen het bestuur leest dit."),
    )

    def answer(self, round: AllocationRound, offer: Assignment, by: Any) -> None:
        if self.cleaned_data["says"] == self.YES:
            round.accept(offer, by)
        else:
            round.refuse(offer, by, self.cleaned_data["reason"])


class ChecklistForm(forms.ModelForm):
    three = forms.BooleanField(
        label=_("Het zijn drie mensen, geen bedrijven, uit drie verschillende huishoudens.")
    )

    class Meta:
        model = ChecklistStep
        fields = ["done_on", "evidence"]
        widgets = {"done_on": date_input()}
        help_texts = {"evidence": _("Bijvoorbeeld: akte van 3 maart, in de map van de secretaris.")}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.key != ChecklistStep.Key.BOARD:
            del self.fields["three"]

    def clean_done_on(self) -> date:
        return past_day(self.cleaned_data["done_on"])


class KeysForm(forms.ModelForm):
    class Meta:
        model = Home
        fields = ["keys_on"]
        widgets = {"keys_on": date_input()}

    def clean_keys_on(self) -> date | None:
        day = self.cleaned_data["keys_on"]
        return past_day(day) if day else None


class DefectForm(forms.ModelForm):
    class Meta:
        model = Defect
        fields = ["text", "due_on"]
        widgets = {"due_on": date_input()}

    def clean_due_on(self) -> date:
        return coming_day(self.cleaned_data["due_on"])
