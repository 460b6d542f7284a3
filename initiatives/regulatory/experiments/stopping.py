"""An experiment that stops before its day: by a criterion, after an objection, or because the
applicant wishes so."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.decisions.objecting import decided_for
from initiatives.regulatory.experiments import emails
from initiatives.regulatory.experiments.looking_back import LookBack, Moment
from initiatives.regulatory.experiments.sides import speaks_for_applicant, works_as
from initiatives.regulatory.mandates.models import mandate_for
from initiatives.regulatory.models.choices import GRANTS, NEXT, Outcome, Status
from initiatives.regulatory.models.guards import Step, guards
from initiatives.regulatory.objections.models import Objection
from initiatives.sockets.hearing import tell_hearers
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.models import Membership


class EarlyStop(Record):
    class Ground(models.TextChoices):
        CRITERION = "criterion", gettext_lazy("een stopcriterium")
        WISH = "wish", gettext_lazy("de indiener wil stoppen")
        OBJECTION = "objection", gettext_lazy("er was een gegrond bezwaar")

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="early_stop")
    ground = models.CharField(gettext_lazy("waarom?"), max_length=10, choices=Ground)
    # As it stood in the plan.
    criterion = models.CharField(max_length=300, blank=True)
    reason = models.TextField(gettext_lazy("wat is er gebeurd?"), max_length=2000)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    stopped_on = models.DateField()
    # As it was on that day; of the applicant's own wish there is none.
    mandate_words = models.CharField(max_length=330, blank=True, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason="") & (Q(ground="criterion") ^ Q(criterion="")),
                name="an_experiment_stops_for_a_reason",
            )
        ]

    def __str__(self) -> str:
        return self.get_ground_display()

    @property
    def on_behalf(self) -> str:
        """Nothing where the applicant stopped, and where nobody decided (Awb 1:3)."""
        request = self.decision.request
        if self.ground == self.Ground.WISH or not request.is_official:
            return ""
        return decided_for(request.municipality_name_on(self.stopped_on), self.mandate_words)

    @classmethod
    @transaction.atomic
    def make(
        cls,
        decision: Decision,
        by: User,
        reason: str,
        criterion: str = "",
        at: datetime | None = None,
    ) -> EarlyStop:
        """With a criterion by a decision maker; without one it is the wish of the applicant, whom
        nobody of the municipality speaks for."""
        wishes = speaks_for_applicant(decision.request, by)
        if criterion and wishes:
            raise ValidationError(_("Een stopcriterium vaststellen doet de gemeente."))
        if not criterion and not wishes:
            raise ValidationError(_("Dat de indiener wil stoppen, zegt de indiener zelf."))
        ground = cls.Ground.CRITERION if criterion else cls.Ground.WISH
        return cls._make(decision, by, reason, ground, criterion, at)

    @classmethod
    @transaction.atomic
    def after_objection(
        cls, decision: Decision, by: User, reason: str, at: datetime | None = None
    ) -> EarlyStop:
        """By a decision maker, once an objection was found right."""
        if speaks_for_applicant(decision.request, by) or not after_objection(decision):
            raise ValidationError(_("Hierom stopt de gemeente alleen na een gegrond bezwaar."))
        return cls._make(decision, by, reason, cls.Ground.OBJECTION, "", at)

    @classmethod
    def _make(
        cls,
        decision: Decision,
        by: User,
        reason: str,
        ground: str,
        criterion: str,
        at: datetime | None,
    ) -> EarlyStop:
        """Both sides still look back, from now on when they did not begin yet."""
        request, day = decision.request, timezone.localdate(at)
        mandate = _mandate_of(request, by, day)
        note = _("Eerder gestopt, want: %s") % (criterion or cls.Ground(ground).label)
        if decision.runs_concluded:
            _refuse_unless_may(request, by, day)
            request.touch(by, at=at, note_public=note)
        else:
            request.move_to(Status.STOPPED_EARLY, by, at=at, note_public=note)
        stop = cls.objects.create(
            decision=decision,
            ground=ground,
            criterion=criterion,
            reason=reason,
            by=by,
            stopped_on=day,
            mandate_words=str(mandate or ""),
        )
        asks = LookBack.open(decision, Moment.END, day, at)
        emails.tell_stopped(stop, asks=asks)
        tell_hearers(request, str(_("het experiment is eerder gestopt")))
        return stop


def after_objection(decision: Decision) -> bool:
    """Whether one was found right, whole or in part."""
    return decision.objections.filter(outcome__in=Objection.CHANGES).exists()


@guards.after(Status.OBJECTION_DECIDED)
def stop_what_an_objection_took_back(step: Step) -> None:
    """Nothing is tried any more when it is not allowed any more."""
    request, decision = step.request, step.request.decision
    taken_back = request.outcome not in GRANTS and may_stop(decision)
    if step.by and taken_back and decision.outcome == Outcome.EXPERIMENT_GRANTED:
        why = request.revised_by.public_text
        EarlyStop._make(decision, step.by, why, EarlyStop.Ground.OBJECTION, "", step.at)


def may_stop(decision: Decision) -> bool:
    """Also what is concluded and goes on; its status then stays."""
    known = Status.STOPPED_EARLY in NEXT.get(decision.request.status, ())
    return known or decision.runs_concluded


@guards.before(Status.STOPPED_EARLY)
def stopped_by_somebody_who_may(step: Step) -> None:
    _refuse_unless_may(step.request, step.by, step.day)


def _refuse_unless_may(request: Any, by: User | None, day: date) -> None:
    """The applicant, or a decision maker without an interest of their own, whose mandate reaches as
    far as a no: what was granted is taken back."""
    if by is None or request.decision.outcome != Outcome.EXPERIMENT_GRANTED:
        raise ValidationError(_("Alleen een experiment stopt eerder, en iemand besluit dat."))
    if speaks_for_applicant(request, by):
        return
    request.refuse_interest_of(by)
    if not works_as(Membership.Role.DECISION_MAKER, request, by):
        raise ValidationError(_("Alleen een beslisser of de indiener stopt een experiment."))
    _mandate_of(request, by, day)


def _mandate_of(request: Any, by: User, day: date) -> Any:
    """Under which `by` takes back what was granted. Where an objection did that, it is the mandate
    of the decision on the objection."""
    if speaks_for_applicant(request, by):
        return None
    if request.outcome not in GRANTS:
        return request.revised_by.mandate_words
    return mandate_for(request, by, Outcome.REFUSED, day)
