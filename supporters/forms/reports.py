"""Of which period and which villages a report is, and why one is taken back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from supporters.forms.base import CaseworkForm
from supporters.models import Report
from supporters.report.building import build
from supporters.report.periods import Period, settled_periods
from villagehub.web.widgets import text_area
from villages.models import Membership, Village


class ReportForm(CaseworkForm):
    period = forms.ChoiceField(
        label=_("Over welke periode?"),
        widget=forms.RadioSelect,
        help_text=_("Een kwartaal is klaar als het een week voorbij is."),
        error_messages={"required": _("Kies een periode.")},
    )
    villages: Any = forms.ModelMultipleChoiceField(
        Village.objects.none(),
        label=_("Over welke dorpen?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kleine dorpen samen: hoe meer mensen, hoe meer je kunt vertellen."),
        error_messages={"required": _("Kies een dorp, of meer dorpen samen.")},
    )
    reason = forms.CharField(
        label=Report._meta.get_field("reason").verbose_name,
        help_text=Report._meta.get_field("reason").help_text,
        max_length=300,
        required=False,
        widget=text_area(2),
    )

    def __init__(self, *args: Any, by: Membership, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.by = by
        periods = settled_periods()
        self.fields["period"].choices = [(str(each), each.words.capitalize()) for each in periods]
        if by.organisation:
            villages = by.organisation.villages.order_by("name__dutch", "pk")
            self.fields["villages"].queryset = villages

    def build(self) -> Report:
        sent = self.cleaned_data
        period = Period.read(sent["period"])
        return build(self.by, period, list(sent["villages"]), sent["reason"])


class WithdrawReportForm(CaseworkForm, forms.ModelForm):
    class Meta:
        model = Report
        fields = ["withdrawn_because"]
        widgets = {"withdrawn_because": text_area(3)}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["withdrawn_because"].required = True
