"""A person and what for: filled in together the first time, since one needs the other."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import AnswerField, CaseworkForm, not_in_future
from supporters.models import Closing, HelpSeeker, Merging, Outcome, SupportCase
from supporters.models.base import refuse_at_rest
from supporters.models.people import HelpSeekerQuerySet
from villagehub.web.widgets import date_input, text_area

DECADES = [("", _("Weet ik niet"))] + [
    (year, f"{year}–{year + 9}") for year in range(1920, 2020, 10)
]


class PersonForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = HelpSeeker
        fields = [
            "call_name",
            "surname",
            "phone",
            "address",
            "village",
            "birth_decade",
            "preferred_contact",
        ]
        widgets = {
            name: forms.TextInput(attrs={"autocomplete": "off"})
            for name in ("call_name", "surname", "phone", "address")
        }

    birth_decade = forms.TypedChoiceField(
        label=_("Geboren in de jaren"),
        choices=DECADES,
        coerce=int,
        empty_value=None,
        required=False,
        help_text=_("Alleen als het helpt. Een geboortedatum bewaren we niet."),
    )

    def __init__(self, *args: Any, organisation: Any, **kwargs: Any):
        """Who works in one village is not asked which."""
        super().__init__(*args, **kwargs)
        villages = organisation.villages.order_by("name__dutch", "pk")
        self.fields["village"].queryset = villages
        self.fields["village"].empty_label = _("Weet ik niet")
        if len(villages) < 2:
            del self.fields["village"]


class NewPersonForm(PersonForm):
    """Asks first whether it is somebody who is known already; what was typed stays typed."""

    ANOTHER = "another"

    same_as = AnswerField(label=_("Is dit dezelfde?"), required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, known: HelpSeekerQuerySet, organisation: Any, **kwargs: Any):
        super().__init__(*args, organisation=organisation, **kwargs)
        self.known, self.organisation_id = known, organisation.pk
        self.alike: dict[str, HelpSeeker] = {}

    @property
    def same(self) -> HelpSeeker | None:
        return self.alike.get(self.cleaned_data.get("same_as", ""))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("call_name"):
            found = self.known.like(cleaned, self.organisation_id)
            self.alike = {str(row.pk): row for row in found}
        answers: list[tuple[str, Any]] = [(key, known_as(row)) for key, row in self.alike.items()]
        answers.append((self.ANOTHER, _("Nee, dit is iemand anders")))
        self.fields["same_as"].widget.choices = answers
        if self.alike and cleaned.get("same_as") not in dict(answers):
            self.add_error("same_as", _("Je begeleidt al iemand die hierop lijkt. Kies."))
        elif self.same:
            refuse_at_rest(self.same.pk)
        return cleaned

    def save(self, commit: bool = True) -> HelpSeeker:
        """Into the record that is there, when it is the same: what was typed now is the newest."""
        if self.same is None:
            return super().save(commit)
        person = self.known.get(pk=self.same.pk)
        for name in self.Meta.fields:
            setattr(person, name, self.cleaned_data.get(name) or getattr(person, name))
        person.save()
        return person


def known_as(person: HelpSeeker) -> str:
    what = {"who": person.picker_label, "surname": person.surname}
    return _("%(who)s %(surname)s, sinds %(day)s") % {
        **what,
        "day": date_format(timezone.localdate(person.created_at), "j F Y"),
    }


class MergeForm(CaseworkForm):
    """Of what both records know differently, what is right."""

    def __init__(self, *args: Any, merging: Merging, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.merging = merging
        for name, pair in merging.questions.items():
            field: Any = HelpSeeker._meta.get_field(name)
            said = [str(dict(field.flatchoices or []).get(value, value)) for value in pair]
            self.fields[name] = forms.ChoiceField(
                label=field.verbose_name,
                choices=list(zip(("0", "1"), said, strict=True)),
                initial="0",
                widget=forms.RadioSelect,
            )

    @property
    def questions(self) -> list[forms.BoundField]:
        return [self[name] for name in self.merging.questions]

    @property
    def chosen(self) -> dict[str, Any]:
        pairs = self.merging.questions.items()
        return {name: pair[int(self.cleaned_data[name])] for name, pair in pairs}


class CaseForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = SupportCase
        fields = [
            "question_in_own_words",
            "wants_to_contribute",
            "legal_basis",
            "information_given_on",
        ]
        widgets = {
            "question_in_own_words": text_area(4),
            "wants_to_contribute": text_area(3),
            "information_given_on": date_input(),
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["information_given_on"].validators.append(not_in_future)


class CloseCaseForm(CaseworkForm):
    """Why it ends, and then what becomes of each thing that is still open."""

    close_reason = forms.ChoiceField(
        label=_("Hoe liep het af?"),
        choices=SupportCase.CloseReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe het afliep.")},
    )

    def __init__(self, *args: Any, closing: Closing | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.closing = closing
        for end in closing.loose_ends if closing else []:
            self.fields[end.key] = forms.ChoiceField(
                label=end.label,
                choices=[(way.value, words) for way, words in end.ways.items()],
                initial=end.suggested.value,
                error_messages={"required": _("Dit staat nog open. Kies wat ermee gebeurt.")},
            )

    def only_gone(self) -> None:
        """Of somebody without a case, or with all of them at once."""
        ways = SupportCase.CloseReason
        self.fields["close_reason"].choices = [
            (way, way.label) for way in ways if way in SupportCase.GONE
        ]
        self.fields["close_reason"].label = _("Wat is er gebeurd?")

    @property
    def loose_ends(self) -> list[forms.BoundField]:
        return [self[end.key] for end in self.closing.loose_ends] if self.closing else []

    @property
    def chosen(self) -> dict[str, Outcome]:
        given = ((bound.name, self.cleaned_data.get(bound.name)) for bound in self.loose_ends)
        return {name: Outcome(way) for name, way in given if way}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.closing:
            for key, why in self.closing.faults(self.chosen).items():
                self.add_error(key, why)
        return cleaned


class ReopenCaseForm(CaseworkForm):
    reopen_reason = forms.ChoiceField(
        label=_("Waarom loopt het weer?"),
        choices=SupportCase.ReopenReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waarom het weer loopt.")},
    )
