"""What came of an experiment: both sides sign it, the council reads it, other villages find it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.models import Lesson
from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.experiments import emails
from initiatives.regulatory.experiments.looking_back import LookBack, Moment
from initiatives.regulatory.experiments.sides import AgreedByBoth, Side, refuse_unless_of
from initiatives.regulatory.models.choices import NEXT, Status
from initiatives.regulatory.models.guards import Step, guards
from initiatives.sockets.hearing import tell_hearers
from villagehub.accounts.models import User
from villagehub.base import Record

UNSIGNED_DAYS = 14
ALONE = gettext_lazy("Alleen de gemeente schreef dit.")


class EvaluationQuerySet(models.QuerySet["Evaluation"]):
    def unsigned(self) -> EvaluationQuerySet:
        return self.filter(evaluated_on=None)


class Evaluation(AgreedByBoth, Record):
    class Result(models.TextChoices):
        WORKED = "works", gettext_lazy("Het werkte")
        PARTLY = "works_with_changes", gettext_lazy("Het werkte deels")
        NOT = "does_not_work", gettext_lazy("Het werkte niet")
        UNCLEAR = "unclear", gettext_lazy("Dat is nog niet te zeggen")

    class NextStep(models.TextChoices):
        LASTING = "make_permanent", gettext_lazy("Blijvend maken")
        PROLONG = "prolong", gettext_lazy("Verlengen, met een nieuw besluit")
        STOP = "stop", gettext_lazy("Stoppen")
        RULE = "change_rule", gettext_lazy("De regel zelf veranderen")

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="evaluation")
    result = models.CharField(gettext_lazy("werkte het?"), max_length=20, choices=Result)
    next_step = models.CharField(gettext_lazy("hoe nu verder?"), max_length=20, choices=NextStep)
    findings = models.TextField(gettext_lazy("wat bleek er?"), max_length=4000)
    lesson_title = models.CharField(gettext_lazy("de les in één zin"), max_length=120)
    lesson_worked = models.TextField(gettext_lazy("wat werkte?"), max_length=1500, blank=True)
    lesson_did_not = models.TextField(gettext_lazy("wat werkte niet?"), max_length=1500, blank=True)
    lesson_advice = models.TextField(
        gettext_lazy("wat raad je een ander dorp aan?"), max_length=1500, blank=True
    )
    evaluated_on = models.DateField(null=True, editable=False)
    # Nobody spoke for the initiative any more, so that nobody could sign.
    by_municipality_only = models.BooleanField(default=False, editable=False)
    lesson = models.OneToOneField(
        Lesson, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = EvaluationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(evaluated_on=None)
                | Q(agreed_by_applicant__isnull=False, agreed_by_municipality__isnull=False)
                | Q(
                    by_municipality_only=True,
                    agreed_by_applicant=None,
                    agreed_by_municipality__isnull=False,
                ),
                name="an_evaluation_is_signed_by_both",
            )
        ]

    def __str__(self) -> str:
        return self.get_result_display()

    @property
    def is_signed(self) -> bool:
        return self.evaluated_on is not None

    @classmethod
    @transaction.atomic
    def write(
        cls, decision: Decision, side: str, by: User, at: datetime | None = None, **fields: Any
    ) -> Evaluation:
        """Each new text asks the other side again."""
        found = cls.objects.filter(decision=decision).first() or cls(decision=decision)
        found.decision = decision
        found._refuse_unless_writable(side, by)
        found.written_by(side, by, fields)
        decision.request.touch(by, at=at)
        found.save()
        emails.tell_evaluation_waits(found)
        return found

    @transaction.atomic
    def agree(self, side: str, by: User, at: datetime | None = None) -> None:
        """The second who signs ends it: the lesson is shared, and the letter to the council is
        there."""
        self._refuse_unless_writable(side, by)
        if self.has_agreed(side):
            raise ValidationError(_("Jullie tekenden al. De ander is aan zet."))
        self.agreed_to_by(side, by)
        self._end(by, at)

    @classmethod
    @transaction.atomic
    def close_alone(
        cls, decision: Decision, by: User, at: datetime | None = None, **fields: Any
    ) -> Evaluation:
        """By an officer, when nobody speaks for the initiative any more. It is no lesson of the
        initiative then, and says everywhere that the municipality alone wrote it."""
        found = cls.objects.filter(decision=decision).first() or cls(decision=decision)
        found.decision = decision
        found._refuse_unless_writable(Side.MUNICIPALITY, by)
        if decision.request.applicants():
            raise ValidationError(_("Er spreekt weer iemand voor het initiatief. Die tekent mee."))
        found.written_by(Side.MUNICIPALITY, by, {**fields, "by_municipality_only": True})
        found._end(by, at)
        return found

    def _end(self, by: User, at: datetime | None) -> None:
        self.save()
        note = f"{self.get_result_display()}. {self.get_next_step_display()}."
        if self.by_municipality_only:
            note = f"{note} {ALONE}"
        self.decision.request.move_to(Status.EVALUATED, by, at=at, note_public=note)
        self.evaluated_on = timezone.localdate(at)
        if not self.by_municipality_only:
            self.lesson = self._share_lesson()
        self.save()
        emails.tell_evaluated(self)
        state = _("het experiment is geëvalueerd: %s")
        tell_hearers(self.decision.request, state % self.get_result_display().lower())

    def _share_lesson(self) -> Lesson:
        lesson = Lesson(
            initiative=self.decision.request.initiative,
            title=self.lesson_title,
            what_worked=self.lesson_worked,
            what_did_not=self.lesson_did_not,
            advice=self.lesson_advice,
            by=self.agreed_by_applicant,
        )
        lesson.save()
        lesson.publish()
        return lesson

    def _refuse_unless_writable(self, side: str, by: User) -> None:
        refuse_unless_of(side, self.decision.request, by)
        if why := why_not_concluded(self.decision):
            raise ValidationError(why)


def why_not_concluded(decision: Decision) -> str:
    """Once both looked back, or the term for it passed. Nothing when it may be done."""
    if decision.request.status == Status.EVALUATED:
        return _("Beide kanten tekenden al. De conclusie staat vast.")
    if Status.EVALUATED not in NEXT.get(decision.request.status, ()):
        return _("Een conclusie schrijven kan als het terugkijken is begonnen.")
    end = LookBack.objects.filter(decision=decision, moment=Moment.END).first()
    if end is None:
        return _("Een conclusie schrijven kan als het terugkijken is begonnen.")
    if end.is_over or end.answers.count() == len(Side):
        return ""
    return _("Eerst kijken beide kanten terug. Daarna schrijven jullie samen de conclusie.")


@guards.before(Status.EVALUATED)
def signed_by_both(step: Step) -> None:
    found = Evaluation.objects.filter(decision__request=step.request).first()
    if found is None or not (found.is_agreed or found.by_municipality_only):
        raise ValidationError(_("Een conclusie geldt als beide kanten tekenen."))


def remind_to_sign(today: date) -> int:
    """Of the morning round: once, two weeks after the text was written."""
    long_ago = timezone.now() - timedelta(days=UNSIGNED_DAYS)
    rows = Evaluation.objects.unsigned().filter(updated_at__lte=long_ago)
    found = list(rows.select_related("decision__request__initiative__village"))
    for evaluation in found:
        emails.remind_to_sign(evaluation, today)
    return len(found)
