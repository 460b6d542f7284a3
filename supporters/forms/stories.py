"""What somebody wants to tell, and that they signed for it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import CaseworkForm, not_in_future
from supporters.models import Story
from villagehub.web.widgets import text_area


class StoryForm(CaseworkForm, forms.ModelForm):
    agrees = forms.BooleanField(
        label=_("De persoon las dit verhaal, tekende ervoor en kreeg een kopie"),
        error_messages={"required": _("Zonder handtekening van de persoon kan het niet.")},
    )

    class Meta:
        model = Story
        fields = ["text", "agreed_on"]
        widgets = {
            "text": text_area(8),
            "agreed_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    def clean_agreed_on(self) -> Any:
        day = self.cleaned_data["agreed_on"]
        not_in_future(day)
        return day
