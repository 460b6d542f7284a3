"""What whoever leads fills in."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.clock.calculation import FIRST_DAY
from initiatives.regulatory.clock.leading.changing import designate, next_rule, why_not_from
from initiatives.regulatory.clock.outages import LONGEST_OUTAGE, ChannelOutage
from initiatives.regulatory.clock.rules import TermRule
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, moment_input, text_area
from villages.models import Municipality

FURTHEST = timedelta(days=2 * 366)
NAMES = [
    "weeks", "extension_weeks", "legal_source", "is_statutory", "atw_applies", "suspendable",
    "objection", "penalty",
]  # fmt: skip


class RuleForm(forms.Form):
    valid_from = forms.DateField(
        label=_("Geldt vanaf"),
        widget=date_input(),
        help_text=_("Voor verzoeken die op of na die dag binnenkomen."),
    )
    weeks = forms.IntegerField(label=_("Hoeveel weken?"), min_value=1, max_value=52)
    extension_weeks = forms.IntegerField(
        label=_("Hoeveel weken mag je verlengen?"), min_value=1, max_value=52, required=False,
        help_text=_("Leeg: een redelijke termijn, hoogstens een jaar."),
    )  # fmt: skip
    legal_source = forms.CharField(
        label=_("Waar staat dit?"), max_length=300, widget=text_area(2),
        help_text=_("Verordening en artikel. Iedereen leest dit bij de datum."),
    )  # fmt: skip
    is_statutory = forms.BooleanField(
        label=_("Het is een termijn uit een wet of verordening"), required=False,
        help_text=_("Anders noemen we het een servicenorm."),
    )  # fmt: skip
    atw_applies = forms.BooleanField(
        label=_("De Algemene termijnenwet geldt"), required=False,
        help_text=_("Zij geldt niet vanzelf voor een termijn uit een verordening."),
    )  # fmt: skip
    suspendable = forms.BooleanField(label=_("De klok kan stilstaan (Awb 4:15)"), required=False)
    objection = forms.BooleanField(label=_("Tegen het besluit kan bezwaar"), required=False)
    penalty = forms.BooleanField(label=_("Bij te laat is er een dwangsom"), required=False)

    def __init__(self, *args: Any, municipality: Municipality, kind: str, **kwargs: Any):
        self.municipality, self.kind = municipality, kind
        today = timezone.localdate()
        self.now = TermRule.objects.applicable(municipality, kind, today)
        super().__init__(*args, **kwargs)
        self.initial = {name: getattr(self.now, name) for name in NAMES}

    def clean_valid_from(self) -> date:
        day: date = self.cleaned_data["valid_from"]
        if not FIRST_DAY <= day <= timezone.localdate() + FURTHEST:
            raise forms.ValidationError(_("Kies een dag vanaf 2020, hoogstens twee jaar vooruit."))
        if why := why_not_from(self.municipality, self.kind, day):
            raise forms.ValidationError(why)
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("penalty") and not cleaned.get("is_statutory"):
            self.add_error(
                "penalty", _("Zonder termijn uit wet of verordening is er geen dwangsom.")
            )
        return cleaned

    def rule(self) -> TermRule:
        return next_rule(self.municipality, self.kind, **self.cleaned_data)


class ChannelForm(forms.Form):
    designated = forms.BooleanField(
        label=_("VillageHub is aangewezen voor officiële aanvragen"), required=False,
        help_text=_("Geldt voor wat vanaf nu binnenkomt. Wat er al is, blijft wat het was."),
    )  # fmt: skip
    decree_url = forms.URLField(
        label=_("Adres van het aanwijzingsbesluit"), required=False, max_length=200,
        assume_scheme="https",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        missing = not cleaned.get("decree_url") and "decree_url" not in self.errors
        if cleaned.get("designated") and missing:
            words = _("Waar staat het besluit? Zonder besluit is het kanaal niet aangewezen.")
            self.add_error("decree_url", words)
        return cleaned

    def save(self, municipality: Municipality, by: User) -> None:
        given = self.cleaned_data
        designate(municipality, by, given["designated"], given["decree_url"])


class OutageForm(forms.Form):
    since = forms.DateTimeField(label=_("Onbereikbaar vanaf"), widget=moment_input())
    until = forms.DateTimeField(label=_("Tot"), widget=moment_input())
    what = forms.CharField(
        label=_("Wat was er aan de hand?"), max_length=200, required=False,
        help_text=_("Kort, en zonder namen. Mag leeg blijven."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        since, until = cleaned.get("since"), cleaned.get("until")
        if until and until > timezone.now():
            self.add_error("until", _("Dat moment is er nog niet. Noteer het als het voorbij is."))
        elif since and since.date() < FIRST_DAY:
            self.add_error("since", _("Kies een moment vanaf 2020."))
        elif since and until:
            self._check_length(since, until)
        return cleaned

    def _check_length(self, since: datetime, until: datetime) -> None:
        if until <= since:
            self.add_error("until", _("Het einde ligt na het begin."))
        elif until - since > LONGEST_OUTAGE:
            self.add_error("until", _("Een storing duurt hoogstens 31 dagen. Klopt het jaar?"))

    def save(self, municipality: Municipality, by: User) -> ChannelOutage:
        return ChannelOutage.enter(municipality, by, **self.cleaned_data)
