"""A risk, and taking risks over from the list."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.hurdles.forms.folded import INSIDE, FoldedForm, offer_people
from initiatives.hurdles.models import Risk
from initiatives.hurdles.models.choices import IMPACTS, LIKELIHOODS
from initiatives.hurdles.models.risks import HIGH, REVIEW_DAYS, says_something
from initiatives.hurdles.offered import first_risks_of, risks_for
from initiatives.kinds import RiskCategory, RiskTemplate
from initiatives.models import Audience, Initiative
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area

LONGEST_YEARS = 5


def _number(label: Any, words: dict[int, Any], required: bool = True) -> Any:
    return forms.TypedChoiceField(
        label=label,
        choices=[("", _("Kies")), *words.items()],
        coerce=int,
        empty_value=None,
        required=required,
    )


class RiskForm(FoldedForm, forms.ModelForm):
    folded = (
        "insurance",
        "residual_likelihood",
        "residual_impact",
        "review_on",
        "status",
        "audience",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, max_value=2**31 - 1)
    category = forms.ChoiceField(
        label=_("Soort"), choices=[("", _("Kies wat het beste past")), *RiskCategory.choices]
    )
    likelihood = _number(_("Hoe groot is de kans?"), LIKELIHOODS)
    impact = _number(_("Hoe erg is het dan?"), IMPACTS)
    residual_likelihood = _number(_("Kans die overblijft"), LIKELIHOODS, required=False)
    residual_impact = _number(_("Hoe erg het dan nog is"), IMPACTS, required=False)
    audience = forms.ChoiceField(
        label=_("Wie mag dit zien?"),
        choices=[*INSIDE, (Audience.ALL, _("iedereen, ook een dorp dat dit overneemt"))],
        widget=forms.RadioSelect,
        initial="members",
    )
    owner = PersonChoiceField(
        queryset=User.objects.none(),
        label=_("Wie let erop?"),
        required=False,
        empty_label=_("Nog niemand"),
    )

    class Meta:
        model = Risk
        fields = [
            "title",
            "category",
            "likelihood",
            "impact",
            "mitigation",
            "owner",
            "insurance",
            "residual_likelihood",
            "residual_impact",
            "review_on",
            "status",
            "audience",
        ]
        labels = {
            "title": _("Wat kan er misgaan?"),
            "mitigation": _("Wat doen jullie eraan?"),
            "insurance": _("Is het verzekerd?"),
            "review_on": _("Wanneer kijken jullie weer?"),
            "status": _("Hoe staat het?"),
        }
        help_texts = {
            "mitigation": _("Bij een hoog risico nodig voordat het gaat draaien."),
            "review_on": _("Dan krijgt wie erop let een seintje."),
        }
        widgets = {"mitigation": text_area(3), "review_on": date_input()}

    def __init__(self, *args: Any, initiative: Initiative, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.by = by
        offer_people(self.fields["owner"], initiative)
        self.fields["version"].initial = self.instance.version
        if self.instance._state.adding:
            self.instance.initiative = initiative
            later = timezone.localdate() + timedelta(days=REVIEW_DAYS["other"])
            self.initial["review_on"] = later
            del self.fields["status"]
        self.order_fields([*self.Meta.fields, "version"])

    def clean_review_on(self) -> date | None:
        day: date | None = self.cleaned_data["review_on"]
        if not day or ("review_on" not in self.changed_data and not self.instance._state.adding):
            return day
        today = timezone.localdate()
        if not today <= day <= today + timedelta(days=366 * LONGEST_YEARS):
            raise ValidationError(_("Kies een dag die nog komt, binnen vijf jaar."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        left = [cleaned.get("residual_likelihood"), cleaned.get("residual_impact")]
        if "residual_impact" not in self.errors and left.count(None) == 1:
            self.add_error("residual_impact", _("Vul allebei in, of geen van beide."))
        self._check_mitigation(cleaned)
        return cleaned

    def _check_mitigation(self, cleaned: dict[str, Any]) -> None:
        """Empty may be: then it is known that nothing stands against it."""
        text = cleaned.get("mitigation")
        if not text or says_something(text):
            return
        if (cleaned.get("likelihood") or 0) * (cleaned.get("impact") or 0) >= HIGH:
            said = _(
                "Dit risico is hoog. Schrijf in een paar woorden wat jullie doen, of laat leeg."
            )
            self.add_error("mitigation", said)

    def _post_clean(self) -> None:
        """The row itself is left as it was read: `change` compares with what is there by then."""
        if self.instance._state.adding:
            super()._post_clean()  # type: ignore[misc]

    def keep(self) -> Risk:
        if self.instance._state.adding:
            self.instance.add(self.by)
        else:
            fields = {name: self.cleaned_data[name] for name in self.Meta.fields}
            self.instance.change(fields, self.by, seen=self.cleaned_data["version"] or 0)
        return self.instance

    def show_version(self) -> None:
        """What is on the page from now on was made from the row as it is now."""
        self.data = {**dict(self.data.items()), "version": self.instance.version}


class TakeOverForm(forms.Form):
    """The button of one row, or what was ticked and the button below."""

    rows = forms.MultipleChoiceField(
        label=_("Welke kunnen bij jullie spelen?"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: Any = None, *, initiative: Initiative, by: User):
        super().__init__(data)
        self.initiative, self.by = initiative, by
        offered = self.templates(initiative)
        self.fields["rows"].choices = [(risk.key, risk.description) for risk in offered]  # type: ignore[attr-defined]
        self.fields["rows"].error_messages["required"] = _("Kies er minstens één.")
        rows = Risk.objects.filter(initiative=initiative).exclude(template="")
        known = set(rows.values_list("template", flat=True))
        self.offered = [risk for risk in offered if risk.key not in known]

    def templates(self, initiative: Initiative) -> list[RiskTemplate]:
        return risks_for(initiative)

    @property
    def ticked(self) -> set[str]:
        """As typed, so that a page that comes back has lost nothing."""
        return set(self["rows"].value() or [])

    def save(self) -> int:
        return Risk.take_over(self.initiative, self.cleaned_data["rows"], self.by)


class WizardRisksForm(TakeOverForm):
    """Three, in plain words: nothing to weigh yet, and none needs to be chosen."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["rows"].required = False

    def templates(self, initiative: Initiative) -> list[RiskTemplate]:
        return first_risks_of(initiative)
