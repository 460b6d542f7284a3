"""What the village did not have: a theme and a village, and at most one sentence about nobody."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import (
    NO_VILLAGE,
    CaseworkForm,
    KeyField,
    offer_villages,
    refuse_names,
)
from supporters.models import Theme, UnmetNeed
from villagehub.accounts.models import User
from villages.exchange.contact_details import check_public_text


class UnmetNeedForm(CaseworkForm, forms.ModelForm):
    """`at` is the village that is chosen beforehand, unless what was typed chose another."""

    class Meta:
        model = UnmetNeed
        fields = ["village", "theme", "sentence"]
        widgets = {
            "village": forms.RadioSelect,
            "theme": forms.RadioSelect,
            "sentence": forms.TextInput(attrs={"autocomplete": "off"}),
        }
        error_messages = {"theme": {"required": _("Kies waar het over ging.")}}

    key = KeyField()

    def __init__(self, *args: Any, user: User, organisation: Any, at: Any = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["theme"].queryset = Theme.objects.visible_to(user).active()
        self.fields["theme"].empty_label = None
        self.village = offer_villages(self.fields["village"], organisation, at)
        self.initial["village"] = self.village and self.village.pk

    def clean_village(self) -> Any:
        chosen = self.cleaned_data.get("village") or self.village
        if chosen is None:
            raise ValidationError(NO_VILLAGE)
        return chosen

    def clean_sentence(self) -> str:
        text: str = self.cleaned_data["sentence"].strip()
        if text:
            check_public_text(text)
            refuse_names(text, self.user)
        return text
