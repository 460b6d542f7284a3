"""Saying thank you."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from villagehub.web.widgets import text_area

WORDS = text_area(3)


class ThanksForm(forms.Form):
    text = forms.CharField(label=_("Je bedankje"), max_length=300, widget=WORDS)
    what = forms.CharField(label=_("Waarvoor? (mag leeg blijven)"), max_length=80, required=False)
    giver_shows = forms.BooleanField(
        label=_("Anderen mogen dit lezen, als de ander dat ook goed vindt"), required=False
    )


class ThanksToAllForm(forms.Form):
    text = forms.CharField(
        label=_("Je bedankje"),
        max_length=300,
        widget=WORDS,
        help_text=_("Iedereen die meer doet dan volgen krijgt het apart, in één keer."),
    )
