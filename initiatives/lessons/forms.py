"""What an initiative learned, written down by whoever runs it; and finding what others learned."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, InitiativeKind, Lesson
from villagehub.accounts.models import User
from villagehub.web.widgets import text_area


class LessonForm(forms.ModelForm):
    class Meta:
        model = Lesson
        fields = ["title", "what_worked", "what_did_not", "advice"]
        help_texts = {
            "title": _("Bijvoorbeeld: praat met de buren voor de krant het schrijft."),
            "what_did_not": _("Noem geen mensen bij naam."),
        }
        widgets = {name: text_area(3) for name in ("what_worked", "what_did_not", "advice")}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not any(data[name] for name in self.Meta.widgets):
            raise ValidationError(_("Vul er één in: wat werkte, wat niet, of wat je aanraadt."))
        return data

    def save_for(self, initiative: Initiative, by: User) -> Lesson:
        self.instance.initiative, self.instance.by = initiative, self.instance.by or by
        return self.save()


class LessonFilterForm(forms.Form):
    """Anything unknown in the address is simply not a filter."""

    q = forms.CharField(label=_("Zoek in lessen"), max_length=100, required=False)
    soort = forms.ChoiceField(
        label=_("Soort"), choices=[("", _("Alle")), *InitiativeKind.choices], required=False
    )

    def chosen(self) -> dict[str, str]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
