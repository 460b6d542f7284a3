"""The officer's steps before a decision."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.conversation.models import extend_term, usual_deadline
from initiatives.regulatory.forms import (
    ActionForm,
    set_choices,
)
from initiatives.regulatory.models import Ground, InternalNote, ProcedureKind, RequestMessage
from villagehub.web.widgets import date_input, text_area


class AssignForm(ActionForm):
    name = "assign"

    def act(self) -> None:
        self.case.assign_to(self.by)


class KindForm(ActionForm):
    name = "kind"
    kind = forms.ChoiceField(label=_("Soort verzoek"), choices=ProcedureKind.choices)
    reason = forms.CharField(
        label=_("Waarom verandert de soort?"),
        max_length=400,
        required=False,
        widget=text_area(2),
        help_text=_("Iedereen leest dit. Daarna verandert de soort niet meer."),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.case.kind_changes:
            del self.fields["reason"]
        else:
            self.fields["reason"].required = True
        kinds = [
            choice for choice in ProcedureKind.choices if choice[0] != self.case.procedure_kind
        ]
        set_choices(self, "kind", kinds)

    def act(self) -> None:
        self.case.set_kind(self.cleaned_data["kind"], self.by, self.cleaned_data.get("reason", ""))


class QuestionForm(ActionForm):
    name = "question"
    body = forms.CharField(label=_("Jouw vraag"), max_length=5000, widget=text_area(5))
    ground = forms.ChoiceField(label=_("Waarom vraag je dit?"), choices=Ground.choices)
    deadline_on = forms.DateField(
        label=_("Antwoord uiterlijk op"),
        required=False,
        widget=date_input(),
        help_text=_("Minstens 7 dagen. Zonder datum staat de klok niet stil."),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            self.fields["deadline_on"].initial = usual_deadline()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("ground") == Ground.INFORMAL:
            cleaned["deadline_on"] = None
        elif "deadline_on" in cleaned and cleaned["deadline_on"] is None:
            self.add_error(
                "deadline_on", _("Noem een datum. Zonder datum staat de klok niet stil.")
            )
        return cleaned

    def act(self) -> None:
        RequestMessage.ask(
            self.case,
            self.by,
            self.cleaned_data["body"],
            self.cleaned_data["ground"],
            self.cleaned_data["deadline_on"],
        )


class ExtensionForm(ActionForm):
    name = "extension"
    new_due = forms.DateField(label=_("Nieuwe uiterste datum"), widget=date_input())
    reason = forms.CharField(
        label=_("Waarom is meer tijd nodig?"),
        max_length=450,
        widget=text_area(3),
        help_text=_("Iedereen leest dit. Verlengen kan één keer."),
    )

    def act(self) -> None:
        extend_term(self.case, self.by, self.cleaned_data["new_due"], self.cleaned_data["reason"])


class NoteForm(ActionForm):
    """A note is added beside what others did, so it does not ask which version was on the page."""

    name = "note"
    body = forms.CharField(
        label=_("Notitie"),
        max_length=3000,
        widget=text_area(3),
        help_text=_("Alleen de gemeente leest dit. Het hoort wel bij het dossier."),
    )

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data

    def act(self) -> None:
        if self.case.has_interest_of(self.by):
            raise ValidationError(_("Je doet zelf mee met dit initiatief."))
        InternalNote.objects.create(request=self.case, by=self.by, body=self.cleaned_data["body"])
