"""Answering: signed in, from a mail, or on paper."""

from __future__ import annotations

import secrets
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from initiatives.deciding.models import (
    Answer,
    Ballot,
    Choice,
    Degree,
    Question,
    QuestionKind,
    Sheet,
    Stance,
)
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import CLAIM_ALPHABET, User
from villagehub.web.widgets import text_area

OTHER = "other"


class AnswerForm(forms.Form):
    """Built from the question. A secret answer is not shown again, to nobody."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, question: Question, own: Ballot | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.question = question
        self.offered: list[Choice] = []
        self.initial["version"] = question.version
        self.own = None if question.is_secret else own
        build = {
            QuestionKind.OPTIONS: self._add_options,
            QuestionKind.DATES: self._add_moments,
            QuestionKind.CONSENT: self._add_stances,
        }
        build[QuestionKind(question.kind)]()

    def _marked(self) -> dict[Any, str]:
        marks = self.own.marks.all() if self.own else []
        return {mark.choice_id: mark.degree for mark in marks}

    def _add_options(self) -> None:
        question, marked = self.question, self._marked()
        self.offered = list(question.choices.all())
        choices: list[tuple[str, Any]] = [(str(each.pk), str(each)) for each in self.offered]
        chosen = [str(key) for key in marked]
        if question.other_allowed:
            choices.append((OTHER, _("Anders, namelijk…")))
            chosen += [OTHER] if self.own and self.own.words else []
        kind = forms.MultipleChoiceField if question.several else forms.ChoiceField
        widget = forms.CheckboxSelectMultiple if question.several else forms.RadioSelect
        label = _("Kies er één of meer") if question.several else _("Jouw keuze")
        initial = chosen if question.several else next(iter(chosen), None)
        self.fields["choice"] = kind(label=label, choices=choices, widget=widget, initial=initial)
        if question.other_allowed:
            self.fields["other"] = forms.CharField(
                label=_("Namelijk"),
                max_length=120,
                required=False,
                initial=self.own.words if self.own else "",
            )

    def _add_moments(self) -> None:
        marked = self._marked()
        self.offered = list(self.question.choices.all())
        for place, choice in enumerate(self.offered):
            self.fields[f"moment_{place}"] = forms.ChoiceField(
                label=str(choice),
                choices=Degree.choices,
                widget=forms.RadioSelect,
                initial=marked.get(choice.pk),
            )

    def _add_stances(self) -> None:
        self.fields["stance"] = forms.ChoiceField(
            label=_("Wat vind je van dit voorstel?"),
            choices=Stance.choices,
            widget=forms.RadioSelect,
            initial=self.own.stance if self.own else None,
        )
        self.fields["words"] = forms.CharField(
            label=_("Wat is je zorg of bezwaar?"),
            max_length=500,
            required=False,
            widget=text_area(3),
            initial=self.own.words if self.own else "",
            help_text=_("Anderen lezen dit. Een bezwaar betekent: zo gaat het mis, want…"),
        )
        if self.question.is_secret:
            self.fields["receipt"] = forms.CharField(
                label=_("Je code bij een bezwaar"),
                min_length=6,
                max_length=20,
                required=False,
                initial="".join(secrets.choice(CLAIM_ALPHABET) for _each in range(8)),
                help_text=_(
                    "Maak je bezwaar? Schrijf deze code dan op, voordat je verstuurt. Alleen wie "
                    "hem heeft, kan later zeggen dat het bezwaar is opgelost."
                ),
            )

    @property
    def moments(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("moment_")]

    @property
    def rest(self) -> list[forms.BoundField]:
        return [
            field
            for field in self
            if not field.name.startswith("moment_") and field.name != "version"
        ]

    def clean_version(self) -> int:
        """The page that was answered may be of an earlier version; then it is read anew."""
        version = self.cleaned_data["version"]
        if version != self.question.version:
            self.data = {**dict(self.data.items()), "version": str(self.question.version)}
            raise ValidationError(
                _("Het voorstel is net veranderd. Lees het opnieuw en antwoord dan.")
            )
        return version

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("stance") in (Stance.CONCERN, Stance.OBJECTION) and not data.get("words"):
            self.add_error("words", _("Schrijf erbij wat je zorg of bezwaar is."))
        if self._chose_other() and not data.get("other"):
            self.add_error("other", _("Schrijf erbij wat je bedoelt met “anders”."))
        return data

    def _chosen(self) -> list[str]:
        chosen = self.cleaned_data.get("choice") or []
        return [chosen] if isinstance(chosen, str) else chosen

    def _chose_other(self) -> bool:
        return OTHER in self._chosen()

    def answer(self) -> Answer:
        data, answer = self.cleaned_data, Answer(version=self.cleaned_data["version"])
        if self.question.kind == QuestionKind.CONSENT:
            answer.stance = data["stance"]
            with_words = answer.stance in (Stance.CONCERN, Stance.OBJECTION)
            answer.words = data["words"] if with_words else ""
            if answer.stance == Stance.OBJECTION:
                answer.receipt = data.get("receipt", "")
        elif self.question.kind == QuestionKind.DATES:
            for place, choice in enumerate(self.offered):
                answer.marks[choice.pk] = data[f"moment_{place}"]
        else:
            chosen = set(self._chosen())
            answer.marks = {c.pk: Degree.YES for c in self.offered if str(c.pk) in chosen}
            answer.words = data["other"] if self._chose_other() else ""
        return answer


class OwnAnswerForm(AnswerForm):
    """For oneself, or for somebody without e-mail whom one registered."""

    def __init__(self, *args: Any, user: User, may_answer: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.user = user
        people = self.question.people_of(user).order_by("name__dutch", "pk")
        if people.exists():
            self.fields["person"] = PersonChoiceField(
                label=_("Voor wie?"),
                queryset=people,
                required=not may_answer,
                empty_label=_("Voor mijzelf") if may_answer else _("Kies"),
            )
            self.order_fields(["version", "person"])

    def save(self) -> Ballot:
        person = self.cleaned_data.get("person")
        recorder = self.user if person else None
        return Ballot.answer(
            self.question, self.answer(), user=person or self.user, recorded_by=recorder
        )


class LinkAnswerForm(AnswerForm):
    """From a mail. What is open asks for a name, also of whoever has an account."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.question.is_secret:
            self.fields["name"] = forms.CharField(
                label=_("Je naam"),
                max_length=60,
                initial=self.own.name if self.own else "",
                help_text=_("Wie meedoet ziet deze naam bij je antwoord."),
            )


