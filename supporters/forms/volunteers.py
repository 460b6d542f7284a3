"""Who wants to help, and somebody who is brought together with them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import CaseworkForm, KeyField, not_in_future
from supporters.models import Contribution, Match, Theme, Volunteer
from supporters.models.volunteers import DAYS
from supporters.suggesting import places_to_go
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input


class VolunteerForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = Volunteer
        fields = [
            "call_name",
            "surname",
            "phone",
            "village",
            "themes",
            "likes",
            "days",
            "not_after_dark",
            "most_a_month",
            "limits",
            "vog_seen_on",
            "vog_role",
            "information_given_on",
        ]
        widgets = {
            name: forms.TextInput(attrs={"autocomplete": "off"})
            for name in ("call_name", "surname", "phone", "likes", "limits")
        } | {name: date_input() for name in ("vog_seen_on", "information_given_on")}

    key = KeyField()
    days = forms.TypedMultipleChoiceField(
        label=_("Op welke dagen?"),
        choices=DAYS,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Niets gekozen: in overleg."),
    )
    most_a_month = forms.IntegerField(
        label=_("Hooguit hoe vaak per maand vragen?"),
        min_value=1,
        max_value=31,
        required=False,
        help_text=_("Leeg: dat maakt niet uit."),
    )

    def __init__(self, *args: Any, user: User, organisation: Any, **kwargs: Any):
        """Who works in one village is not asked which."""
        super().__init__(*args, **kwargs)
        themes = Theme.objects.visible_to(user).active()
        self.fields["themes"] = forms.MultipleChoiceField(
            label=_("Waarmee helpt iemand graag?"),
            choices=[(theme.code, str(theme)) for theme in themes],
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Kies minstens één ding.")},
        )
        villages = organisation.villages.order_by("name__dutch", "pk")
        self.fields["village"].queryset = villages
        self.fields["village"].empty_label = _("Weet ik niet")
        if len(villages) < 2:
            del self.fields["village"]
            self.instance.village = self.instance.village or next(iter(villages), None)
        for name in ("vog_seen_on", "information_given_on"):
            self.fields[name].validators.append(not_in_future)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        seen, task = cleaned.get("vog_seen_on"), cleaned.get("vog_role")
        if seen and not task and "vog_role" not in self.errors:
            self.add_error("vog_role", _("Voor welke taak geldt de VOG?"))
        if task and not seen and "vog_seen_on" not in self.errors:
            self.add_error("vog_seen_on", _("Op welke dag zag je de VOG?"))
        return cleaned


class MatchForm(CaseworkForm, forms.ModelForm):
    """A volunteer or a place, chosen before, or somebody else by the name that the person uses."""

    class Meta:
        model = Match
        fields = ["volunteer", "contribution", "facility", "helper", "theme", "what"]
        widgets = {
            "theme": forms.RadioSelect,
            "volunteer": forms.HiddenInput,
            "contribution": forms.HiddenInput,
            "facility": forms.HiddenInput,
            "helper": forms.TextInput(attrs={"autocomplete": "off"}),
            "what": forms.TextInput(attrs={"autocomplete": "off"}),
        }
        labels = {"helper": _("Wie helpt?")}
        error_messages = {
            "theme": {"required": _("Kies waar het over gaat.")},
            "volunteer": {"invalid_choice": _("Deze vrijwilliger doet nu niet mee. Kies opnieuw.")},
            "contribution": {
                "invalid_choice": _("Dit wordt nu niet gegeven. Kijk opnieuw wat past.")
            },
            "facility": {
                "invalid_choice": _("Daar kan nu niemand terecht. Kijk opnieuw wat past.")
            },
        }

    key = KeyField()

    def __init__(self, *args: Any, user: User, organisation_id: Any, themes: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["theme"].queryset = Theme.objects.visible_to(user).active()
        self.fields["theme"].choices = [(row.pk, str(row)) for row in themes]
        helping = Volunteer.objects.visible_to(user).filter(organisation=organisation_id).helping()
        self.fields["volunteer"].queryset = helping
        given = Contribution.objects.visible_to(user).filter(organisation=organisation_id).current()
        self.fields["contribution"].queryset = given.of_others_than(self.instance.person)
        self.fields["facility"].queryset = places_to_go(user)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        who = {"volunteer", "facility", "helper"}
        if not any(cleaned.get(name) for name in who) and not who & self.errors.keys():
            raise ValidationError({"helper": _("Kies een vrijwilliger, of vul in wie het is.")})
        if cleaned.get("volunteer"):
            cleaned["facility"] = None
        if cleaned.get("volunteer") or cleaned.get("facility"):
            cleaned["contribution"] = None
        return cleaned
