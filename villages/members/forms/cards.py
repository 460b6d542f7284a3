"""A supporter's own card."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from villagehub.web.widgets import date_input
from villages.models import SupportCard


class SupportCardForm(forms.ModelForm):
    class Meta:
        model = SupportCard
        fields = [
            *("name", "phone", "hours", "place", "villages", "is_shown"),
            *("away_from", "away_until", "replaced_by"),
        ]
        widgets = {
            "villages": forms.CheckboxSelectMultiple,
            "away_from": date_input(),
            "away_until": date_input(),
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        villages = self.fields["villages"]
        villages.queryset = self.instance.organisation.villages.only("name")  # type: ignore[attr-defined]
        if self.instance._state.adding:
            self.initial["villages"] = villages.queryset  # type: ignore[attr-defined]
        self.fields["replaced_by"].queryset = self.instance.colleagues()  # type: ignore[attr-defined]
        self.fields["replaced_by"].empty_label = _("Niemand: bel het steunpunt")  # type: ignore[attr-defined]

    @property
    def about_me(self) -> list[forms.BoundField]:
        return [self[name] for name in ("name", "phone", "hours", "place", "villages", "is_shown")]

    @property
    def about_leave(self) -> list[forms.BoundField]:
        return [self[name] for name in ("away_from", "away_until", "replaced_by")]
