"""Following a municipality on another portal, and looking through what came."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.precedents.models import Precedent, PrecedentQuerySet
from initiatives.regulatory.precedents.sources import PrecedentSource
from villagehub.accounts.models import User
from villagehub.web.addresses import absolute
from villages.linked.guard import PORTS, Fault, web_address
from villages.search.question import SearchQuestion, readable, words_of

ENDS_ON = "/precedenten.json"


class FollowForm(forms.ModelForm):
    address = forms.CharField(
        label=_("Adres van de lijst"),
        max_length=300,
        widget=forms.URLInput(attrs={"inputmode": "url", "autocomplete": "off"}),
        help_text=_("Het begint met https:// en eindigt op precedenten.json."),
    )

    class Meta:
        model = PrecedentSource
        fields = ["address"]

    def clean_address(self) -> str:
        address = self.cleaned_data["address"]
        wrong = ValidationError(_("Dit is geen goed webadres."))
        URLValidator(schemes=list(PORTS), message=wrong.message)(address)
        try:
            web_address(address)
        except Fault as fault:
            raise wrong from fault
        parts = urlsplit(address)
        if parts.query or parts.fragment or not parts.path.endswith(ENDS_ON):
            raise ValidationError(
                _(
                    "Op dit adres staat geen lijst. Kijk op de pagina “Ruimte, respect en "
                    "ruggensteun” van die gemeente: daar staat het adres onderaan."
                )
            )
        if address.startswith(absolute("/")):
            raise ValidationError(_("Dat is dit portaal zelf."))
        return address

    def follow(self, by: User) -> PrecedentSource:
        self.instance.follow(by)
        return self.instance


class TrustForm(forms.Form):
    """`key` is what stood on the page, so that no other is trusted than the one compared."""

    key = forms.CharField(max_length=60, widget=forms.HiddenInput)
    compared = forms.BooleanField(
        label=_("Ik heb de sleutel vergeleken met wat de beheerder van dat portaal mij zei."),
        error_messages={"required": _("Vergelijk eerst de sleutel, en zet dan een vinkje.")},
    )

    def trust(self, source: PrecedentSource, by: User) -> None:
        if not source.trust(by, self.cleaned_data["key"]):
            raise ValidationError(_("Intussen kwam er een andere sleutel. Vergelijk die."))


class PrecedentFilterForm(forms.Form):
    """Anything unknown in the address is simply not a filter."""

    q = forms.CharField(label=_("Zoek"), max_length=100, required=False, widget=forms.SearchInput)
    soort = forms.ChoiceField(
        label=_("Soort"), choices=[("", _("Alle")), *Precedent.Kind.choices], required=False
    )

    def chosen(self) -> dict[str, str]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def apply(self, rows: PrecedentQuerySet, user: Any) -> PrecedentQuerySet:
        chosen = self.chosen()
        if "soort" in chosen:
            rows = rows.filter(kind=chosen["soort"])
        if "q" in chosen:
            text = readable(chosen["q"])
            rows = rows.matching(SearchQuestion(user, text).asking(words_of(text)))
        return rows
