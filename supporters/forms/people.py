"""A person and what for: filled in together the first time, since one needs the other."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import CaseworkForm, not_in_future
from supporters.models import HelpSeeker, SupportCase
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


class CloseCaseForm(CaseworkForm, forms.Form):
    close_reason = forms.ChoiceField(
        label=_("Hoe liep het af?"),
        choices=SupportCase.CloseReason.choices,
        widget=forms.RadioSelect,
    )
