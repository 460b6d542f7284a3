"""Asking a colleague along on a file."""

from __future__ import annotations

from typing import Any

from django import forms

from supporters.forms.base import CaseworkForm
from supporters.models import TeamMember
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.web.widgets import text_area


class AskColleagueForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = TeamMember
        fields = ["colleague", "reason"]
        field_classes = {"colleague": PersonChoiceField}
        widgets = {"colleague": forms.RadioSelect, "reason": text_area(3)}

    def __init__(self, *args: Any, colleagues: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["colleague"].queryset = colleagues
        self.fields["colleague"].empty_label = None
