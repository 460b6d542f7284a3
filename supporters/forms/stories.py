"""What somebody wants to tell, and that they signed for it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import CaseworkForm, KeyField, not_in_future, refuse_names
from supporters.models import Story
from villagehub.accounts.models import User
from villagehub.web.widgets import text_area
from villages.exchange.contact_details import check_public_text


class StoryForm(CaseworkForm, forms.ModelForm):
    key = KeyField()
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

    def __init__(self, *args: Any, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        try:
            check_public_text(text)
        except ValidationError as error:
            raise ValidationError(
                _(
                    "Zet hier geen adres, telefoonnummer of e-mailadres in: niemand mag te vinden "
                    "zijn."
                ),
                code=error.code,
            ) from error
        refuse_names(text, self.user)
        return text

    def clean_agreed_on(self) -> Any:
        day = self.cleaned_data["agreed_on"]
        not_in_future(day)
        return day
