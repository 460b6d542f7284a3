"""What the municipality decided, on what law, why, and under which conditions.

A row without `decided_on` is a proposal: the municipality's own until somebody decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Func, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory import emails
from initiatives.regulatory.clock.calculation import add_months, counted_back, objection_until
from initiatives.regulatory.clock.rules import EquatedDay
from initiatives.regulatory.decisions.conditions import HOLDING, Condition, DecisionCondition
from initiatives.regulatory.decisions.emails import tell_ended
from initiatives.regulatory.decisions.forwards import ForwardRecord
from initiatives.regulatory.decisions.guards import (
    refuse_leaving_aside,
    refuse_period,
    refuse_without_kind,
)
from initiatives.regulatory.decisions.lessons import prepare_lesson
from initiatives.regulatory.decisions.objecting import on_behalf, ways_to_object
from initiatives.regulatory.mandates.models import mandate_for
from initiatives.regulatory.models.choices import (
    FOUR_EYES,
    GRANTS,
    NEXT,
    STATUS_OF,
    Outcome,
    Status,
)
from initiatives.regulatory.models.requests import RegulatoryRequest
from initiatives.regulatory.models.risks import (
    AnsweredRisk,
    answered,
    leaves_risks_open,
    refuse_unanswered_risks,
)
from initiatives.sockets.hearing import tell_hearers
from villagehub.accounts.models import User
from villagehub.base import Record

EXPERIMENT_MONTHS = 36
# Evaluation opens nine months before the end of an experiment of eighteen or more (Aanwijzing
# 2.42), else two months before.
LONG_EXPERIMENT_MONTHS = 18


WHAT_IS_OPEN = _("van elk risico hoort erin te staan of het voldoende is opgevangen, en waarom.")


class PlusMonths(Func):
    template = f"(%(expressions)s + INTERVAL '{EXPERIMENT_MONTHS} months')"
    output_field = models.DateTimeField()


class Decision(Record):
    request = models.OneToOneField(
        RegulatoryRequest, on_delete=models.PROTECT, related_name="decision"
    )
    outcome = models.CharField(_("uitkomst"), max_length=30, choices=Outcome)
    legal_basis = models.CharField(_("op grond van welke regel?"), max_length=500, blank=True)
    reasoning = models.TextField(_("waarom?"), max_length=8000, blank=True)
    # Rows of {"name", "enough", "because"}, in the order of the risks of the request.
    risk_answers = models.JSONField(_("antwoord op jullie antwoord"), default=list, blank=True)
    alternative_offered = models.TextField(_("wat kan er wel?"), max_length=4000, blank=True)
    forwarded_to = models.CharField(_("doorgestuurd naar"), max_length=200, blank=True)
    experiment_starts_on = models.DateField(_("het experiment begint op"), null=True, blank=True)
    experiment_ends_on = models.DateField(_("en eindigt op"), null=True, blank=True)
    evaluation_question = models.TextField(
        _("wat willen we na afloop weten?"), max_length=2000, blank=True
    )
    # Who handled the request then, kept here because four eyes must stay checkable.
    handled_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    decided_on = models.DateField(null=True)
    # Of whom it was then: a merger since changes nothing of that.
    municipality_name = models.CharField(max_length=80, blank=True, editable=False)
    municipality_code = models.CharField(max_length=6, blank=True, editable=False)
    # As it was on that day: a position and its decree, without a name.
    mandate_words = models.CharField(max_length=330, blank=True, editable=False)
    announced_on = models.DateField(null=True)
    objection_until = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_on=None) | ~Q(reasoning=""),
                name="a_decision_has_reasons",
                violation_error_message=_("Schrijf op waarom."),
            ),
            models.CheckConstraint(
                condition=~Q(outcome=Outcome.REFUSED)
                | (~Q(reasoning="") & ~Q(alternative_offered="")),
                name="a_refusal_says_why_and_what_can_be_done",
                violation_error_message=_("Zeg bij een nee waarom, en wat er wel kan."),
            ),
            models.CheckConstraint(
                condition=~Q(outcome=Outcome.FORWARDED) | ~Q(forwarded_to=""),
                name="forwarded_to_somebody",
                violation_error_message=_("Vul in naar wie je het verzoek doorstuurt."),
            ),
            models.CheckConstraint(
                condition=~Q(outcome=Outcome.EXPERIMENT_GRANTED)
                | (
                    Q(experiment_starts_on__isnull=False, experiment_ends_on__isnull=False)
                    & Q(experiment_ends_on__gt=F("experiment_starts_on"))
                    & Q(experiment_ends_on__lte=PlusMonths("experiment_starts_on"))
                    & ~Q(evaluation_question="")
                ),
                name="an_experiment_ends_and_is_evaluated",
                violation_error_message=_(
                    "Een experiment heeft een begin, een einde binnen 36 maanden en een vraag."
                ),
            ),
            models.CheckConstraint(
                condition=Q(decided_on=None)
                | (Q(decided_by__isnull=False) & Q(announced_on__isnull=False)),
                name="decided_by_somebody_and_announced",
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=FOUR_EYES)
                | Q(decided_by=None)
                | (Q(handled_by__isnull=False) & ~Q(decided_by=F("handled_by"))),
                name="four_eyes",
                violation_error_message=_("Wie het verzoek behandelt, beslist hier niet over."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_outcome_display()

    @property
    def answered_risks(self) -> list[AnsweredRisk]:
        return answered(self.request.risks, self.risk_answers)

    @property
    def leaves_risks_open(self) -> bool:
        """A proposal from before risks were rows of their own: it goes back to be completed."""
        with_conditions = bool(self.conditions.all())
        return leaves_risks_open(
            self.request.risks, self.outcome, self.risk_answers, with_conditions=with_conditions
        )

    @property
    def municipality_then(self) -> str:
        """Of a proposal the municipality of today."""
        return self.municipality_name or self.request.municipality.name

    @property
    def on_behalf(self) -> str:
        return on_behalf(self)

    @property
    def ways_to_object(self) -> list[str]:
        return ways_to_object(self)

    @property
    def is_decision(self) -> bool:
        return self.request.is_decision_with(self.outcome)

    @property
    def stands(self) -> str:
        """The outcome that holds now: after an objection that can be another."""
        return self.request.outcome or self.outcome

    @property
    def revised_by(self) -> Any:
        """The objection after which another outcome stands. One query, when there is one."""
        return self.request.revised_by

    @property
    def called(self) -> str:
        return str(_("Besluit") if self.is_decision else _("Antwoord"))

    @property
    def objection_is_over(self) -> bool:
        """Later only with a good reason (Awb 6:11)."""
        return self.objection_until is not None and self.objection_until < timezone.localdate()

    @property
    def is_announced(self) -> bool:
        return self.announced_on is not None

    @property
    def holds(self) -> bool:
        """An approval, until it ended or was stopped: then nothing is asked of it any more."""
        if self.stands not in GRANTS or not self.is_announced:
            return False
        return self.request.status in HOLDING or self.runs_concluded

    @property
    def runs_concluded(self) -> bool:
        """An experiment of which both signed the conclusion before its last day."""
        if self.request.status != Status.EVALUATED:
            return False
        stopped = getattr(self, "early_stop", None) is not None
        return not stopped and self.experiment_runs_on(timezone.localdate())

    @property
    def evaluation_opens_on(self) -> date | None:
        """Of a short one the usual two months before the end lie before its beginning: then it is
        halfway."""
        first, last = self.experiment_starts_on, self.experiment_ends_on
        if not (first and last):
            return None
        long = add_months(first, LONG_EXPERIMENT_MONTHS)
        usual = counted_back(last, 9 if last >= long else 2)
        return usual if usual > first else first + timedelta(days=(last - first).days // 2)

    @property
    def in_force_on(self) -> date | None:
        """Not before it was announced (Awb 3:40); an experiment on the day it begins."""
        if self.stands not in GRANTS or self.announced_on is None:
            return None
        granted_on: date = self.announced_on
        if self.outcome not in GRANTS:
            granted_on = self.revised_by.decided_on
        return max(self.experiment_starts_on or granted_on, granted_on)

    def experiment_runs_on(self, day: date) -> bool:
        """Never after the last day: an experiment is not prolonged in silence."""
        first, last = self.experiment_starts_on, self.experiment_ends_on
        if self.stands != Outcome.EXPERIMENT_GRANTED or not self.is_announced:
            return False
        return first is not None and last is not None and first <= day <= last

    @classmethod
    @transaction.atomic
    def propose(
        cls,
        request: RegulatoryRequest,
        by: User,
        conditions: Sequence[Condition],
        at: datetime | None = None,
        **fields: Any,
    ) -> Decision:
        """The handling officer puts a proposal before the decision makers."""
        request.refuse_unless_handled_by(by)
        refuse_without_kind(request)
        if fields["outcome"] == Outcome.NOT_PROCESSED:
            refuse_leaving_aside(request, timezone.localdate(at))
        cls._refuse_period(fields, at)
        cls._refuse_unanswered(request, fields, bool(conditions))
        request.move_to(Status.PROPOSED, by, at=at)
        proposal = cls._write(request, conditions, proposed_by=by, **fields)
        emails.tell_proposal(request, proposal.outcome)
        return proposal

    @classmethod
    @transaction.atomic
    def take(
        cls,
        request: RegulatoryRequest,
        by: User,
        conditions: Sequence[Condition],
        at: datetime | None = None,
        **fields: Any,
    ) -> Decision:
        """Decides at once, with this text."""
        cls._refuse_period(fields, at)
        cls._refuse_unanswered(request, fields, bool(conditions))
        signature = cls._signature(request, by, at, fields)
        cls._close(request, by, at, fields["outcome"])
        decision = cls._write(request, conditions, **fields, **signature)
        decision._announce(by, at)
        return decision

    @transaction.atomic
    def confirm(self, by: User, at: datetime | None = None) -> None:
        """A decision maker adopts the proposal as it stands."""
        if self.request.status != Status.PROPOSED:
            raise ValidationError(_("Er ligt geen voorstel meer om vast te stellen."))
        self._refuse_period(vars(self), at)
        self._refuse_passed_days(timezone.localdate(at))
        if self.leaves_risks_open:
            raise ValidationError(_("Geef dit voorstel terug: %s") % WHAT_IS_OPEN)
        signature = self._signature(self.request, by, at, {"outcome": self.outcome})
        self._close(self.request, by, at, self.outcome)
        for name, value in signature.items():
            setattr(self, name, value)
        self.save(update_fields=[*signature, "updated_at"])
        self._announce(by, at)

    @staticmethod
    def _refuse_period(fields: dict[str, Any], at: datetime | None) -> None:
        first, last = fields.get("experiment_starts_on"), fields.get("experiment_ends_on")
        refuse_period(fields["outcome"], first, last, timezone.localdate(at))

    @staticmethod
    def _refuse_unanswered(
        request: RegulatoryRequest, fields: dict[str, Any], with_conditions: bool
    ) -> None:
        outcome, given = fields["outcome"], fields.get("risk_answers", [])
        refuse_unanswered_risks(request.risks, outcome, given, with_conditions=with_conditions)

    def _refuse_passed_days(self, today: date) -> None:
        """A proposal can lie for a while: nobody is late on the day it is decided."""
        passed = self.conditions.filter(due_on__lt=today).first()
        if passed is not None:
            text = _("De dag van voorwaarde %(number)d is voorbij. Geef het voorstel terug.")
            raise ValidationError(text % {"number": passed.number})

    @staticmethod
    def _close(request: RegulatoryRequest, by: User, at: datetime | None, outcome: str) -> None:
        status = STATUS_OF.get(Outcome(outcome), Status.DECIDED)
        request.move_to(status, by, at=at, outcome=outcome, closed_on=timezone.localdate(at))

    def _announce(self, by: User, at: datetime | None) -> None:
        prepare_lesson(self)
        emails.tell_decision(self)
        outcome = {"outcome": self.get_outcome_display()}
        tell_hearers(self.request, str(_("het antwoord van de gemeente: %(outcome)s")) % outcome)
        if self.outcome == Outcome.FORWARDED:
            ForwardRecord.begin(self, timezone.localdate(at))
        self.come_into_force(timezone.localdate(at), at)

    def come_into_force(self, day: date, at: datetime | None = None) -> bool:
        """On its day; a second call finds it in force."""
        starts = self.in_force_on
        if starts is None or day < starts or self.request.status != Status.DECIDED:
            return False
        self.request.move_to(Status.IN_FORCE, None, at=at)
        return True

    @transaction.atomic
    def run_out(self, day: date, at: datetime | None = None) -> bool:
        """The day after the last one of an experiment: nothing prolongs it in silence."""
        last = self.experiment_ends_on
        if last is None or day <= last:
            return False
        if self.request.status == Status.EVALUATED:
            tell_ended(self)  # its status says more already
            return True
        if Status.EXPIRED not in NEXT.get(self.request.status, ()):
            return False
        self.request.move_to(Status.EXPIRED, None, at=at)
        tell_ended(self)
        tell_hearers(self.request, str(Status.EXPIRED.label))
        return True

    @transaction.atomic
    def give_back(self, by: User, note: str, at: datetime | None = None) -> None:
        """Back to the officer, who finds the text as it was; to all officers when that one works
        here no longer."""
        if self.request.status != Status.PROPOSED:
            raise ValidationError(_("Er ligt geen voorstel meer om terug te geven."))
        lost: dict[str, Any] = {"handling_officer": None}
        kept = {} if self.request.officer_works_here() else lost
        self.request.move_to(Status.IN_REVIEW, by, at=at, note_internal=note, **kept)
        emails.tell_given_back(self.request, note)

    @classmethod
    def _signature(cls, request, by, at, fields) -> dict[str, Any]:
        day = timezone.localdate(at)
        mandate = mandate_for(request, by, fields["outcome"], day)
        return {
            "decided_by": by,
            "mandate_words": str(mandate or ""),
            "municipality_name": request.municipality.name,
            "municipality_code": request.municipality.gm_code,
            "decided_on": day,
            "announced_on": day,
            "handled_by": request.handling_officer,
            "objection_until": cls._objection_until(request, fields["outcome"], day),
        }

    @staticmethod
    def _objection_until(request: RegulatoryRequest, outcome: str, day: date) -> date | None:
        rule = request.term_rule
        if not (request.is_decision_with(outcome) and rule and rule.objection):
            return None
        return objection_until(day, EquatedDay.objects.days())

    @classmethod
    def _write(
        cls, request: RegulatoryRequest, conditions: Sequence[Condition], **fields: Any
    ) -> Decision:
        """A proposal that was given back is overwritten by the next one."""
        decision = cls.objects.filter(request=request).first() or cls(request=request)
        for name, value in fields.items():
            setattr(decision, name, value)
        decision.save()
        decision.conditions.all().delete()
        DecisionCondition.objects.bulk_create(
            DecisionCondition(decision=decision, number=number, **each._asdict())
            for number, each in enumerate(conditions, start=1)
        )
        return decision
