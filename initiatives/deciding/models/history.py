"""What was said and done before: earlier versions of a proposal, and who did what."""

from __future__ import annotations

from django.db import models

from initiatives.deciding.models.choices import What
from initiatives.deciding.models.questions import Question
from initiatives.models.log import LogEntry
from villagehub.base import Record


class Proposal(Record):
    """The words of an earlier version."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="proposals")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["question", "number"], name="a_version_is_kept_once")
        ]

    def __str__(self) -> str:
        return f"{self.question_id} {self.number}"


class QuestionEvent(LogEntry):
    """Who did what to a question, when and why. Rows are added and never changed."""

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="events")
    what = models.CharField(max_length=14, choices=What)

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["question", "at"], name="events_of_question")]

    def __str__(self) -> str:
        return self.get_what_display()
