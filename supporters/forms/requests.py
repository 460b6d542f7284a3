"""What somebody asks about what is kept of them, and how that was answered."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField
from supporters.forms.base import CaseworkForm, not_in_future
from supporters.models import DataSubjectRequest, HelpSeeker, Omission
from supporters.models.requests import place_of
from supporters.sheet import Sheet
from villagehub.processings import processings
from villagehub.web.widgets import date_input, text_area
from villages.models import Membership

Outcome = DataSubjectRequest.Outcome


class DataRequestForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = DataSubjectRequest
        fields = ["kind", "received_on"]
        widgets = {"kind": forms.RadioSelect, "received_on": date_input()}
        help_texts = {"received_on": _("Vanaf die dag heb je een maand.")}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = DataSubjectRequest.Kind.choices
        self.fields["received_on"].validators.append(not_in_future)

    def receive(self, person: HelpSeeker, by: Membership) -> DataSubjectRequest:
        said = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return DataSubjectRequest.objects.receive(person, by, **said)


class FinishRequestForm(CaseworkForm):
    """Erasing asks to be sure: it cannot be undone."""

    outcome = forms.ChoiceField(
        label=_("Hoe liep het af?"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    ground = forms.ChoiceField(
        label=_("Waarom niet?"),
        choices=[("", _("Alleen als je het niet deed")), *DataSubjectRequest.Ground.choices],
        required=False,
    )
    sure = forms.BooleanField(
        label=_("Ik weet het zeker: alles van deze persoon wordt nu gewist."), required=False
    )

    def __init__(self, *args: Any, asked: DataSubjectRequest, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.asked = asked
        self.erases = asked.kind == DataSubjectRequest.Kind.ERASE
        if not self.erases:
            del self.fields["sure"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        outcome = cleaned.get("outcome")
        if outcome == Outcome.REFUSED and not cleaned.get("ground"):
            self.add_error("ground", ValidationError(_("Kies waarom niet.")))
        if self.erases and outcome == Outcome.GRANTED and not cleaned.get("sure"):
            text = _("Wissen kan niet ongedaan gemaakt worden. Vink aan dat je het zeker weet.")
            self.add_error("sure", ValidationError(text))
        return cleaned

    def finish(self, by: Membership) -> None:
        answers = self.cleaned_data
        self.asked.finish(by, answers["outcome"], answers["ground"])


class OmissionForm(CaseworkForm, forms.ModelForm):
    """Which words of which text. A passage that is not in it would leave nothing out."""

    place = forms.ChoiceField(label=_("In welke tekst?"))

    class Meta:
        model = Omission
        fields = ["place", "passage", "reason"]
        widgets = {"passage": text_area(2), "reason": forms.RadioSelect}

    def __init__(self, *args: Any, sheet: Sheet, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.texts = dict(_texts_of(sheet))
        self.fields["place"].choices = [
            (place, f"{label}: {text[:60]}") for place, (label, text) in self.texts.items()
        ]
        self.fields["reason"].choices = Omission.Reason.choices

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        _label, text = self.texts.get(cleaned.get("place", ""), ("", ""))
        passage = cleaned.get("passage", "")
        if text and passage and passage not in text:
            words = _("Deze woorden staan zo niet in die tekst. Neem ze precies over.")
            self.add_error("passage", ValidationError(words))
        return cleaned


def _texts_of(sheet: Sheet) -> Any:
    """Of each text of people: where it stands, what it is called, and what it says."""
    called = {each.model: {kept.name: kept.label for kept in each.fields} for each in processings()}
    for row in sheet.rows:
        for field in row._meta.concrete_fields:
            words = getattr(row, field.attname)
            if isinstance(field, EncryptedTextField) and words:
                label = called[row._meta.label][field.name].removesuffix(" (versleuteld)")
                yield place_of(row, field.name), (label, words)
