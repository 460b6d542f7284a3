"""Planning to come back to somebody, and saying how that went."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import CaseworkForm, not_in_past
from supporters.models import FollowUp, Theme
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area
from villages.models import Membership


class FollowUpForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = FollowUp
        fields = ["kind", "due_on", "every_weeks", "note"]
        widgets = {
            "kind": forms.RadioSelect,
            "due_on": date_input(),
            "note": text_area(3),
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = FollowUp.Kind.choices
        self.fields["due_on"].validators.append(not_in_past)


class FollowUpResultForm(CaseworkForm, forms.Form):
    """A button on Vandaag sends the result alone; the page asks for what else there is to say."""

    SAID = ("result", "theme", "again_on", "outcome")

    result = forms.ChoiceField(
        label=_("Hoe ging het?"), choices=FollowUp.Result.choices, widget=forms.RadioSelect
    )
    theme = forms.ModelChoiceField(
        label=_("Waar ging het over?"),
        queryset=Theme.objects.none(),
        empty_label=None,
        required=False,
        widget=forms.RadioSelect,
    )
    again_on = forms.DateField(
        label=_("Opnieuw proberen op"),
        widget=date_input(),
        required=False,
        validators=[not_in_past],
        help_text=_("Alleen als je de persoon niet bereikte. Leeg is de volgende werkdag."),
    )
    outcome = forms.CharField(
        label=_("Notitie (mag leeg blijven)"),
        max_length=500,
        required=False,
        widget=text_area(3),
        help_text=FollowUp._meta.get_field("note").help_text,
    )

    def __init__(self, *args: Any, follow_up: FollowUp, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.follow_up = follow_up
        self.fields["theme"].queryset = Theme.objects.visible_to(user).active()
        self.fields["theme"].initial = follow_up.known_theme

    def save(self, by: Membership) -> None:
        said = {name: self.cleaned_data[name] for name in self.SAID}
        self.follow_up.finish(by, **said)
