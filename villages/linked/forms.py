"""Linking another website."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from villages.linked.guard import PORTS, Fault, web_address
from villages.linked.models import LinkedFeed


class LinkForm(forms.ModelForm):
    address = forms.CharField(
        label=_("Adres van de agenda of RSS"),
        max_length=500,
        widget=forms.URLInput(attrs={"inputmode": "url", "autocomplete": "off"}),
        help_text=_("Begint met https://. Vaak eindigt het op .ics, /feed/ of .xml."),
    )

    class Meta:
        model = LinkedFeed
        fields = ["name", "address"]
        help_texts = {"name": _("Bijvoorbeeld: de site van de dorpsraad.")}

    def clean_address(self) -> str:
        """Calendar programs write webcal:// for what is fetched by https."""
        address = self.cleaned_data["address"]
        if address.lower().startswith("webcal://"):
            address = "https" + address[6:]
        URLValidator(schemes=list(PORTS), message=_("Dit is geen goed webadres."))(address)
        try:
            web_address(address)
        except Fault as fault:
            raise ValidationError(_("Dit is geen goed webadres.")) from fault
        return address

    def save(self, commit: bool = True) -> Any:
        self.instance.add()
        return self.instance
