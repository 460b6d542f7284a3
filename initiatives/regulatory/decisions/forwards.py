"""A request that another authority answers: it is followed until that answer is there."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.decisions import emails
from initiatives.regulatory.models.choices import Status
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.base import Record

ASKED_AFTER_WEEKS = 8


class ForwardRecordQuerySet(models.QuerySet["ForwardRecord"]):
    def unanswered(self) -> ForwardRecordQuerySet:
        return self.filter(answered_on=None)

    def to_ask_after(self, today: date) -> ForwardRecordQuerySet:
        long_ago = today - timedelta(weeks=ASKED_AFTER_WEEKS)
        return self.unanswered().filter(sent_on__lte=long_ago)


class ForwardRecord(Record):
    request = models.OneToOneField(
        RegulatoryRequest, on_delete=models.PROTECT, related_name="forward"
    )
    authority = models.CharField(_("doorgestuurd naar"), max_length=200)
    sent_on = models.DateField()
    answered_on = models.DateField(_("antwoord gekregen op"), null=True)
    answer = models.TextField(_("wat was het antwoord?"), max_length=4000, blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ForwardRecordQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_on=None)
                | (Q(answered_on__gte=F("sent_on")) & ~Q(answer="") & Q(recorded_by__isnull=False)),
                name="a_forward_is_answered_after_it_was_sent",
            )
        ]

    def __str__(self) -> str:
        return self.authority

    @classmethod
    def begin(cls, decision: Any, day: date) -> ForwardRecord:
        row: ForwardRecord = cls.objects.create(
            request=decision.request, authority=decision.forwarded_to, sent_on=day
        )
        return row

    @property
    def ask_on(self) -> date:
        return self.sent_on + timedelta(weeks=ASKED_AFTER_WEEKS)

    @transaction.atomic
    def record_answer(self, by: User, on: date, answer: str) -> None:
        """Once. The applicant hears it, and it stands in the course for everybody."""
        self.request.refuse_interest_of(by)
        if self.request.status != Status.FORWARDED or self.answered_on is not None:
            raise ValidationError(_("Het antwoord staat er al."))
        if not self.sent_on <= on <= timezone.localdate():
            raise ValidationError({"on": _("Kies een dag tussen het doorsturen en vandaag.")})
        note = str(_("Antwoord van %(authority)s")) % {"authority": self.authority}
        self.request.touch(by, note_public=note)
        self.answered_on, self.answer, self.recorded_by = on, answer, by
        self.save(update_fields=["answered_on", "answer", "recorded_by", "updated_at"])
        emails.tell_forward_answer(self)
