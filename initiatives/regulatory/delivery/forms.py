"""By which other way a message went."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.delivery.models import SecondRoute
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.notifications.models import Notification
from villagehub.web.widgets import date_input


class SecondRouteForm(forms.Form):
    way = forms.ChoiceField(
        label=_("Hoe kwam het alsnog aan?"), choices=SecondRoute.Way.choices,
        widget=forms.RadioSelect,
    )  # fmt: skip
    on_day = forms.DateField(label=_("Op welke dag?"), widget=date_input())

    def __init__(self, *args: Any, message: Notification, **kwargs: Any):
        self.message = message
        super().__init__(*args, **kwargs)
        self.fields["on_day"].initial = timezone.localdate()

    def clean_on_day(self) -> date:
        day: date = self.cleaned_data["on_day"]
        first = timezone.localdate(self.message.created_at)
        if not first <= day <= timezone.localdate():
            raise forms.ValidationError(
                _("Kies een dag tussen het bericht en vandaag. Noteer het als het gedaan is.")
            )
        return day

    def save(self, case: RegulatoryRequest, by: User) -> SecondRoute:
        return SecondRoute.take(case, self.message, by, **self.cleaned_data)
