"""For whom an envelope is, and why it opens when somebody else says so."""

from __future__ import annotations

from typing import Any

from django import forms

from supporters.forms.base import CaseworkForm
from supporters.models import SickEnvelope
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.web.widgets import text_area


class SealEnvelopeForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = SickEnvelope
        fields = ["colleague"]
        field_classes = {"colleague": PersonChoiceField}
        widgets = {"colleague": forms.RadioSelect}

    def __init__(self, *args: Any, colleagues: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["colleague"].queryset = colleagues
        self.fields["colleague"].empty_label = None


class OpenEnvelopeForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = SickEnvelope
        fields = ["reason"]
        widgets = {"reason": text_area(3)}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = True
