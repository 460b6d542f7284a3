"""What is left of the answers when a question is settled: numbers, and words without names."""

from __future__ import annotations

from django.db import models

from initiatives.deciding.models.choices import Objecting, Stance
from initiatives.deciding.models.options import Choice
from initiatives.deciding.models.questions import Question
from villagehub.base import Record


class Count(Record):
    """Of one option or moment, or of one stance."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="counts")
    choice = models.ForeignKey(Choice, on_delete=models.CASCADE, null=True, related_name="+")
    label = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField()
    yes = models.PositiveIntegerField(default=0)
    maybe = models.PositiveIntegerField(default=0)
    no = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.label}: {self.yes}"


class Word(Objecting, Record):
    """A concern, an objection, or "anders, namelijk"."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="remarks")
    version = models.PositiveSmallIntegerField()
    stance = models.CharField(max_length=9, choices=Stance, blank=True)
    words = models.CharField(max_length=500)
    reply = models.CharField(max_length=1000, blank=True)
    is_taken_back = models.BooleanField(default=False)

    class Meta:
        ordering = ["-version", "-stance", "pk"]

    def __str__(self) -> str:
        return self.words

    @property
    def is_solved(self) -> bool:  # type: ignore[override]
        return self.is_taken_back
