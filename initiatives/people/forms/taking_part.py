"""Joining an initiative, and handing the lead over to somebody else."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, InitiativeMember
from initiatives.people.forms.questions import MISSING, READ_BY, Asks, name_of
from initiatives.people.models.questions import MOST_QUESTIONS
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User


class JoinForm(Asks, forms.ModelForm):
    """One step: as what, perhaps why, and what the initiative wants to know."""

    OPEN_ROLES = (
        (InitiativeMember.Role.MEMBER.value, _("Ik doe mee")),
        (InitiativeMember.Role.HELPER.value, _("Ik help af en toe")),
        (InitiativeMember.Role.OBSERVER.value, _("Ik wil het alleen volgen")),
    )
    person = PersonChoiceField(
        label=_("Wie doet er mee?"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Ikzelf"),
    )
    role = forms.ChoiceField(
        label=_("Hoe doe je mee?"),
        choices=OPEN_ROLES,
        initial=InitiativeMember.Role.MEMBER,
        widget=forms.RadioSelect,
        help_text=_(
            "Wie meedoet, leest ook wat niet voor iedereen is. Kent het dorp je nog niet, dan zegt "
            "een trekker daar eerst ja op."
        ),
    )
    motive_choice = forms.ChoiceField(
        label=_("Waarom doe je mee? (mag leeg blijven)"),
        choices=[("", _("Zeg ik liever niet")), *InitiativeMember.Motive.choices],
        required=False,
    )

    class Meta:
        model = InitiativeMember
        fields = ["person", "role", "motive_choice", "motive"]
        labels = {"motive": _("In je eigen woorden (mag leeg blijven)")}
        help_texts = {"motive": _("Alleen de trekkers lezen waarom je meedoet.")}

    def __init__(self, *args: Any, initiative: Initiative, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initiative, self.by = initiative, by
        people = User.objects.registered_by(by).order_by("name__dutch", "pk")
        self.is_in = initiative.members.active().of(by).exists()
        if people.exists():
            self.fields["person"].queryset = people  # type: ignore[attr-defined]
            self.fields["person"].required = self.is_in
        else:
            del self.fields["person"]
        self.ask(list(initiative.join_questions.all().in_order()[:MOST_QUESTIONS]), {})
        for question in self.questions[-1:]:
            self.fields[name_of(question)].help_text = READ_BY

    def clean(self) -> dict[str, Any]:
        """Who only follows need not answer."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("role") != InitiativeMember.Role.OBSERVER:
            for name in self.missing(cleaned):
                self.add_error(name, MISSING)
        return cleaned

    @transaction.atomic
    def join(self) -> InitiativeMember:
        fields = {name: self.cleaned_data[name] for name in ("role", "motive_choice", "motive")}
        person = self.cleaned_data.get("person")
        member = self.initiative.join(
            person or self.by, recorded_by=self.by if person else None, **fields
        )
        self.keep(member, self.cleaned_data)
        return member


class MemberChoiceField(PersonChoiceField):
    def label_from_instance(self, row: InitiativeMember) -> str:
        return f"{super().label_from_instance(row)}, {row.role_text}"


class HandOverForm(forms.Form):
    member = MemberChoiceField(
        label=_("Wie wordt trekker?"),
        queryset=InitiativeMember.objects.none(),
        empty_label=_("Kies"),
        help_text=_("Die krijgt je vraag, en is trekker na een ja. Jij blijft gewoon meedoen."),
    )

    def __init__(self, *args: Any, initiative: Initiative, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.candidates = initiative.members.active().may_lead().for_list()
        self.fields["member"].queryset = self.candidates  # type: ignore[attr-defined]