class PaperForm(AnswerForm):
    """Sheets that say the same go in together."""

    codes = forms.CharField(
        label=_("Code op het briefje"),
        max_length=600,
        required=False,
        help_text=_("Zeggen meer briefjes hetzelfde? Zet de codes naast elkaar, met komma’s."),
    )
    person = PersonChoiceField(
        label=_("Of: een briefje van iemand die je kent"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Kies een naam"),
        help_text=_("Alleen als er geen code op staat. Wie al antwoordde, telt niet dubbel."),
    )

    def __init__(self, *args: Any, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.by = by
        self.fields.pop("receipt", None)
        people = self.question.voters()
        if self.question.takes_sheets:  # of a whole village only whom one knows
            members = self.question.initiative.members.active().insiders().values("user")
            known = Q(pk__in=members) | Q(pk__in=User.objects.registered_by(by).values("pk"))
            people = people.filter(known)
        else:
            del self.fields["codes"]
            self.fields["person"].label = _("Van wie is het briefje?")
            self.fields["person"].help_text = ""
            self.fields["person"].required = True
        self.fields["person"].queryset = people.order_by("name__dutch", "pk")  # type: ignore[attr-defined]

    def clean_codes(self) -> list[Sheet]:
        typed = self.cleaned_data["codes"].upper().replace(",", " ").replace(";", " ").split()
        codes = list(dict.fromkeys(typed))
        found = {sheet.code: sheet for sheet in self.question.sheets.filter(code__in=codes)}
        if unknown := [code for code in codes if code not in found]:
            raise ValidationError(
                _("Deze codes horen niet bij deze vraag: %(codes)s."),
                params={"codes": ", ".join(unknown)[:200]},
            )
        return [found[code] for code in codes]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "codes" in data and bool(data["codes"]) == bool(data.get("person")):
            self.add_error("codes", _("Vul een code in, of kies een naam. Niet allebei."))
        return data

    def save(self) -> list[Ballot]:
        data = self.cleaned_data
        return Ballot.from_paper(
            self.question,
            self.answer(),
            by=self.by,
            sheets=data.get("codes", []),
            person=data.get("person"),
        )
