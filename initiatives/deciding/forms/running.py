"""What its askers do with a question. Each form as short as it can be."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.deciding.forms.putting import ClosingDayField
from initiatives.deciding.models import Question
from villagehub.mailboxes import mailbox
from villagehub.web.widgets import text_area

MOST_AT_ONCE = 100


class SheetsForm(forms.Form):
    number = forms.IntegerField(
        label=_("Hoeveel briefjes erbij?"), min_value=1, max_value=60, initial=20
    )


class InviteForm(forms.Form):
    addresses = forms.CharField(
        label=_("E-mailadressen"),
        max_length=20_000,
        widget=text_area(6),
        help_text=_(
            "Eén op elke regel. Iedereen krijgt een eigen link, die één keer telt. Nodig alleen "
            "mensen uit die jou hun adres gaven."
        ),
    )

    def clean_addresses(self) -> list[str]:
        typed = self.cleaned_data["addresses"].replace(",", "\n").replace(";", "\n").splitlines()
        found = list(dict.fromkeys(mailbox(line) for line in typed if line.strip()))
        if wrong := [line for line in found if not _is_address(line)]:
            raise ValidationError(
                _("Dit is geen e-mailadres: %(lines)s"),
                params={"lines": ", ".join(wrong[:5])[:200]},
            )
        if len(found) > MOST_AT_ONCE:
            raise ValidationError(_("Hoogstens 100 adressen tegelijk."))
        return found


def _is_address(line: str) -> bool:
    try:
        validate_email(line)
    except ValidationError:
        return False
    return len(line) <= 254


class ExtendForm(forms.Form):
    day = ClosingDayField(label=_("Antwoorden kan nu tot en met"))
    reason = forms.CharField(label=_("Waarom langer?"), max_length=300)


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Waarom?"), max_length=300)


class ClarifyForm(forms.Form):
    note = forms.CharField(
        label=_("Wat wil je erbij zetten?"),
        max_length=500,
        widget=text_area(4),
        help_text=_("Het komt onder de vraag te staan, met de datum erbij."),
    )


class ProposalForm(forms.Form):
    seen = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(label=_("Het nieuwe voorstel"), max_length=2000, widget=text_area(7))
    why = forms.CharField(
        label=_("Wat is er anders, en waarom?"), max_length=300, widget=text_area(3)
    )
    day = ClosingDayField()

    def __init__(self, *args: Any, question: Question, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.question = question
        week = timezone.localdate() + timedelta(days=7)
        day = max(question.closes_on or week, week)
        self.initial = {"seen": question.version, "text": question.text, "day": day}

    def clean_seen(self) -> int:
        if self.cleaned_data["seen"] != self.question.version:
            self.data = {**dict(self.data.items()), "seen": str(self.question.version)}
            raise ValidationError(_("Iemand anders veranderde het voorstel net. Lees dat eerst."))
        return self.cleaned_data["seen"]


class ReplyForm(forms.Form):
    reply = forms.CharField(
        label=_("Jullie antwoord"),
        max_length=1000,
        widget=text_area(4),
        help_text=_("Iedereen die de vraag ziet, leest dit. Wie bezwaar had, krijgt bericht."),
    )


class SolvedForm(forms.Form):
    """In a secret question, by the code that whoever made the objection kept."""

    code = forms.CharField(label=_("Je code"), max_length=20)


class OutcomeForm(forms.Form):
    outcome = forms.CharField(
        label=_("Wat is besloten?"),
        max_length=1500,
        widget=text_area(5),
        help_text=_("In gewone woorden, ook waarom. Wie antwoordde krijgt dit per mail."),
    )
