"""Pieces of paper to answer on."""

from __future__ import annotations

import secrets

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from initiatives.deciding.models.choices import QuestionState
from initiatives.deciding.models.questions import Question
from villagehub.accounts.models import CLAIM_ALPHABET
from villagehub.base import Record

CODE_LENGTH = 5
MOST_SHEETS = 300


class Sheet(Record):
    """A piece of paper to answer on. Its code counts once."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="sheets")
    version = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=CODE_LENGTH)
    is_used = models.BooleanField(default=False)

    class Meta:
        ordering = ["created_at", "code"]
        constraints = [
            models.UniqueConstraint(fields=["question", "code"], name="a_code_is_of_one_sheet")
        ]

    def __str__(self) -> str:
        return self.code

    @classmethod
    @transaction.atomic
    def make(cls, question: Question, number: int) -> None:
        question.lock()
        if question.state not in (QuestionState.DRAFT, QuestionState.OPEN):
            raise ValidationError(_("De vraag is gesloten. Nieuwe briefjes tellen niet meer."))
        if not question.takes_sheets:
            raise ValidationError(_("Hier mag alleen antwoorden wie op de lijst staat, met naam."))
        taken = set(question.sheets.values_list("code", flat=True))
        if len(taken) + number > MOST_SHEETS:
            raise ValidationError(_("Hoogstens 300 briefjes bij één vraag."))
        codes: set[str] = set()
        while len(codes) < number:
            codes.add("".join(secrets.choice(CLAIM_ALPHABET) for _each in range(CODE_LENGTH)))
            codes -= taken
        Sheet.objects.bulk_create(
            Sheet(question=question, version=question.version, code=code) for code in sorted(codes)
        )
