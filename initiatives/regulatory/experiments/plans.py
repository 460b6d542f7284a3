"""What an experiment wants to know and when it stops: written together, sealed when it starts.

A sealed plan is never changed (a trigger sees to it). Another text afterwards is a row beside it,
which breaks the seal for everybody to see.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.experiments import emails
from initiatives.regulatory.experiments.days import period_of
from initiatives.regulatory.experiments.sides import AgreedByBoth, Side, refuse_unless_of
from initiatives.regulatory.models.choices import Outcome, Status
from villagehub.accounts.models import User
from villagehub.base import Record

LEAST_QUESTIONS, MOST_QUESTIONS, MOST_CRITERIA = 2, 6, 10
# From its first day on a plan that both agree on is sealed.
BEGUN = [Status.IN_FORCE, Status.MID_TERM]
UNSEALED = [Status.DECIDED, *BEGUN]
SHORT = 12
PLAN_DAYS = 7  # a plan may take a week before anybody is reminded


@dataclass(frozen=True)
class Part:
    """One part of a plan: its name in an address, what people call it, and its text."""

    key: str
    label: str
    text: str


class Criterion(NamedTuple):
    """One to stop by. One side alone can change them, so one reads whether it was sealed."""

    text: str
    is_sealed: bool = True
    is_present: bool = True

    @property
    def label(self) -> str:
        if not self.is_sealed:
            return _("%s (van na het zegel)") % self.text
        if not self.is_present:
            return _("%s (verzegeld, en later veranderd)") % self.text
        return self.text


class ExperimentPlanQuerySet(models.QuerySet["ExperimentPlan"]):
    def to_seal(self) -> ExperimentPlanQuerySet:
        """Agreed beforehand, and begun since."""
        agreed = self.exclude(agreed_by_applicant=None).exclude(agreed_by_municipality=None)
        return agreed.filter(sealed_at=None, decision__request__status__in=BEGUN)

    def unagreed(self) -> ExperimentPlanQuerySet:
        """By one side, as long as it can be sealed."""
        one = Q(agreed_by_applicant=None) | Q(agreed_by_municipality=None)
        return self.filter(one, sealed_at=None, decision__request__status__in=UNSEALED)


class ExperimentPlan(AgreedByBoth, Record):
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="plan")
    aim = models.TextField(gettext_lazy("wat willen jullie bereiken?"), max_length=1500)
    questions = models.JSONField(gettext_lazy("vragen"), default=list)
    stop_criteria = models.JSONField(gettext_lazy("wanneer stoppen jullie eerder?"), default=list)
    measurements = models.TextField(gettext_lazy("hoe meten jullie dat?"), max_length=2000)
    sealed_at = models.DateTimeField(null=True, editable=False)
    sealed_text = models.TextField(blank=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)

    objects = ExperimentPlanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sealed_at=None, sha256="", sealed_text="")
                | (
                    Q(agreed_by_applicant__isnull=False, agreed_by_municipality__isnull=False)
                    & Q(sealed_at__isnull=False)
                    & ~Q(sha256="")
                ),
                name="a_plan_is_sealed_by_both",
            )
        ]

    def __str__(self) -> str:
        return self.short_seal or str(_("Plan zonder zegel"))

    @property
    def is_sealed(self) -> bool:
        return self.sealed_at is not None

    @property
    def short_seal(self) -> str:
        return self.sha256[:SHORT]

    @property
    def seal_fits(self) -> bool:
        """Computed again from what the page shows."""
        return _fingerprint(self.canonical()) == self.sha256

    @property
    def sealed_late(self) -> bool:
        first, _last = period_of(self.decision)
        return self.sealed_at is not None and timezone.localdate(self.sealed_at) > first

    def canonical(self) -> str:
        """The text that is sealed; `sha256sum` of the file gives the seal. Its words stand apart
        from the language of the page: they never change."""
        first, last = period_of(self.decision)
        lines = [
            "Plan van een experiment",
            f"Verzoek: {self.decision.request.reference}",
            f"Looptijd: {first.isoformat()} tot en met {last.isoformat()}",
            *("", "Doel", self.aim, "", "Vragen"),
            *(f"{number}. {text}" for number, text in enumerate(self.questions, start=1)),
            *("", "Stopcriteria", *(f"- {text}" for text in self.stop_criteria)),
            *("", "Metingen", self.measurements, ""),
        ]
        return "\n".join(lines).replace("\r\n", "\n")

    def parts(self) -> list[Part]:
        """As it was sealed."""
        asked = [
            Part(f"vraag-{number}", _("Vraag %d") % number, text)
            for number, text in enumerate(self.questions, start=1)
        ]
        return [
            Part("doel", _("Doel"), self.aim),
            *asked,
            Part("stopcriteria", _("Stopcriteria"), "\n".join(self.stop_criteria)),
            Part("metingen", _("Metingen"), self.measurements),
        ]

    def parts_now(self, changes: list[PlanChange]) -> dict[str, Part]:
        """With what was changed since; `changes` in their order."""
        now = {part.key: part for part in self.parts()}
        for change in changes:
            now[change.part] = Part(change.part, now[change.part].label, change.new_text)
        return now

    def criteria(self) -> list[Criterion]:
        """Those that both sealed, also when one side changed them, and then the later ones."""
        now = self.parts_now(list(self.changes.all()))["stopcriteria"].text.splitlines()
        sealed = [Criterion(text, is_present=text in now) for text in self.stop_criteria]
        later = [text for text in now if text not in self.stop_criteria]
        return sealed + [Criterion(text, is_sealed=False) for text in later]

    # Writing, together

    @classmethod
    @transaction.atomic
    def write(
        cls, decision: Decision, side: str, by: User, at: datetime | None = None, **fields: Any
    ) -> ExperimentPlan:
        """Each new text asks the other side again."""
        plan = cls.objects.filter(decision=decision).first() or cls(decision=decision)
        plan.decision = decision
        plan._refuse_unless_writable(side, by)
        plan.written_by(side, by, fields)
        decision.request.touch(by, at=at)
        plan.save()
        emails.tell_plan_waits(plan)
        return plan

    @transaction.atomic
    def agree(self, side: str, by: User, at: datetime | None = None) -> None:
        self._refuse_unless_writable(side, by)
        if self.has_agreed(side):
            raise ValidationError(_("Jullie gingen al akkoord met dit plan."))
        self.agreed_to_by(side, by)
        self.decision.request.touch(by, at=at)
        self.save()
        if self.decision.request.status in BEGUN:
            self.seal(at)
        else:
            emails.tell_plan_agreed(self)

    def _refuse_unless_writable(self, side: str, by: User) -> None:
        request = self.decision.request
        refuse_unless_of(side, request, by)
        if self.is_sealed:
            raise ValidationError(_("Dit plan is verzegeld. Je kunt alleen een deel veranderen."))
        if request.outcome != Outcome.EXPERIMENT_GRANTED or request.status not in UNSEALED:
            raise ValidationError(_("Een plan maken kan tot het terugkijken begint."))

    @transaction.atomic
    def seal(self, at: datetime | None = None) -> None:
        """Once, by the calendar on the first day or by the second who agrees after it."""
        if self.is_sealed or not self.is_agreed:
            raise ValidationError(_("Alleen een plan waar beide het mee eens zijn, gaat op slot."))
        self.sealed_at = at or timezone.now()
        self.sealed_text = self.canonical()
        self.sha256 = _fingerprint(self.sealed_text)
        note = str(_("Plan verzegeld (%(seal)s)")) % {"seal": self.short_seal}
        self.decision.request.touch(None, at=at, note_public=note)
        self.save()
        emails.tell_sealed(self)


def _fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def seal_begun(today: date) -> int:
    """Of the morning round: what came into force with a plan that both agreed on."""
    rows = ExperimentPlan.objects.to_seal()
    found = list(rows.select_related("decision__request__initiative__village"))
    for plan in found:
        plan.seal()
    return len(found)


def remind_of_plans(today: date) -> int:
    """Of the morning round: once, a week after the decision, when there is no plan yet; and once, a
    week after a text of it was written, whoever did not agree yet."""
    week = timedelta(days=PLAN_DAYS)
    rows = Decision.objects.filter(
        request__outcome=Outcome.EXPERIMENT_GRANTED,
        request__status__in=UNSEALED,
        announced_on__lte=today - week,
        plan=None,
    )
    missing = list(rows.select_related("request__initiative__village"))
    for decision in missing:
        emails.tell_plan_missing(decision)
    unagreed = ExperimentPlan.objects.unagreed().filter(updated_at__lte=timezone.now() - week)
    waiting = list(unagreed.select_related("decision__request__initiative__village"))
    for plan in waiting:
        emails.remind_plan_waits(plan)
    return len(missing) + len(waiting)


class PlanChange(Record):
    """Another text for a part of a sealed plan. Rows are added and never changed."""

    plan = models.ForeignKey(ExperimentPlan, on_delete=models.PROTECT, related_name="changes")
    part = models.CharField(max_length=20)
    old_text = models.TextField(max_length=4000)
    new_text = models.TextField(gettext_lazy("nieuwe tekst"), max_length=4000)
    reason = models.TextField(gettext_lazy("waarom?"), max_length=400)
    from_side = models.CharField(max_length=12, choices=Side)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(new_text=""), name="a_seal_is_broken_with_a_reason"
            )
        ]

    def __str__(self) -> str:
        return self.reason

    @classmethod
    @transaction.atomic
    def make(
        cls,
        plan: ExperimentPlan,
        part: str,
        side: str,
        by: User,
        new_text: str,
        reason: str,
        at: datetime | None = None,
    ) -> PlanChange:
        """By either side; the other hears it at once, and everybody sees it."""
        request = plan.decision.request
        refuse_unless_of(side, request, by)
        if not plan.is_sealed or request.status not in BEGUN:
            raise ValidationError(_("Dit plan kan niet meer veranderen: het terugkijken begon."))
        request.touch(by, at=at, note_public=_("Plan veranderd: %s") % reason)
        now = plan.parts_now(list(plan.changes.all())).get(part)
        if now is None or now.text == new_text:
            raise ValidationError(_("Hier verandert niets. Pas de tekst aan."))
        change = cls.objects.create(
            plan=plan,
            part=part,
            old_text=now.text,
            new_text=new_text,
            reason=reason,
            from_side=side,
            by=by,
            at=at or timezone.now(),
        )
        emails.tell_changed(change, now.label)
        return change
