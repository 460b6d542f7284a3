"""What an initiative asks who joins it, and what they answered."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from initiatives.models.initiatives import Initiative
from initiatives.models.seeing import seen
from initiatives.people.models.members import InitiativeMember
from initiatives.people.models.reach import parts_of
from villagehub.accounts.behalf import acted_for
from villagehub.base import Record

MOST_QUESTIONS = 5


class JoinQuestionQuerySet(models.QuerySet["JoinQuestion"]):
    def visible_to(self, user: Any) -> JoinQuestionQuerySet:
        return self.filter(seen(user, "initiative__"))

    def in_order(self) -> JoinQuestionQuerySet:
        return self.order_by("created_at", "pk")


class JoinQuestion(Record):
    class Kind(models.TextChoices):
        TEXT = "text", _("in eigen woorden")
        CHOICE = "choice", _("kiezen uit een lijstje")

    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="join_questions"
    )
    text = models.CharField(_("de vraag"), max_length=140)
    kind = models.CharField(_("hoe antwoordt iemand?"), max_length=6, choices=Kind, default="text")
    choices_text = models.TextField(_("waaruit kies je?"), max_length=600, blank=True)
    is_required = models.BooleanField(_("hier moet een antwoord staan"), default=False)

    objects = JoinQuestionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["initiative", "created_at"], name="questions_at_joining")]

    def __str__(self) -> str:
        return self.text

    @property
    def choices(self) -> list[str]:
        """One on each line."""
        lines = (line.strip() for line in self.choices_text.splitlines())
        return list(dict.fromkeys(line for line in lines if line))

    @transaction.atomic
    def add(self) -> None:
        """Five at most, also when two add one at once."""
        self.initiative.lock()
        if self.initiative.join_questions.count() >= MOST_QUESTIONS:
            raise ValidationError(
                _("Meer dan %(n)d vragen schrikt mensen af. Haal er eerst een weg.")
                % {"n": MOST_QUESTIONS}
            )
        self.save()


class JoinAnswerQuerySet(models.QuerySet["JoinAnswer"]):
    def visible_to(self, user: Any) -> JoinAnswerQuerySet:
        """Your own, and those of whom you registered; and for whoever runs the initiative."""
        own = Q(member__user__in=acted_for(user))
        runs_it = Q(member__initiative__in=parts_of(user).run)
        return self.filter(own | runs_it, member__until__isnull=True)

    def in_order(self) -> JoinAnswerQuerySet:
        return self.order_by("created_at", "pk")


class JoinAnswer(Record):
    """`asked` is the question as it was. It goes when its person leaves."""

    member = models.ForeignKey(InitiativeMember, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(
        JoinQuestion, on_delete=models.SET_NULL, null=True, related_name="answers"
    )
    asked = models.CharField(max_length=140)
    text = models.CharField(max_length=500)

    objects = JoinAnswerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["member", "question"], name="a_question_is_answered_once"
            )
        ]

    def __str__(self) -> str:
        return self.text


def keep_answers(member: InitiativeMember, given: dict[JoinQuestion, str]) -> None:
    """An answer that stays the same keeps the question as it was asked then."""
    known = {answer.question_id: answer for answer in member.answers.all()}
    for question, text in given.items():
        answer = known.get(question.pk)
        if answer is None and text:
            member.answers.create(question=question, asked=question.text, text=text)
        elif answer and not text:
            answer.delete()
        elif answer and answer.text != text:
            answer.asked, answer.text = question.text, text
            answer.save(update_fields=["asked", "text", "updated_at"])
