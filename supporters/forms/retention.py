"""How long a closed file is kept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from supporters.models import RetentionPolicy
from supporters.models.retention import LONGEST_MONTHS, SHORTEST_MONTHS, WMO_MONTHS
from villages.models import Membership


class RetentionForm(forms.ModelForm):
    class Meta:
        model = RetentionPolicy
        fields = ["months", "legal_ground"]
        widgets = {"legal_ground": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        months = self.fields["months"]
        months.help_text = _("Van 6 tot 24. Korter is beter als het kan.")
        months.required = False
        ground: Any = self.fields["legal_ground"]
        ground.choices = RetentionPolicy.Ground.choices

    def clean(self) -> dict[str, Any]:
        """By the Wmo it is fifteen years, whatever number was left standing."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("legal_ground"):
            cleaned["months"] = WMO_MONTHS
            self.errors.pop("months", None)
        elif "months" in cleaned and not (
            SHORTEST_MONTHS <= (cleaned["months"] or 0) <= LONGEST_MONTHS
        ):
            self.add_error("months", ValidationError(_("Kies een getal van 6 tot en met 24.")))
        return cleaned

    def save(self, by: Membership) -> RetentionPolicy:  # type: ignore[override]
        policy: RetentionPolicy = self.instance
        policy.decide(by)
        return policy
