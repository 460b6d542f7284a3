"""Forms about who takes part: their role, and taking somebody off the list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives.models import InitiativeMember
from villagehub.accounts.models import User
from villagehub.web.widgets import text_area


class RoleForm(forms.Form):
    """`seen` is the role on the page somebody looked at: the form changes it from there only."""

    seen = forms.ChoiceField(choices=InitiativeMember.Role.choices, widget=forms.HiddenInput)
    role = forms.ChoiceField(
        label=_("Welke rol?"), choices=InitiativeMember.Role.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, member: InitiativeMember, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.member = member
        self.initial = {"seen": member.role, "role": member.role}

    def clean_seen(self) -> str:
        if self.cleaned_data["seen"] != self.member.role:
            self.data = {**dict(self.data.items()), "seen": self.member.role}
            raise ValidationError(
                _("Iemand was je net voor: de rol is nu “%(role)s”. Klopt je keuze nog?"),
                params={"role": self.member.get_role_display()},
            )
        return self.cleaned_data["seen"]

    def change(self, by: User) -> str:
        """What is to be said of it; nothing when it is that already. Nobody becomes a lead by
        another's press: they are asked."""
        role, initiative = self.cleaned_data["role"], self.member.initiative
        if role == self.member.role:
            return ""
        if role == InitiativeMember.Role.LEAD:
            initiative.offer_lead(initiative.members.active().of(by).get(), self.member, stays=True)
            return gettext("Gevraagd. Zegt die persoon ja, dan trekken jullie het samen.")
        initiative.change_role(self.member, role, by)
        return gettext("Bewaard. De persoon krijgt bericht.")


class RemoveForm(forms.Form):
    reason = forms.CharField(
        label=_("Waarom?"),
        max_length=500,
        widget=text_area(4),
        help_text=_("De persoon krijgt dit te lezen, en verder niemand."),
    )
