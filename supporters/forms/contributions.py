"""What somebody wants to give."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import CaseworkForm, KeyField, not_in_future
from supporters.models import Contribution, Theme
from supporters.models.volunteers import DAYS
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input

# Of somebody with a file these stand there.
OF_SOMEBODY_ELSE = ["name", "phone", "village", "information_given_on"]


class ContributionForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = Contribution
        fields = [
            "name",
            "phone",
            "village",
            "theme",
            "what",
            "days",
            "limits",
            "information_given_on",
        ]
        widgets = {
            name: forms.TextInput(attrs={"autocomplete": "off"})
            for name in ("name", "phone", "what", "limits")
        } | {"theme": forms.RadioSelect, "information_given_on": date_input()}
        error_messages = {"theme": {"required": _("Kies waar het bij past.")}}

    key = KeyField()
    days = forms.TypedMultipleChoiceField(
        label=_("Op welke dagen?"),
        choices=DAYS,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Niets gekozen: in overleg."),
    )

    def __init__(self, *args: Any, user: User, organisation: Any, also: Any = (), **kwargs: Any):
        """Who works in one village is not asked which. `also`: what this person gives already."""
        super().__init__(*args, **kwargs)
        self.also = list(also)
        self.fields["theme"].queryset = Theme.objects.visible_to(user).active()
        self.fields["theme"].empty_label = None
        if self.instance.person_id:
            for name in OF_SOMEBODY_ELSE:
                del self.fields[name]
            return
        self.fields["information_given_on"].validators.append(not_in_future)
        self._ask_village(organisation)

    def _ask_village(self, organisation: Any) -> None:
        villages = organisation.villages.order_by("name__dutch", "pk")
        self.fields["village"].queryset = villages
        self.fields["village"].empty_label = _("Weet ik niet")
        if len(villages) < 2:
            del self.fields["village"]
            self.instance.village = self.instance.village or next(iter(villages), None)
