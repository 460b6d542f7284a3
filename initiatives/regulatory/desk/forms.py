"""The officer's steps before a decision."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.addresses import ReferenceConverter
from initiatives.regulatory.conversation.models import extend_term
from initiatives.regulatory.desk.hands import hand_over, take_back_proposal
from initiatives.regulatory.desk.models import DeskCard, SavedFilter
from initiatives.regulatory.forms import (
    ActionForm,
    know_days,
    set_choices,
)
from initiatives.regulatory.models import InternalNote, ProcedureKind
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User
from villagehub.web.widgets import date_input, text_area

MOST_AT_ONCE = 50
REFERENCE = re.compile(ReferenceConverter.regex)


class AssignForm(ActionForm):
    name = "assign"

    def act(self) -> None:
        self.case.assign_to(self.by)


class HandOverForm(ActionForm):
    """To a colleague; `officers` are those of the desk."""

    name = "hand_over"
    officer = forms.ChoiceField(label=_("Collega"))

    def __init__(self, *args: Any, officers: list[User], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.officers = {str(each.pk): each for each in officers}
        others = {
            key: str(each)
            for key, each in self.officers.items()
            if each.pk != self.case.handling_officer_id
        }
        set_choices(self, "officer", [("", _("Kies een collega")), *others.items()])

    def act(self) -> None:
        hand_over(self.case, self.officers[self.cleaned_data["officer"]], self.by)


class TakeBackForm(ActionForm):
    name = "take_back"

    def act(self) -> None:
        take_back_proposal(self.case, self.by)


class BulkForm(forms.Form):
    verzoek = forms.MultipleChoiceField(
        error_messages={"required": _("Vink eerst aan welke verzoeken je bedoelt.")}
    )
    collega = forms.ChoiceField(error_messages={"required": _("Kies een collega.")})

    def __init__(self, data: Any, *, officers: list[User]):
        super().__init__(data)
        self.officers = {str(each.pk): each for each in officers}
        set_choices(self, "collega", [(key, str(each)) for key, each in self.officers.items()])
        # Which of these are ours is asked of the database, in one query.
        named = [each for each in data.getlist("verzoek") if REFERENCE.fullmatch(each)]
        named = named[:MOST_AT_ONCE]
        set_choices(self, "verzoek", [(each, each) for each in named])

    @property
    def officer(self) -> User:
        return self.officers[self.cleaned_data["collega"]]

    def back(self) -> str:
        """The list that it was done on."""
        return urlencode(parse_qsl(self.data.get("terug", "")[:300]))


class SavedFilterForm(forms.ModelForm):
    class Meta:
        model = SavedFilter
        fields = ["name"]


class DeskCardForm(forms.ModelForm):
    """How applicants reach somebody, and who takes over while they are away."""

    deputy = PersonChoiceField(
        label=_("Wie neemt waar?"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Niemand"),
        help_text=_("Je collega krijgt je berichten en mag je verzoeken behandelen."),
    )

    class Meta:
        model = DeskCard
        fields = ["phone", "hours", "away_from", "away_until", "deputy"]
        widgets = {"away_from": date_input(), "away_until": date_input()}
        help_texts = {
            "phone": _("De indieners van jouw verzoeken zien dit."),
            "hours": _("Bijvoorbeeld: maandag tot donderdag, 9 tot 12 uur."),
        }

    def __init__(self, *args: Any, officers: list[User], **kwargs: Any):
        super().__init__(*args, **kwargs)
        know_days(self, "away_from", "away_until")
        own = self.instance.workplace.user_id
        others = [each.pk for each in officers if each.pk != own]
        self.fields["deputy"].queryset = User.objects.filter(pk__in=others)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("away_from"), cleaned.get("away_until")
        if bool(first) != bool(last) and not {"away_from", "away_until"} & set(self.errors):
            self.add_error(
                "away_until" if first else "away_from", _("Vul een begin en een einde in.")
            )
        elif first and last and last < first:
            self.add_error("away_until", _("Het einde ligt voor het begin."))
        elif cleaned.get("deputy") and not first and "away_from" not in self.errors:
            self.add_error("away_from", _("Van wanneer tot wanneer neemt je collega waar?"))
        return cleaned

    def keep(self) -> None:
        self.instance.keep(
            tell=bool({"deputy", "away_from", "away_until"} & set(self.changed_data))
        )


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
