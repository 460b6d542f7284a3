"""What an administrator copies from the law, for all municipalities at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.clock.calculation import FIRST_DAY, LAST_DAY, why_free
from initiatives.regulatory.clock.remedies import PenaltyAmount
from initiatives.regulatory.clock.rules import EquatedDay
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

FIRST_PENALTY = date(2009, 10, 1)  # when the penalty became law
MOST_A_DAY = 999


class EquatedDayForm(forms.Form):
    day = forms.DateField(label=_("Welke dag?"), widget=date_input())
    decree = forms.CharField(
        label=_("Welk besluit?"), max_length=200,
        help_text=_("Naam en nummer van het Staatsblad. Iedereen kan dit lezen."),
    )  # fmt: skip

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if not FIRST_DAY <= day <= LAST_DAY:
            raise forms.ValidationError(_("Kies een dag tussen 2020 en 2099."))
        if why := why_free(day):
            raise forms.ValidationError(_("Die dag telt al niet mee: %s.") % why)
        if EquatedDay.objects.filter(day=day).exists():
            raise forms.ValidationError(_("Die dag staat er al."))
        return day

    def save(self, by: User) -> EquatedDay:
        return EquatedDay.enter(by, **self.cleaned_data)


def _euros(label: StrPromise) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=1, max_value=MOST_A_DAY)


class PenaltyForm(forms.Form):
    """A day that has amounts already gets these instead."""

    valid_from = forms.DateField(label=_("Geldt vanaf"), widget=date_input())
    first = _euros(_("Per dag in de eerste twee weken, in hele euro’s"))
    second = _euros(_("Per dag in de twee weken daarna"))
    third = _euros(_("Per dag in de laatste twee weken"))
    source = forms.CharField(
        label=_("Waar staat dit?"), max_length=200,
        help_text=_("Het nummer van de Staatscourant of het Staatsblad."),
    )  # fmt: skip

    def clean_valid_from(self) -> date:
        day: date = self.cleaned_data["valid_from"]
        if not FIRST_PENALTY <= day <= LAST_DAY:
            raise forms.ValidationError(_("Kies een dag tussen oktober 2009 en 2099."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        amounts = [cleaned.get(name) for name in ("first", "second", "third")]
        known = [amount for amount in amounts if amount is not None]
        if known != sorted(known):
            self.add_error("third", _("De bedragen lopen op, van laag naar hoog."))
        return cleaned

    def save(self, by: User) -> PenaltyAmount:
        return PenaltyAmount.enter(by, **self.cleaned_data)
