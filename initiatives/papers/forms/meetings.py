"""The agenda, the minutes and what was agreed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.papers.forms.keys import EditionForm, audiences_for
from initiatives.papers.models import Agreement, MeetingPaper
from villagehub.web.widgets import date_input, text_area


class MeetingForm(EditionForm):
    class Meta:
        model = MeetingPaper
        fields = ["agenda", "minutes", "audience"]
        widgets = {
            "agenda": text_area(6),
            "minutes": text_area(12),
            "audience": forms.RadioSelect,
        }

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["audience"].choices = audiences_for(initiative, self.instance.audience)  # type: ignore[attr-defined]
        if not self.instance.has_begun:
            del self.fields["minutes"]

    def change(self) -> bool:
        row = self.instance
        names = [name for name in self.Meta.fields if name in self.fields]
        if "minutes" in self.changed_data:
            row.minutes_at = timezone.now() if row.minutes else None
            names.append("minutes_at")
        return self.save_names([*names, *row.take_over_event()])


class AgreementForm(forms.ModelForm):
    class Meta:
        model = Agreement
        fields = ["what", "who", "due_on"]
        widgets = {"due_on": date_input()}
        help_texts = {"who": _("Een naam of een groepje, zoals jullie het zeggen.")}
