"""Referring with consent."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import CaseworkForm, not_in_future
from supporters.models import DisclosureConsent, HelpSeeker, Referral, Theme
from supporters.receivers import Receiver, receivers_near, words_for
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area

CHOOSE = _("Kies…")
LONGEST_ROLE = Referral._meta.get_field("receiver_role").max_length or 0
WITH_CONSENT = ["purpose", "scope", "given_on", "given_how"]


class ReferralForm(CaseworkForm, forms.ModelForm):
    """The referral and the consent for it: nothing leaves without the second."""

    class Meta:
        model = Referral
        fields = ["kind", "receiver", "receiver_role", "reason_theme", "what_matters"]
        widgets = {"what_matters": text_area(4)}

    receiver = forms.ChoiceField(label=_("Naar wie?"), required=False)
    purpose = forms.CharField(
        label=_("Waarvoor mag je het delen?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: zodat zij kunnen bellen over vervoer naar de dagbesteding."),
    )
    scope = forms.MultipleChoiceField(
        label=_("Wat mag je delen?"),
        choices=DisclosureConsent.Scope.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    given_how = forms.ChoiceField(
        label=_("Hoe gaf de persoon toestemming?"),
        choices=DisclosureConsent.GivenHow.choices,
        widget=forms.RadioSelect,
    )
    given_on = forms.DateField(
        label=_("Toestemming gegeven op"), widget=date_input(), validators=[not_in_future]
    )

    def __init__(self, *args: Any, person: HelpSeeker, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.person = person
        self._offer(list(receivers_near(user, person.organisation_id)))
        self.fields["reason_theme"].queryset = Theme.objects.visible_to(user).active()
        self.fields["reason_theme"].empty_label = CHOOSE
        self.fields["kind"].choices = [("", CHOOSE), *Referral.Kind.choices]
        self.fields["given_on"].initial = timezone.localdate

    def _offer(self, receivers: list[Receiver]) -> None:
        self.receivers = {each.key: each for each in receivers}
        groups = [
            (title, [(each.key, each.name) for each in rows])
            for title, rows in groupby(receivers, lambda each: each.group)
        ]
        self.fields["receiver"].choices = [("", _("Een ander, zie hieronder")), *groups]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        names = ("receiver", "receiver_role")
        if not any(cleaned.get(name) or name in self.errors for name in names):
            text = _("Kies een organisatie of vul in naar wie je verwijst.")
            self.add_error("receiver_role", ValidationError(text))
        chosen = self.receivers.get(cleaned.get("receiver", ""))
        cleaned["receiver"] = chosen.organisation if chosen else None
        cleaned["receiver_role"] = words_for(chosen, cleaned.get("receiver_role", ""), LONGEST_ROLE)
        return cleaned

    @transaction.atomic
    def save(self, commit: bool = True) -> Referral:
        referral = super().save(commit=False)
        referral.person = self.person
        referral.owner_id, referral.organisation = self.person.owner_id, self.person.organisation
        referral.save()
        self.consent = self._consent(referral)
        referral.give_consent(self.consent)
        return referral

    def _consent(self, referral: Referral) -> DisclosureConsent:
        return DisclosureConsent.objects.create(
            person=self.person,
            owner_id=self.person.owner_id,
            organisation=self.person.organisation,
            recipient_organisation=referral.receiver,
            recipient_name=referral.receiver_text[:120],
            **{name: self.cleaned_data[name] for name in WITH_CONSENT},
        )
