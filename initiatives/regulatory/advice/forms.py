"""Asking for advice, and giving it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.advice.models import AdviceRequest, advisers_of
from initiatives.regulatory.clock.calculation import next_working_day
from initiatives.regulatory.clock.rules import EquatedDay
from initiatives.regulatory.forms import ActionForm, refuse_unknown_day
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area

USUAL_DAYS = 10


class AskAdviceForm(ActionForm):
    name = "advice"
    adviser: Any = PersonChoiceField(
        label=_("Aan wie?"), queryset=User.objects.none(), empty_label=_("Kies")
    )
    question = forms.CharField(
        label=_("Jouw vraag"),
        max_length=3000,
        widget=text_area(4),
        help_text=_("De adviseur ziet dit verzoek en deze vraag, en verder niets."),
    )
    due_on = forms.DateField(
        label=_("Antwoord uiterlijk op"),
        widget=date_input(),
        validators=[refuse_unknown_day],
        help_text=_("De klok van het verzoek loopt door."),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["adviser"]
        chosen.queryset = advisers_of(self.case.municipality_id)
        if not self.is_bound:
            day = timezone.localdate() + timedelta(days=USUAL_DAYS)
            self.fields["due_on"].initial = next_working_day(day, EquatedDay.objects.days())

    def act(self) -> None:
        asked = self.cleaned_data
        AdviceRequest.ask(self.case, self.by, asked["adviser"], asked["question"], asked["due_on"])


class GiveAdviceForm(ActionForm):
    """Advice is added beside what others did, so it does not ask which version was on the page."""

    name = "give"
    answer = forms.CharField(
        label=_("Jouw advies"),
        max_length=8000,
        widget=text_area(8),
        help_text=_("De gemeente leest dit. De indiener kan het later opvragen."),
    )

    def __init__(self, *args: Any, advice: AdviceRequest, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.advice = advice

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data

    def act(self) -> None:
        self.advice.give(self.by, self.cleaned_data["answer"])
