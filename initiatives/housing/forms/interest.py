"""What a household tells: first a name and an address, later its wishes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models import (
    WISH_FIELDS,
    HousingWish,
    InterestEntry,
    ListDecision,
    decide_apart,
    decide_double,
    put_right,
    question_of,
)
from initiatives.housing.models.choices import (
    BEDROOMS,
    HOUSEHOLD_SIZES,
    DwellingType,
    Tie,
    YesNo,
    years,
)
from initiatives.models import Initiative
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.forms import RegisteredPersonForm
from villagehub.accounts.models import User


class InterestForm(forms.Form):
    name = forms.CharField(
        label=_("Je naam"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Je e-mailadres"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def ask(self, initiative: Initiative) -> None:
        InterestEntry.ask(initiative, **self.cleaned_data)


class OnBehalfForm(RegisteredPersonForm):
    """Somebody without e-mail: known to this board member already, or registered right now."""

    person = PersonChoiceField(
        label=_("Wie?"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Iemand die hier nog niet bij staat"),
    )

    class Meta(RegisteredPersonForm.Meta):
        fields = ["name", "phone", "consent_how", "consent_on"]
        help_texts = {}

    field_order = ["person"]
    NEW = ("name", "phone", "consent_how", "consent_on")

    def __init__(self, *args: Any, recorder: User, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, recorder=recorder, **kwargs)
        self.initiative = initiative
        people = User.objects.registered_by(recorder).order_by("name__dutch", "pk")
        if people.exists():
            self.fields["person"].queryset = people  # type: ignore[attr-defined]
            for name in self.NEW:
                self.fields[name].required = False
                self.fields[name].label_suffix = ""
        else:
            del self.fields["person"]

    def clean_consent_on(self):
        return super().clean_consent_on() if self.cleaned_data["consent_on"] else None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("person"):
            for name in self.NEW:
                if not data.get(name) and name not in self.errors:
                    self.add_error(name, _("Vul dit nog in."))
        return data

    def _post_clean(self) -> None:
        """Who is known already is not checked as a new person."""
        if not self.cleaned_data.get("person"):
            super()._post_clean()  # type: ignore[misc]

    @transaction.atomic
    def enter(self) -> InterestEntry:
        person = self.cleaned_data.get("person") or self.save()
        return InterestEntry.enter_for(self.initiative, person, self.recorder)


def _choices(pairs: Any) -> list[tuple[Any, Any]]:
    return [("", _("Zeg ik nog niet")), *pairs]


class PutAnswersRightForm(forms.Form):
    """What counts for going first, as it really is."""

    reason = forms.CharField(
        label=_("Hoe weet je dat?"),
        max_length=300,
        help_text=_("Het huishouden krijgt bericht en leest dit."),
    )

    def __init__(self, *args: Any, entry: InterestEntry, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.entry = entry
        choices = [*YesNo.choices, ("", _("niet gezegd"))]
        for name in ListDecision.RIGHTED_FIELDS:
            self.fields[name] = forms.ChoiceField(
                label=question_of(name).capitalize(),
                choices=choices,
                required=False,
                widget=forms.RadioSelect,
                initial=getattr(entry.wish_or_none, name, ""),
            )
        self.order_fields([*ListDecision.RIGHTED_FIELDS, "reason"])

    def put_right(self, by: Any) -> int:
        answers = {name: self.cleaned_data[name] for name in ListDecision.RIGHTED_FIELDS}
        return put_right(self.entry, by, answers, self.cleaned_data["reason"])


class DoubleForm(forms.Form):
    """Whether two on the list are one household, and then which of the two draws."""

    APART = "apart"
    says = forms.ChoiceField(label=_("Wat is het?"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Hoe weet je dat?"),
        max_length=300,
        help_text=_("Wie niet meeloot, krijgt bericht en leest dit."),
    )

    def __init__(self, *args: Any, pair: tuple[InterestEntry, InterestEntry], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.pair = pair
        one = _("Eén huishouden: alleen nummer %(number)s loot mee")
        drawing = [(str(entry.pk), one % {"number": entry.number}) for entry in pair]
        apart = (self.APART, _("Twee huishoudens: ze loten allebei mee"))
        self.fields["says"].choices = [apart, *drawing]  # type: ignore[attr-defined]

    def decide(self, by: Any) -> None:
        says, reason = self.cleaned_data["says"], self.cleaned_data["reason"]
        first, second = self.pair
        if says == self.APART:
            decide_apart(self.pair, by, reason)
        elif says == str(first.pk):
            decide_double(second, first, by, reason)
        else:
            decide_double(first, second, by, reason)


class WishForm(forms.ModelForm):
    """Seven questions, and the rest behind a fold. Nothing has to be answered."""

    FOLDED = ("rent_band", "age_band", "lifelong", "self_build", "latest_year", "ties")
    dwelling_types = forms.MultipleChoiceField(
        label=_("Welke woning past?"),
        choices=DwellingType.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kies alles wat goed is."),
    )
    ties = forms.MultipleChoiceField(
        label=_("Wat heb je met het dorp?"),
        choices=Tie.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    bedrooms = forms.TypedChoiceField(
        label=_("Hoeveel slaapkamers?"), coerce=int, empty_value=None, required=False
    )
    household_size = forms.TypedChoiceField(
        label=_("Met hoeveel mensen komen jullie?"), coerce=int, empty_value=None, required=False
    )
    earliest_year = forms.TypedChoiceField(
        label=_("Op zijn vroegst verhuizen in"), coerce=int, empty_value=None, required=False
    )
    latest_year = forms.TypedChoiceField(
        label=_("Op zijn laatst verhuizen in"), coerce=int, empty_value=None, required=False
    )

    class Meta:
        model = HousingWish
        fields = WISH_FIELDS

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name, pairs in {
            "bedrooms": BEDROOMS,
            "household_size": HOUSEHOLD_SIZES,
            "earliest_year": self._years("earliest_year"),
            "latest_year": self._years("latest_year"),
        }.items():
            self.fields[name].choices = _choices(pairs)  # type: ignore[attr-defined]
        for name in ("starter", "tenure", "price_band", "rent_band", "age_band", "lifelong"):
            self._optional(name)
        self._optional("self_build")

    def _optional(self, name: str) -> None:
        pairs = [pair for pair in self.fields[name].choices if pair[0]]  # type: ignore[attr-defined]
        self.fields[name].choices = _choices(pairs)  # type: ignore[attr-defined]

    def _years(self, name: str) -> list[tuple[int, str]]:
        """A year that passed since stays a choice of whoever chose it."""
        offered, chosen = years(), getattr(self.instance, name)
        known = not chosen or any(year == chosen for year, _text in offered)
        return offered if known else [(chosen, str(chosen)), *offered]

    @property
    def is_unfolded(self) -> bool:
        return bool(set(self.FOLDED) & set(self.errors)) or any(
            getattr(self.instance, name) for name in self.FOLDED
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        first, last = data.get("earliest_year"), data.get("latest_year")
        if first and last and last < first:
            raise ValidationError({"latest_year": _("Dit ligt voor het vroegste jaar.")})
        return data
