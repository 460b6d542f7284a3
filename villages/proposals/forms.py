"""Proposing an event: the form of the agenda, once. What comes back each week an editor makes."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from villages.agenda.forms import EventForm
from villages.moderation.forms import words
from villages.proposals.models import Proposal


class ProposalForm(EventForm):
    class Meta(EventForm.Meta):
        model = Proposal  # type: ignore[assignment]

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
