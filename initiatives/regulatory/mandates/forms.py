"""Who may decide what, as the decree on mandates says it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.clock.calculation import FIRST_DAY
from initiatives.regulatory.mandates.models import Mandate
from initiatives.regulatory.models import ProcedureKind
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input
from villages.models import Membership, Municipality

FURTHEST = timedelta(days=2 * 366)


class MandateForm(forms.Form):
    holder = PersonChoiceField(
        label=_("Wie?"), queryset=User.objects.none(), empty_label=_("Kies een beslisser")
    )
    position = forms.CharField(
        label=_("Functie"), max_length=120,
        help_text=_("Zoals in het besluit, bijvoorbeeld: teamleider Vergunningen. Die staat onder "
                    "elk besluit, zonder naam."),
    )  # fmt: skip
    about = forms.ChoiceField(
        label=_("Waarover?"), choices=Mandate.About.choices, initial=Mandate.About.REQUEST,
        help_text=_("Wie een besluit nam, beslist niet op het bezwaar daartegen (Awb 10:3)."),
    )  # fmt: skip
    procedure_kind = forms.ChoiceField(
        label=_("Voor welke soort verzoek?"), required=False,
        choices=[("", _("Alle soorten")), *ProcedureKind.choices],
    )  # fmt: skip
    may_refuse = forms.BooleanField(
        label=_("Mag ook nee zeggen"), required=False, initial=True,
        help_text=_("Alleen bij verzoeken."),
    )  # fmt: skip
    source = forms.CharField(
        label=_("Waar staat dit?"), max_length=200,
        help_text=_("Bijvoorbeeld: Mandaatbesluit 2026, artikel 4."),
    )  # fmt: skip
    valid_from = forms.DateField(label=_("Vanaf"), widget=date_input())

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any):
        self.municipality = municipality
        super().__init__(*args, **kwargs)
        self.fields["valid_from"].initial = timezone.localdate()
        role = Membership.Role.DECISION_MAKER
        here = Membership.objects.active().filter(role=role, municipality=municipality)
        deciding: Any = self.fields["holder"]
        deciding.queryset = User.objects.filter(pk__in=here.values("user"))

    def clean_valid_from(self) -> date:
        day: date = self.cleaned_data["valid_from"]
        if not FIRST_DAY <= day <= timezone.localdate() + FURTHEST:
            raise forms.ValidationError(_("Kies een dag vanaf 2020, hoogstens twee jaar vooruit."))
        return day

    def save(self, by: User) -> Mandate:
        return Mandate.give(self.municipality, by, **self.cleaned_data)
