"""Somebody does not agree with a decision. It holds meanwhile (Awb 6:16), so an objection has a
line of its own beside that of the request, in the same table of steps and the same history."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from initiatives.people.models.reach import parts_of
from initiatives.regulatory.clock.calculation import Calculation, objection_until, why_free
from initiatives.regulatory.clock.rules import EquatedDay
from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.decisions.objecting import decided_for
from initiatives.regulatory.mandates.models import mandate_for_objection
from initiatives.regulatory.models.choices import Outcome as AnswerOutcome
from initiatives.regulatory.models.choices import Status
from initiatives.regulatory.models.querysets import STAFF_ROLES, takes_part
from initiatives.regulatory.models.requests import RegulatoryRequest
from initiatives.regulatory.objections import emails
from initiatives.regulatory.objections.revising import follow_revision, refuse_revision
from initiatives.regulatory.objections.terms import (
    is_in_time,
    latest_adjournment,
    objection_due,
)
from initiatives.sockets.hearing import tell_hearers
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.members.models.reach import reach_of

OPEN = Status.OBJECTION_OPEN


class ObjectionQuerySet(models.QuerySet["Objection"]):
    def visible_to(self, user: Any) -> ObjectionQuerySet:
        """Who works on requests for the municipality and takes no part in the initiative; and
        applicants their own."""
        staffed = Q(request__municipality__in=reach_of(user).municipalities_as(*STAFF_ROLES))
        own = Q(by_role=Objection.By.APPLICANT, request__initiative__in=parts_of(user).run)
        return self.filter((staffed & ~takes_part(user, of="request__")) | own)

    def open(self) -> ObjectionQuerySet:
        return self.filter(status=OPEN)

    def for_list(self) -> ObjectionQuerySet:
        return self.select_related(
            "decision", "handler", "request__municipality", "request__initiative__village"
        )


class Objection(Record):
    class By(models.TextChoices):
        APPLICANT = "applicant", _("de indiener")
        THIRD_PARTY = "third_party", _("een ander met een belang")

    class Outcome(models.TextChoices):
        UPHELD = "upheld", _("Gegrond")
        PARTLY_UPHELD = "partly_upheld", _("Deels gegrond")
        REJECTED = "rejected", _("Ongegrond")
        INADMISSIBLE = "inadmissible", _("Niet-ontvankelijk")

    CHANGES = [Outcome.UPHELD, Outcome.PARTLY_UPHELD]

    request = models.ForeignKey(
        RegulatoryRequest, on_delete=models.PROTECT, related_name="objections"
    )
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="objections")
    status = models.CharField(max_length=20, choices=Status, default=OPEN, editable=False)
    by_role = models.CharField(_("van wie?"), max_length=15, choices=By)
    # Of who is not the applicant: for the municipality only.
    objector = models.CharField(_("naam en adres"), max_length=300, blank=True)
    grounds = models.TextField(_("waarom?"), max_length=8000)
    received_on = models.DateField(_("ontvangen op"))
    posted_on = models.DateField(_("op de post gedaan op"), null=True, blank=True)
    in_time = models.BooleanField(editable=False)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    handler = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    committee = models.BooleanField(_("een commissie geeft advies"), default=False)
    due_on = models.DateField()
    due_sum = models.JSONField(default=dict)
    adjourned_at = models.DateField(null=True)
    adjourned_to = models.DateField(_("nieuwe uiterste datum"), null=True)
    adjourn_reason = models.TextField(_("waarom is meer tijd nodig?"), max_length=1000, blank=True)
    outcome = models.CharField(_("uitkomst"), max_length=20, choices=Outcome, blank=True)
    reasoning = models.TextField(_("waarom?"), max_length=8000, blank=True)
    # Of the decision, when this was found right: from then on it stands (`request.outcome`).
    revised_outcome = models.CharField(
        _("wat geldt nu?"), max_length=30, choices=AnswerOutcome, blank=True
    )
    # What everybody reads: nobody's name.
    public_text = models.TextField(_("wat iedereen leest"), max_length=2000, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    decided_on = models.DateField(null=True)
    # As it was on that day: a position and its decree, without a name.
    mandate_words = models.CharField(max_length=330, blank=True, editable=False)

    objects = ObjectionQuerySet.as_manager()

    class Meta:
        ordering = ["received_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status=Status.OBJECTION_DECIDED) ^ Q(outcome=""),
                name="an_objection_has_an_outcome_when_decided",
            ),
            models.CheckConstraint(
                condition=Q(outcome="")
                | (
                    ~Q(reasoning="")
                    & ~Q(public_text="")
                    & Q(decided_by__isnull=False, decided_on__isnull=False)
                ),
                name="an_objection_is_decided_with_reasons",
            ),
            models.CheckConstraint(
                condition=Q(revised_outcome="") | Q(outcome__in=["upheld", "partly_upheld"]),
                name="an_objection_revises_when_it_was_right",
            ),
            models.CheckConstraint(
                condition=Q(adjourned_at=None)
                | (Q(adjourned_to__isnull=False) & ~Q(adjourn_reason="")),
                name="an_objection_is_adjourned_with_a_reason",
            ),
            models.UniqueConstraint(
                fields=["decision"],
                condition=Q(by_role="applicant", status=Status.OBJECTION_OPEN),
                name="one_open_objection_of_the_applicant",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_on", "id"],
                condition=Q(status=Status.OBJECTION_OPEN),
                name="open_objections",
            )
        ]

    def __str__(self) -> str:
        return self.get_by_role_display()

    def get_absolute_url(self) -> str:
        return reverse("regulatory:objection", args=[self.pk])

    @property
    def is_open(self) -> bool:
        return self.status == OPEN

    @property
    def days_left(self) -> int:
        return (self.due_on - timezone.localdate()).days

    @property
    def is_late(self) -> bool:
        return self.is_open and self.days_left < 0

    @property
    def due_steps(self) -> list[tuple[str, date]]:
        return [(label, date.fromisoformat(day)) for label, day in self.due_sum.get("steps", [])]

    @property
    def appeal_until(self) -> date | None:
        """The last day to go to court, counted as for the objection itself (Awb 6:7, 6:8)."""
        if self.decided_on is None:
            return None
        return objection_until(self.decided_on, EquatedDay.objects.days())

    @property
    def on_behalf(self) -> str:
        """Nothing until it is decided."""
        if self.decided_on is None:
            return ""
        name = self.request.municipality_name_on(self.decided_on)
        other = _("Dat is een ander dan wie het eerste besluit nam.")
        return f"{decided_for(name, self.mandate_words)} {other}"

    @property
    def barred(self) -> set[Any]:
        """Who had a hand in the first decision."""
        return {self.decision.decided_by_id, self.decision.handled_by_id} - {None}

    @property
    def may_be_adjourned(self) -> bool:
        return self.is_open and self.adjourned_at is None and self.days_left >= 0

    # Steps

    @classmethod
    @transaction.atomic
    def file(
        cls,
        decision: Decision,
        by: User,
        by_role: str,
        grounds: str,
        *,
        received_on: date | None = None,
        posted_on: date | None = None,
        objector: str = "",
        at: datetime | None = None,
    ) -> Objection:
        """Too late is kept too: only the decision on it can say that it is not admissible."""
        at = at or timezone.now()
        speaks = by_role == cls.By.APPLICANT and by in decision.request.applicants()
        if received_on or not speaks:
            decision.request.refuse_interest_of(by)  # at the desk, of what came on paper
        received_on = received_on or timezone.localdate(at)
        cls._refuse_filing(decision, by_role, received_on, posted_on, timezone.localdate(at))
        filed = cls(request=decision.request, decision=decision, by_role=by_role, recorded_by=by)
        filed.received_on, filed.posted_on = received_on, posted_on
        filed.grounds, filed.objector = grounds, objector
        until: Any = decision.objection_until
        filed.in_time = is_in_time(until, received_on, posted_on)
        filed._count()
        filed._step("", OPEN, by, at, str(_("Bezwaar ontvangen")))
        filed.save()
        emails.tell_received(filed)
        return filed

    @classmethod
    def _refuse_filing(cls, decision, by_role, received_on, posted_on, today) -> None:
        if decision.objection_until is None:
            raise ValidationError(_("Tegen dit antwoord kan geen bezwaar worden gemaakt."))
        if not decision.announced_on <= received_on <= today:
            text = _("Kies een dag tussen het besluit en vandaag.")
            raise ValidationError({"received_on": text})
        if posted_on and not decision.announced_on <= posted_on <= received_on:
            text = _("Kies een dag tussen het besluit en de dag van ontvangst.")
            raise ValidationError({"posted_on": text})
        own = cls.objects.filter(decision=decision, by_role=by_role)
        if by_role == cls.By.APPLICANT and (why := why_not_again(own)):
            raise ValidationError(why)

    def _counted(self) -> Calculation:
        until: Any = self.decision.objection_until
        moved: Any = (self.adjourned_at, self.adjourned_to) if self.adjourned_at else None
        return objection_due(
            until,
            self.received_on,
            committee=self.committee,
            in_time=self.in_time,
            adjourned=moved,
            equated=EquatedDay.objects.days(),
        )

    def _count(self) -> None:
        """The last day, derived anew from what happened."""
        found = self._counted()
        steps = [[step.label, step.day.isoformat()] for step in found.steps]
        self.due_on, self.due_sum = found.due_on, {"summary": found.summary, "steps": steps}

    def _step(
        self, before: str, after: str, by: User, at: datetime | None, note: str, **fields: Any
    ) -> None:
        self.request.branch(before, after, by, at or timezone.now(), note, **fields)
        self.status = after

    def refuse_first_hand(self, by: User) -> None:
        """Awb 10:3 lid 3, and no interest of one's own (2:4)."""
        self.request.refuse_interest_of(by)
        if by.pk in self.barred:
            raise ValidationError(
                _("Jij werkte mee aan het eerste besluit. Een collega behandelt het bezwaar.")
            )

    def _refuse_unless_open(self) -> None:
        if not self.is_open:
            raise ValidationError(_("Dit bezwaar is al afgerond."))

    @transaction.atomic
    def take_up(self, by: User, at: datetime | None = None) -> None:
        self._refuse_unless_open()
        self.refuse_first_hand(by)
        note = str(_("Bezwaar op naam van %(who)s")) % {"who": by}
        self.request.touch(by, at=at, note_internal=note)
        self.handler = by
        self.save(update_fields=["handler", "updated_at"])

    def _refuse_unless_handled_by(self, by: User) -> None:
        self._refuse_unless_open()
        self.refuse_first_hand(by)
        if self.handler_id != by.pk:
            raise ValidationError(_("Neem het bezwaar eerst op je naam."))

    @transaction.atomic
    def bring_before_committee(self, by: User, at: datetime | None = None) -> None:
        """Twelve weeks instead of six (Awb 7:13); said before the term ended."""
        self._refuse_unless_handled_by(by)
        if self.committee or self.adjourned_at or self.days_left < 0:
            raise ValidationError(_("Een commissie inschakelen kan nu niet meer."))
        note = str(_("Een commissie adviseert over het bezwaar"))
        self.request.touch(by, at=at, note_public=note)
        self.committee = True
        self._count()
        self.save(update_fields=["committee", "due_on", "due_sum", "updated_at"])
        emails.tell_new_date(self, "committee")

    @transaction.atomic
    def adjourn(self, by: User, to: date, reason: str, at: datetime | None = None) -> None:
        """Once, before the last day passed, six weeks at most (Awb 7:10 lid 3)."""
        self._refuse_unless_handled_by(by)
        if not self.may_be_adjourned:
            raise ValidationError(_("Verdagen kan één keer, voor de uiterste datum."))
        free, counted = EquatedDay.objects.days(), self._counted().due_on
        if counted < timezone.localdate(at):
            # Of a letter from before the weeks were counted from the end of the term.
            text = _("De termijn was al voorbij op %(day)s. Verdagen kan niet meer.")
            raise ValidationError(text % {"day": date_format(counted, "j F Y")})
        if not self.due_on < to <= latest_adjournment(counted, free):
            text = _("Kies een dag na de uiterste datum, hoogstens zes weken later.")
            raise ValidationError({"to": text})
        if why_free(to, free):
            raise ValidationError({"to": _("Kies een werkdag.")})
        note = str(_("Beslissing op het bezwaar verdaagd: %(reason)s")) % {"reason": reason}
        self.request.touch(by, at=at, note_public=note)
        self.adjourned_at, self.adjourned_to = timezone.localdate(at), to
        self.adjourn_reason = reason
        self._count()
        self.save()
        emails.tell_new_date(self, "adjourned")

    @transaction.atomic
    def decide(
        self,
        by: User,
        outcome: str,
        reasoning: str,
        public_text: str,
        revised_outcome: str = "",
        at: datetime | None = None,
    ) -> None:
        """By who may decide and had no hand in the first decision. `revised_outcome` is what then
        stands, which can be the same for other reasons."""
        self._refuse_unless_open()
        self.refuse_first_hand(by)
        if self.handler_id is None:
            raise ValidationError(_("Nog niemand behandelt dit bezwaar. Dat moet eerst."))
        refuse_revision(self.decision, revised_outcome, was_right=outcome in self.CHANGES)
        label, at = self.Outcome(outcome).label, at or timezone.now()
        mandate = mandate_for_objection(self.request, by, timezone.localdate(at))
        self.mandate_words = str(mandate or "")
        self.outcome, self.reasoning, self.public_text = outcome, reasoning, public_text
        self.revised_outcome = revised_outcome
        self.decided_by, self.decided_on = by, timezone.localdate(at)
        revision = {"outcome": revised_outcome, "revised_by": self} if revised_outcome else {}
        note = str(_("Bezwaar: %(outcome)s")) % {"outcome": str(label).lower()}
        self._step(OPEN, Status.OBJECTION_DECIDED, by, at, note, **revision)
        self.save()
        emails.tell_decided(self)
        state = str(_("de beslissing op het bezwaar: %(outcome)s")) % {"outcome": label}
        tell_hearers(self.request, state)
        if revision:
            follow_revision(self, timezone.localdate(at), at)

    @transaction.atomic
    def withdraw(self, by: User, at: datetime | None = None) -> None:
        self._refuse_unless_open()
        note = str(_("Bezwaar ingetrokken"))
        self._step(OPEN, Status.OBJECTION_WITHDRAWN, by, at, note)
        self.save(update_fields=["status", "updated_at"])
        emails.tell_withdrawn(self)


def why_not_again(own: Iterable[Objection]) -> Any:
    """One at a time, and once it was decided the way is to the court. Nothing when the applicant,
    whose objections these are, may make one."""
    statuses = {each.status for each in own}
    if OPEN in statuses:
        return _("Er loopt al een bezwaar van jullie tegen dit besluit.")
    if Status.OBJECTION_DECIDED in statuses:
        return _(
            "Op het bezwaar van de indiener is al beslist. Wie het daar niet mee eens is, gaat in "
            "beroep bij de rechtbank; een brief daarover stuurt de gemeente door (Awb 6:15)."
        )
    return ""
