"""What the municipality notes about a request for its archive."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.filing.models import Filing, WooCategory, dso_number
from initiatives.regulatory.forms import set_choices, with_answer
from initiatives.regulatory.models import RegulatoryRequest, StaleRequest
from villagehub.accounts.models import User

USUAL_LIST = "Selectielijst gemeenten en intergemeentelijke organen 2020"


class FilingForm(forms.ModelForm):
    """`version` is that of the request on the page."""

    dso_number = forms.CharField(
        label=_("Nummer in het Omgevingsloket"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text=_("Als er ook een aanvraag loopt. Dertien cijfers, zoals 2026031200047."),
    )
    retention_years = forms.IntegerField(
        label=_("Jaren bewaren, na het afsluiten"), min_value=1, max_value=200, required=False
    )
    version = forms.IntegerField(
        widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1, required=False
    )

    class Meta:
        model = Filing
        fields = [
            "dso_number",
            "woo_category",
            "selection_category",
            "selection_source",
            "retention_years",
            "is_kept_forever",
        ]
        help_texts = {
            "selection_category": _("Het nummer van het resultaat, zoals 9.1.2."),
        }

    def __init__(self, *args: Any, case: RegulatoryRequest, **kwargs: Any):
        known = Filing.objects.filter(request=case).first()
        usual = {"selection_source": USUAL_LIST} if known is None else {}
        initial = {"version": case.version, **usual}
        kwargs |= {"instance": known or Filing(request=case), "initial": initial}
        super().__init__(*args, **kwargs)
        self.case = case
        usual_choice = ("", _("Volgt uit de soort en de uitkomst"))
        set_choices(self, "woo_category", [usual_choice, *WooCategory.choices])

    def clean_dso_number(self) -> str:
        text = self.cleaned_data["dso_number"]
        return dso_number(text) if text else ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("version") != self.case.version:
            self.data = with_answer(self.data, "version", self.case.version)
            raise StaleRequest
        return cleaned

    def keep(self, by: User) -> Filing:
        fields = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return Filing.keep(self.case, by, **fields)
