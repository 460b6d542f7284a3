"""What is asked at joining: writing the questions, answering them, changing an answer later."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from initiatives.models import InitiativeMember, JoinAnswer, JoinQuestion
from initiatives.people.models.questions import keep_answers
from villagehub.web.widgets import text_area

MOST_CHOICES = 12
LONGEST_CHOICE = 80


class QuestionForm(forms.ModelForm):
    class Meta:
        model = JoinQuestion
        fields = ["text", "kind", "choices_text", "is_required"]
        widgets = {"kind": forms.RadioSelect, "choices_text": text_area(4)}
        help_texts = {
            "text": _("Vraag alleen wat je nodig hebt. Trekkers en bestuur lezen het antwoord."),
            "choices_text": _("Eén antwoord op elke regel. Alleen nodig bij een lijstje."),
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("kind") != JoinQuestion.Kind.CHOICE or "choices_text" not in cleaned:
            return cleaned
        choices = JoinQuestion(choices_text=cleaned["choices_text"]).choices
        if not 2 <= len(choices) <= MOST_CHOICES:
            self.add_error("choices_text", _("Schrijf twee tot twaalf antwoorden op."))
        elif max(map(len, choices)) > LONGEST_CHOICE:
            self.add_error("choices_text", _("Een antwoord is hoogstens 80 tekens lang."))
        return cleaned


READ_BY = _("Alleen trekkers en bestuur lezen je antwoorden.")


def name_of(question: JoinQuestion) -> str:
    return f"vraag_{question.pk.hex}"


def field_for(question: JoinQuestion, given: str = "") -> forms.Field:
    label = question.text
    if not question.is_required:
        label = str(_("%(question)s (mag leeg blijven)") % {"question": label})
    if question.kind == JoinQuestion.Kind.TEXT:
        area = text_area(2)
        return forms.CharField(label=label, max_length=500, required=False, widget=area)
    choices = [*question.choices, *([given] if given not in question.choices else [])]
    named = [("", _("Kies")), *((choice, choice) for choice in choices if choice)]
    return forms.ChoiceField(label=label, choices=named, required=False)


class Asks:
    """A form that asks what an initiative wants to know of whoever joins it."""

    fields: dict[str, forms.Field]
    questions: list[JoinQuestion]

    def ask(self, questions: list[JoinQuestion], given: dict[Any, JoinAnswer]) -> None:
        self.questions = questions
        for question in questions:
            answer = given.get(question.pk)
            field = field_for(question, answer.text if answer else "")
            if answer:
                field.initial = answer.text
                field.help_text = self._as_asked(question, answer)
            self.fields[name_of(question)] = field

    @staticmethod
    def _as_asked(question: JoinQuestion, answer: JoinAnswer) -> str:
        if question.text == answer.asked:
            return ""
        return str(_("Toen je antwoordde, was de vraag: “%(asked)s”") % {"asked": answer.asked})

    def missing(self, cleaned: dict[str, Any]) -> list[str]:
        names = [name_of(row) for row in self.questions if row.is_required]
        return [name for name in names if name in cleaned and not cleaned[name]]

    def keep(self, member: InitiativeMember, cleaned: dict[str, Any]) -> None:
        keep_answers(member, {row: cleaned[name_of(row)] for row in self.questions})


MISSING = _("Vul dit nog in: wie het leidt wil het weten.")


class AnswersForm(Asks, forms.Form):
    """Also what was asked once and is no longer: the answer may be changed, or emptied away."""

    def __init__(self, *args: Any, member: InitiativeMember, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.member = member
        answers = list(member.answers.order_by("created_at", "pk"))
        questions = list(member.initiative.join_questions.all().in_order())
        self.ask(questions, {row.question_id: row for row in answers if row.question_id})
        self.left_over = [row for row in answers if row.question_id is None]
        for row in self.left_over:
            self.fields[f"eerder_{row.pk.hex}"] = forms.CharField(
                label=row.asked,
                max_length=500,
                required=False,
                initial=row.text,
                widget=text_area(2),
                help_text=_("Dit wordt niet meer gevraagd. Maak het leeg om het weg te halen."),
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.member.role != InitiativeMember.Role.OBSERVER:
            for name in self.missing(cleaned):
                self.add_error(name, ValidationError(MISSING))
        return cleaned

    @transaction.atomic
    def save(self) -> None:
        self.keep(self.member, self.cleaned_data)
        for row in self.left_over:
            text = self.cleaned_data[f"eerder_{row.pk.hex}"]
            rows = JoinAnswer.objects.filter(pk=row.pk)
            if text:
                rows.update(text=text)
            else:
                rows.delete()
