"""What a task and a shift are both asked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience
from initiatives.work.models import MOST_PEOPLE, Proof, Skill

FURTHEST = timedelta(days=3 * 365)


class SkillsField(forms.MultipleChoiceField):
    def __init__(self, label: Any, **kwargs: Any) -> None:
        super().__init__(
            label=label,
            choices=Skill.choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            **kwargs,
        )


class ProofsField(forms.MultipleChoiceField):
    def __init__(self) -> None:
        super().__init__(
            label=_("Wat moet een trekker gezien hebben?"),
            choices=Proof.choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            help_text=_("Dan kan alleen komen van wie dat is opgeschreven."),
        )


class StaffedForm(forms.ModelForm):
    """What a task and a shift are both asked."""

    minimum = forms.IntegerField(
        label=_("Minstens zoveel mensen"), min_value=1, max_value=MOST_PEOPLE, initial=1
    )
    maximum = forms.IntegerField(
        label=_("Hoogstens zoveel mensen"), min_value=1, max_value=MOST_PEOPLE, initial=1
    )
    skills = SkillsField(_("Wat moet je ervoor kunnen?"))
    FOLDED: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        audiences = [choice for choice in Audience.choices if self._may_use(choice[0])]
        self.fields["audience"].choices = audiences  # type: ignore[attr-defined]

    def _may_use(self, audience: str) -> bool:
        """Who does not run the initiative could not see afterwards what is for whoever does."""
        return audience != Audience.RUNNERS or self.instance.initiative.standing.runs

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        least, most = data.get("minimum"), data.get("maximum")
        if least and most and most < least:
            self.add_error("maximum", _("Het hoogste aantal is minstens het laagste."))
        return data

    @property
    def is_unfolded(self) -> bool:
        """Whether something of what most do without was filled in, or refused."""
        return any(self._is_filled(name) for name in self.FOLDED if name in self.fields)

    def _is_filled(self, name: str) -> bool:
        usual = {"minimum": "1", "maximum": "1", "audience": Audience.ALL.value}
        value = self[name].value()
        return bool(self[name].errors) or str(value or "") not in ("", "[]", usual.get(name, ""))


class ShiftDetailsForm(StaffedForm):
    """What one shift and a whole rota are asked beside: who may come, and how often."""

    RULES = ("proofs", "most_each", "confirm")
    proofs = ProofsField()
    most_each = forms.IntegerField(
        label=_("Hoogstens zo vaak per persoon in een maand"),
        required=False,
        min_value=1,
        max_value=31,
        help_text=_("Mag leeg blijven: dan is er geen grens."),
    )
    confirm = forms.BooleanField(
        label=_("Een trekker bevestigt wie komt"),
        required=False,
        help_text=_("Anders staat wie zich meldt er meteen in."),
    )
