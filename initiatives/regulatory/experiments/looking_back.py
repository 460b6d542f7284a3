"""Both sides answer the same questions, halfway and at the end; neither reads the other first."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.people.models.reach import parts_of
from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.experiments import emails
from initiatives.regulatory.experiments.days import (
    answer_by,
    halfway,
    has_mid_term,
    looks_back_on,
)
from initiatives.regulatory.experiments.plans import ExperimentPlan
from initiatives.regulatory.experiments.sides import Side, refuse_unless_of
from initiatives.regulatory.models.choices import NEXT, Outcome, Status
from initiatives.regulatory.models.guards import Step, guards
from initiatives.regulatory.models.querysets import STAFF_ROLES, takes_part
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.members.models.reach import reach_of

ANSWERABLE = [Status.MID_TERM, Status.EVALUATING, Status.EXPIRED, Status.STOPPED_EARLY]


class Moment(models.TextChoices):
    MID_TERM = "mid_term", gettext_lazy("halverwege")
    END = "end", gettext_lazy("aan het einde")


class LookBack(Record):
    """What is asked, the same of both sides, until when."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="look_backs")
    moment = models.CharField(max_length=10, choices=Moment)
    questions = models.JSONField(default=list)
    opened_on = models.DateField()
    answer_by = models.DateField()

    class Meta:
        ordering = ["opened_on", "-moment"]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "moment"], name="both_look_back_once_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return self.get_moment_display()

    @property
    def is_over(self) -> bool:
        return timezone.localdate() > self.answer_by

    @classmethod
    @transaction.atomic
    def open(cls, decision: Decision, moment: str, day: date, at: datetime | None = None) -> bool:
        """With the status that goes with it, when there is one; once."""
        if cls.objects.filter(decision=decision, moment=moment).exists():
            return False
        status = Status.MID_TERM if moment == Moment.MID_TERM else Status.EVALUATING
        if status in NEXT.get(decision.request.status, ()):
            decision.request.move_to(status, None, at=at)
        elif decision.request.status not in ANSWERABLE:
            raise ValidationError(_("Dit experiment is nog niet begonnen."))
        made = cls.objects.create(
            decision=decision,
            moment=moment,
            questions=questions_of(decision),
            opened_on=day,
            answer_by=answer_by(day),
        )
        emails.ask_both(made)
        return True

    @transaction.atomic
    def answer(
        self, side: str, by: User, answers: list[str], at: datetime | None = None
    ) -> SideAnswers:
        """Once for each side, and not changed afterwards."""
        request = self.decision.request
        refuse_unless_of(side, request, by)
        if request.status not in ANSWERABLE:
            raise ValidationError(_("Terugkijken kan nu niet meer."))
        who = Side(side).label
        note = _("Teruggekeken door de %(who)s, %(moment)s") % {
            "who": who,
            "moment": self.get_moment_display(),
        }
        request.touch(by, at=at, note_public=note)
        if self.answers.filter(side=side).exists():
            raise ValidationError(_("Jullie antwoord staat er al."))
        given = self.answers.create(side=side, by=by, answers=answers, at=at or timezone.now())
        if self.answers.count() == len(Side):
            emails.tell_both_answered(self)
        return given


def questions_of(decision: Decision) -> list[str]:
    """Of the sealed plan as it is now; without one what the decision wanted to know."""
    plan = ExperimentPlan.objects.filter(decision=decision, sealed_at__isnull=False).first()
    if plan is None:
        return [decision.evaluation_question]
    plan.decision = decision
    now = plan.parts_now(list(plan.changes.all()))
    return [part.text for key, part in now.items() if key.startswith("vraag-")]


class SideAnswersQuerySet(models.QuerySet["SideAnswers"]):
    def visible_to(self, user: Any) -> SideAnswersQuerySet:
        """Both, once both are there or the term passed; before that only those of one's own side.
        Whoever works for the municipality and takes part in the initiative is of that side."""
        request = "look_back__decision__request"
        seen = RegulatoryRequest.objects.visible_to(user)
        other = SideAnswers.objects.filter(look_back=OuterRef("look_back")).exclude(
            pk=OuterRef("pk")
        )
        here = reach_of(user).municipalities_as(*STAFF_ROLES)
        applicants = Q(side=Side.APPLICANT, **{f"{request}__initiative__in": parts_of(user).run})
        staff = Q(side=Side.MUNICIPALITY, **{f"{request}__municipality__in": here})
        staff &= ~takes_part(user, f"{request}__")
        over = Q(look_back__answer_by__lt=timezone.localdate())
        return self.filter(Exists(other) | over | applicants | staff, **{f"{request}__in": seen})


class SideAnswers(Record):
    look_back = models.ForeignKey(LookBack, on_delete=models.PROTECT, related_name="answers")
    side = models.CharField(max_length=12, choices=Side)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    answers = models.JSONField(default=list)
    at = models.DateTimeField(default=timezone.now)

    objects = SideAnswersQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["look_back", "side"], name="each_side_looks_back_once")
        ]

    def __str__(self) -> str:
        return self.get_side_display()

    @property
    def is_late(self) -> bool:
        """After its term one may have read what the other said."""
        return timezone.localdate(self.at) > self.look_back.answer_by


@guards.before(Status.MID_TERM)
def not_before_it_is_halfway(step: Step) -> None:
    decision = step.request.decision
    if not has_mid_term(decision) or step.day < halfway(decision):
        raise ValidationError(_("Dit experiment is nog niet halverwege."))


@guards.before(Status.EVALUATING)
def not_before_looking_back_begins(step: Step) -> None:
    if step.day < looks_back_on(step.request.decision):
        raise ValidationError(_("Het terugkijken op dit experiment begint later."))


def open_due(today: date) -> int:
    """Of the morning round: what is halfway, near its end, or ended before anybody looked back."""
    rows = Decision.objects.filter(
        request__outcome=Outcome.EXPERIMENT_GRANTED,
        request__status__in=[Status.IN_FORCE, Status.MID_TERM, Status.EXPIRED],
    ).exclude(look_backs__moment=Moment.END)
    opened = 0
    for decision in rows.select_related("request__initiative__village", "request__municipality"):
        if moment := _due_moment(decision, today):
            opened += LookBack.open(decision, moment, today)
    return opened


def _due_moment(decision: Decision, today: date) -> str:
    if today >= looks_back_on(decision):
        return Moment.END
    from_half = has_mid_term(decision) and today >= halfway(decision)
    return Moment.MID_TERM if from_half else ""


def remind_sides(today: date) -> int:
    """A week before the term, and the day after it, whoever did not answer."""
    rows = LookBack.objects.filter(decision__request__status__in=ANSWERABLE)
    rows = rows.annotate(
        by_applicant=_answered(Side.APPLICANT), by_municipality=_answered(Side.MUNICIPALITY)
    ).exclude(by_applicant=True, by_municipality=True)
    found = list(rows.select_related("decision__request__initiative__village"))
    for look_back in found:
        silent = [side for side in Side if not getattr(look_back, f"by_{side}")]
        emails.remind_sides(look_back, silent, (look_back.answer_by - today).days)
    return len(found)


def _answered(side: str) -> Exists:
    return Exists(SideAnswers.objects.filter(look_back=OuterRef("pk"), side=side))
