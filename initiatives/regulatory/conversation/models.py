"""Questions and answers between municipality and applicant, and the municipality's own notes."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory import emails
from initiatives.regulatory.clock.calculation import why_free
from initiatives.regulatory.clock.outages import answer_until
from initiatives.regulatory.clock.rows import TOLD_ONLY, ClockSuspension, Ground, TermExtension
from initiatives.regulatory.clock.rules import EquatedDay, TermRule
from initiatives.regulatory.conversation.guards import (
    Consent,
    refuse_consent,
    refuse_deadline,
    refuse_to_stop,
)
from initiatives.regulatory.models.choices import Status
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.base import Record


class RequestMessageQuerySet(models.QuerySet["RequestMessage"]):
    def for_list(self) -> RequestMessageQuerySet:
        rows = self.select_related("by", "suspension__consent_by", "retraction")
        return rows.order_by("at", "pk")


class RequestMessage(Record):
    class Side(models.TextChoices):
        MUNICIPALITY = "municipality", _("gemeente")
        APPLICANT = "applicant", _("indiener")

    request = models.ForeignKey(
        RegulatoryRequest, on_delete=models.PROTECT, related_name="messages"
    )
    from_side = models.CharField(max_length=15, choices=Side)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    body = models.TextField(_("bericht"), max_length=5000)
    is_question = models.BooleanField(default=False)
    ground = models.CharField(max_length=20, choices=Ground, blank=True)
    suspension = models.OneToOneField(
        ClockSuspension, on_delete=models.PROTECT, null=True, related_name="question"
    )
    answers = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="reply"
    )

    objects = RequestMessageQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["request", "at"], name="messages_of_request")]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_question=False)
                | Q(ground=Ground.INFORMAL)
                | (~Q(ground="") & Q(suspension__isnull=False)),
                name="a_question_that_stops_the_clock_has_a_term",
            )
        ]

    def __str__(self) -> str:
        return self.body[:60]

    @property
    def stops_clock(self) -> bool:
        return self.suspension_id is not None

    @classmethod
    @transaction.atomic
    def ask(
        cls,
        request: RegulatoryRequest,
        by: User,
        body: str,
        ground: str,
        deadline_on: date | None = None,
        at: datetime | None = None,
        consent: Consent | None = None,
    ) -> RequestMessage:
        """On every ground but the informal one the clock stands still from the day after."""
        at = at or timezone.now()
        request.refuse_unless_handled_by(by)
        question = cls(request=request, from_side=cls.Side.MUNICIPALITY, by=by, at=at, body=body)
        question.is_question, question.ground = ground not in TOLD_ONLY, ground
        if ground == Ground.INFORMAL:
            if request.status != Status.IN_REVIEW:
                raise ValidationError(
                    _("Een vraag stellen kan alleen als het verzoek in behandeling is.")
                )
            request.touch(by)
        else:
            question._stop_clock(deadline_on, consent)
        question.save()
        emails.tell_question(question)
        return question

    def _stop_clock(self, deadline_on: date | None, consent: Consent | None) -> None:
        asked_on = timezone.localdate(self.at)
        refuse_to_stop(self.request, asked_on)
        refuse_consent(self.request, self.ground, consent, asked_on)
        deadline_on = refuse_deadline(deadline_on, asked_on)
        self.request.move_to(Status.QUESTION_OPEN, self.by, at=self.at)
        self.suspension = ClockSuspension.objects.create(
            request=self.request,
            ground=self.ground,
            starts_on=asked_on + timedelta(days=1),
            deadline_on=deadline_on,
            consent_by=consent.by if consent else None,
            consent_on=consent.on if consent else None,
            notified_at=self.at,
        )
        self.request.write_due()

    @transaction.atomic
    def answer(self, by: User, body: str, at: datetime | None = None) -> RequestMessage:
        """The clock of the question runs again from today. After the term an answer is welcome
        still; by then the clock runs already."""
        at = at or timezone.now()
        request = self.request
        if request.is_closed:
            raise ValidationError(_("Dit verzoek is afgerond. Antwoorden kan niet meer."))
        if RequestMessage.objects.filter(answers=self).exists():
            raise ValidationError(_("Iemand van jullie heeft deze vraag al beantwoord."))
        still = request.suspensions.open().filter(question=self).first()
        if still and request.status == Status.QUESTION_OPEN:
            resume(request, still, str(_("Antwoord ontvangen")), by, at)
        else:
            request.touch(by)
        answer = RequestMessage.objects.create(
            request=request,
            from_side=self.Side.APPLICANT,
            by=by,
            at=at,
            body=body,
            answers=self,
        )
        emails.tell_answer(answer)
        return answer


def resume(
    request: RegulatoryRequest,
    still: ClockSuspension,
    note: str,
    by: User | None,
    at: datetime | None = None,
    on: date | None = None,
) -> None:
    """The clock runs again, and both sides hear until when (Awb 4:15 lid 4). From the end of the
    term at the latest: what comes after it moves no date."""
    on = min(on or timezone.localdate(at), still.deadline_on)
    request.move_to(Status.IN_REVIEW, by, at=at, note_public=note)
    request.end_standing_still(on, at)
    request.write_due()
    still.refresh_from_db()
    emails.tell_resumed(request, still, by)


@transaction.atomic
def resume_without_answer(request: RegulatoryRequest, today: date) -> bool:
    """Ends standing still when its term passed unused; a second call finds nothing to end. Who
    could not answer because the channel was down gets the first working day after."""
    still = request.suspensions.open().filter(deadline_on__lt=today).first()
    if still is None or request.status != Status.QUESTION_OPEN:
        return False
    last = answer_until(request.municipality_id, still.deadline_on)
    if still.awaits_answer and today <= last:
        return False
    note = _("De afgesproken tijd is om; de klok loopt weer")
    if still.awaits_answer:
        note = _("Geen antwoord binnen de termijn; de klok loopt weer")
    resume(request, still, str(note), None, on=still.deadline_on)
    return True


@transaction.atomic
def resume_early(
    request: RegulatoryRequest, by: User, reason: str, at: datetime | None = None
) -> None:
    """The officer lets the clock run again: force majeure is over, or the answer is not needed."""
    request.refuse_unless_handled_by(by)
    still = request.suspensions.open().first()
    if still is None or request.status != Status.QUESTION_OPEN:
        raise ValidationError(_("De klok loopt al weer."))
    note = str(_("De klok loopt weer: %(reason)s")) % {"reason": reason}
    resume(request, still, note, by, at)


@transaction.atomic
def extend_term(
    request: RegulatoryRequest,
    by: User,
    new_due: date,
    reason: str,
    at: datetime | None = None,
) -> TermExtension:
    """Announces a later last day, once, before the old one has passed (Awb 4:14)."""
    request.refuse_unless_handled_by(by)
    on, old_due = timezone.localdate(at), request.due_on
    if request.status != Status.IN_REVIEW:
        raise ValidationError(_("Verlengen kan alleen als het verzoek in behandeling is."))
    if request.extension_id is not None:
        raise ValidationError(_("De termijn is al een keer verlengd."))
    if old_due is None or on > old_due:
        raise ValidationError(_("De termijn is al voorbij. Verlengen kan niet meer."))
    _refuse_date(old_due, new_due, request.term_rule)
    label = str(_("Termijn verlengd: %(reason)s")) % {"reason": reason}
    request.touch(by, at=at, note_public=label)
    extension = TermExtension.objects.create(
        request=request, old_due=old_due, new_due=new_due, reason=reason, notified_on=on
    )
    RegulatoryRequest.objects.filter(pk=request.pk).update(extension=extension)
    request.extension = extension
    request.write_due()
    emails.tell_extension(request)
    return extension


def _refuse_date(old_due: date, new_due: date, rule: TermRule | None) -> None:
    """Where no law says how long, a year stops slips of the pen."""
    weeks = rule.extension_weeks if rule and rule.extension_weeks else 52
    problem: Any = ""
    if new_due <= old_due:
        problem = _("Kies een dag na de huidige uiterste datum.")
    elif new_due > old_due + timedelta(weeks=weeks):
        problem = _("Je mag hoogstens %d weken verlengen.") % weeks
    elif why_free(new_due, EquatedDay.objects.days()):
        problem = _("Kies een werkdag.")
    if problem:
        raise ValidationError({"new_due": problem})


class InternalNote(Record):
    """Only the municipality reads these. They belong to its file all the same."""

    request = models.ForeignKey(RegulatoryRequest, on_delete=models.PROTECT, related_name="notes")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    body = models.TextField(_("notitie"), max_length=3000)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.body[:60]
