"""A rule of the municipality, written down once in plain words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models import RuleReference
from villagehub.accounts.models import User
from villagehub.web.widgets import text_area
from villages.exchange.contact_details import check_public_text
from villages.models import Municipality


class RuleWordsForm(forms.ModelForm):
    """Of one that is there its words only: answers name it by its citation."""

    url = forms.URLField(
        assume_scheme="https",
        label=_("Waar staat die? (een webadres, mag leeg blijven)"),
        max_length=500,
        required=False,
    )

    class Meta:
        model = RuleReference
        fields = ["level", "citation", "url", "plain_text"]
        labels = {
            "level": _("Van wie is de regel?"),
            "citation": _("Hoe heet de regel?"),
            "plain_text": _("Wat staat erin, in gewone woorden?"),
        }
        help_texts = {
            "citation": _("Bijvoorbeeld: APV Horst aan de Maas, artikel 2:10."),
            "plain_text": _("Iedereen leest dit bij elk antwoord dat deze regel noemt."),
        }
        widgets = {"plain_text": text_area(4)}

    def __init__(self, *args: Any, municipality: Municipality, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.municipality, self.by = municipality, by
        if not self.instance._state.adding:
            del self.fields["level"], self.fields["citation"]

    def clean_plain_text(self) -> str:
        text = str(self.cleaned_data["plain_text"])
        check_public_text(text)
        return text

    def act(self) -> None:
        given = self.cleaned_data
        if self.instance._state.adding:
            RuleReference.write(self.municipality, self.by, **given)
        else:
            self.instance.reword(self.municipality, self.by, **given)
