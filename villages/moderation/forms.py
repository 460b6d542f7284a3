"""Reporting, deciding and appealing: a choice and a few words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.web.widgets import text_area
from villages.moderation.models import Report
from villages.moderation.models.acts import REASON_LENGTH


def words(label: Any, *, rows: int = 4, **more: Any) -> forms.CharField:
    area = text_area(rows)
    return forms.CharField(label=label, max_length=REASON_LENGTH, widget=area, **more)


class ReportForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Wat is er mis?"), choices=Report.Kind.choices, widget=forms.RadioSelect
    )
    words = words(
        _("Wil je er iets bij zeggen?"),
        required=False,
        help_text=_("Mag leeg blijven. De maker leest dit niet."),
    )


class HideForm(forms.Form):
    reason = words(
        _("Waarom?"),
        help_text=_("De maker leest dit. Schrijf het zo dat je het ook aan tafel zou zeggen."),
    )


class DismissForm(forms.Form):
    answer = words(
        _("Een woord aan wie het meldde"), rows=3, required=False, help_text=_("Mag leeg blijven.")
    )


class BlockForm(forms.Form):
    days = forms.TypedChoiceField(
        label=_("Hoe lang?"),
        coerce=int,
        choices=[(7, _("een week")), (30, _("een maand")), (90, _("drie maanden"))],
        initial=7,
        widget=forms.RadioSelect,
    )
    reason = words(_("Waarom?"), help_text=_("Deze persoon leest dit."))

    @property
    def until(self) -> date:
        return timezone.localdate() + timedelta(days=self.cleaned_data["days"])


class AppealForm(forms.Form):
    text = words(
        _("Waarom hoort je bericht er wel te staan?"),
        help_text=_("Iemand anders dan wie het verborg, kijkt er opnieuw naar."),
    )


class DecideForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("Wat is je besluit?"),
        choices=[
            ("granted", _("Het bezwaar is terecht: weer laten zien")),
            ("rejected", _("Het bezwaar is niet terecht: blijft verborgen")),
        ],
        widget=forms.RadioSelect,
    )
    answer = words(_("Waarom?"), help_text=_("De maker leest dit."))

    @property
    def granted(self) -> bool:
        return self.cleaned_data["outcome"] == "granted"
