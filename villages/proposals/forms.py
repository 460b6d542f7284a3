"""Proposing an event: the form of the agenda, once or again and again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from villages.agenda.forms import EventForm, RepeatedForm
from villages.moderation.forms import words
from villages.proposals.models import RULE, Proposal


class ProposalForm(RepeatedForm, EventForm):
    class Meta(EventForm.Meta):
        model = Proposal  # type: ignore[assignment]
        fields = [*EventForm.Meta.fields, *RULE]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        days = self.instance.except_on
        self.initial["except_on"] = ", ".join(f"{day:%d-%m-%Y}" for day in days)

    def place(self) -> Proposal:
        self.instance.place()
        return self.instance

    def keep(self) -> None:
        self.instance.keep_changes(self.Meta.fields)


class DeclineForm(forms.Form):
    reason = words(
        _("Liever niet, want …"),
        help_text=_("De maker leest dit. Schrijf het zo dat je het ook aan tafel zou zeggen."),
    )
