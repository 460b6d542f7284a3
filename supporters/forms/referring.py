"""Referring somebody to us, and what a supporter does with it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import AnswerField, CaseworkForm, KeyField
from supporters.forms.people import known_as
from supporters.models import HelpSeeker, ReferralIn, Referrer, Theme, Transition
from villagehub.web.widgets import text_area
from villages.models import Membership

UNKNOWN_NUMBER = _("Dit nummer kennen we niet bij dit adres. Klopt het?")


class ReferInForm(CaseworkForm, forms.ModelForm):
    """As little as is needed to call somebody, in one page, without an account."""

    class Meta:
        model = ReferralIn
        fields = [
            "reason_theme",
            "what_matters",
            "call_name",
            "surname",
            "phone",
            "reach_text",
            "village",
            "referrer_role",
            "feedback_scope",
        ]
        widgets = {
            "reason_theme": forms.RadioSelect,
            "what_matters": text_area(4),
            "feedback_scope": forms.RadioSelect,
            **{
                name: forms.TextInput(attrs={"autocomplete": "off"})
                for name in ("call_name", "surname", "phone", "reach_text", "referrer_role")
            },
        }

    key = KeyField()
    agreed = forms.BooleanField(
        label=_("De persoon weet dat ik dit doorgeef en vindt dat goed"),
        error_messages={"required": _("Zonder dat de persoon het goed vindt, kan het niet.")},
    )

    def __init__(self, *args: Any, referrer: Referrer, **kwargs: Any):
        """Of one village is not asked which."""
        super().__init__(*args, **kwargs)
        self.referrer = referrer
        themes = self.fields["reason_theme"]
        themes.queryset, themes.empty_label = Theme.objects.active(), None
        themes.error_messages["required"] = _("Kies waar het over gaat.")
        scope = self.fields["feedback_scope"]
        scope.choices = ReferralIn.Scope.choices
        scope.error_messages["required"] = _("Vraag het de persoon, en kies.")
        villages = referrer.organisation.villages.order_by("name__dutch", "pk")
        self.fields["village"].queryset = villages
        self.fields["village"].empty_label = _("Kies…")
        self.fields["village"].required = True
        if len(villages) < 2:
            del self.fields["village"]
            self.instance.village = next(iter(villages), None)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        names = ("phone", "reach_text")
        if not any(cleaned.get(name) or name in self.errors for name in names):
            text = _("Vul een nummer in, of hoe wij de persoon anders bereiken.")
            self.add_error("phone", ValidationError(text))
        return cleaned

    def send(self) -> ReferralIn:
        referral: ReferralIn = self.instance
        return referral.receive(self.referrer, self.cleaned_data["key"])


class ReferenceForm(CaseworkForm):
    """The number of the receipt, as somebody types it over."""

    reference = forms.CharField(
        label=_("Nummer van het ontvangstbewijs"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    @property
    def number(self) -> str:
        """Its letters and digits, without what somebody put in between."""
        return "".join(filter(str.isalnum, self.cleaned_data["reference"].upper()))

    def clean_reference(self) -> str:
        typed: str = self.cleaned_data["reference"]
        if not any(map(str.isalnum, typed)):
            raise ValidationError(UNKNOWN_NUMBER)
        return typed


class ReferrerForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = Referrer
        fields = ["name", "kind"]
        widgets = {"kind": forms.RadioSelect}

    def __init__(self, *args: Any, organisation_id: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.instance.organisation_id = organisation_id
        self.fields["kind"].choices = Referrer.Kind.choices

    def clean(self) -> dict[str, Any]:
        """The name is said once: the form has no field for the organisation, so Django does not
        ask."""
        cleaned = super().clean()
        name = cleaned.get("name", "").strip()
        others = Referrer.objects.filter(organisation=self.instance.organisation_id)
        if name and others.filter(name__iexact=name).exclude(pk=self.instance.pk).exists():
            self.add_error("name", _("Deze organisatie staat al in de lijst."))
        return cleaned


class AcceptForm(CaseworkForm):
    """Asks whether it is somebody whom the supporter helps already."""

    ANOTHER = "another"

    same_as = AnswerField(label=_("Is dit dezelfde?"), required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, referral: ReferralIn, known: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.referral = referral
        typed = {name: getattr(referral, name) for name in ("call_name", "surname", "phone")}
        found = known.like(typed, referral.organisation_id)
        self.alike: dict[str, HelpSeeker] = {str(row.pk): row for row in found}
        answers: list[tuple[str, Any]] = [(key, known_as(row)) for key, row in self.alike.items()]
        answers.append((self.ANOTHER, _("Nee, dit is iemand anders")))
        self.fields["same_as"].widget.choices = answers
        self.answers = dict(answers)
        self.known = known

    def clean_same_as(self) -> str:
        answer: str = self.cleaned_data["same_as"]
        if self.alike and answer not in self.answers:
            raise ValidationError(_("Je begeleidt al iemand die hierop lijkt. Kies."))
        return answer

    def accept(self, by: Membership) -> Transition:
        row = self.alike.get(self.cleaned_data["same_as"])
        known = self.known.get(pk=row.pk) if row else None
        done: Transition = self.referral.accept(by, known)
        return done


class GiveBackForm(CaseworkForm):
    return_reason = forms.ChoiceField(
        label=_("Waarom?"),
        choices=ReferralIn.ReturnReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waarom.")},
    )


class ScopeForm(CaseworkForm):
    feedback_scope = forms.ChoiceField(
        label=_("Wat mag de verwijzer weten?"),
        choices=ReferralIn.Scope.choices,
        widget=forms.RadioSelect,
    )


class FeedbackForm(CaseworkForm):
    """Of who may know what the person does, in one sentence; else how far it is, and no words."""

    feedback_text = forms.CharField(
        label=ReferralIn._meta.get_field("feedback_text").verbose_name,
        help_text=ReferralIn._meta.get_field("feedback_text").help_text,
        max_length=300,
        widget=text_area(2),
    )

    def __init__(self, *args: Any, referral: ReferralIn, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.referral = referral
        if referral.may_tell_activity:
            self.fields["feedback_text"].initial = referral.feedback_text
        else:
            del self.fields["feedback_text"]

    def send(self, by: Membership) -> None:
        self.referral.send_feedback(by, self.cleaned_data.get("feedback_text", ""))
