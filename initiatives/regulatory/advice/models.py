"""What the municipality asks a colleague who knows more: the fire brigade, a lawyer, the GGD."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.advice import emails
from initiatives.regulatory.models.choices import RUNNING
from initiatives.regulatory.models.querysets import STAFF_ROLES, takes_part
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.models import Membership, Municipality


def advisers_of(municipality: Municipality | int) -> models.QuerySet[User]:
    held = Membership.objects.active().filter(
        role=Membership.Role.ADVISER, municipality=municipality
    )
    return User.objects.filter(pk__in=held.values("user")).order_by("name__dutch", "pk")


class AdviceRequestQuerySet(models.QuerySet["AdviceRequest"]):
    def visible_to(self, user: Any) -> AdviceRequestQuerySet:
        """The adviser sees what they were asked, as long as they advise there; who works on
        requests for the municipality sees all of it; who takes part in the initiative nothing."""
        reach = reach_of(user)
        advised = reach.municipalities_as(Membership.Role.ADVISER)
        staffed = reach.municipalities_as(*STAFF_ROLES)
        own = Q(adviser=user.pk, request__municipality__in=advised)
        rows = self.filter(own | Q(request__municipality__in=staffed))
        return rows.exclude(takes_part(user, of="request__"))

    def asked_of(self, user: Any) -> AdviceRequestQuerySet:
        return self.filter(adviser=user.pk)

    def open(self) -> AdviceRequestQuerySet:
        """Of what was decided meanwhile nothing is asked any more."""
        return self.filter(answered_at=None, ended_at=None, request__status__in=RUNNING)

    def for_list(self) -> AdviceRequestQuerySet:
        return self.select_related("request__municipality", "adviser", "asked_by")


class AdviceRequest(Record):
    request = models.ForeignKey(RegulatoryRequest, on_delete=models.PROTECT, related_name="advices")
    adviser = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    question = models.TextField(_("vraag"), max_length=3000)
    due_on = models.DateField(_("antwoord uiterlijk op"))
    answer = models.TextField(_("advies"), max_length=8000, blank=True)
    answered_at = models.DateTimeField(null=True)
    # When the municipality took the question back: nobody waits for it any more.
    ended_at = models.DateTimeField(null=True, editable=False)

    objects = AdviceRequestQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at=None, answer="")
                | (Q(answered_at__gte=F("asked_at")) & ~Q(answer="")),
                name="advice_is_answered_with_words",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None) | Q(ended_at=None),
                name="advice_is_given_or_taken_back",
            ),
        ]
        indexes = [
            models.Index(
                fields=["adviser", "due_on"], condition=Q(answered_at=None), name="open_advice"
            )
        ]

    def __str__(self) -> str:
        return self.question[:60]

    def get_absolute_url(self) -> str:
        return reverse("regulatory:advice", args=[self.pk])

    @property
    def is_open(self) -> bool:
        waits = self.answered_at is None and self.ended_at is None
        return waits and self.request.is_running

    @property
    def is_late(self) -> bool:
        return self.is_open and self.due_on < timezone.localdate()

    @property
    def may_be_given(self) -> bool:
        """By somebody who advises here still, and takes no part in the initiative."""
        here = advisers_of(self.request.municipality_id).filter(pk=self.adviser_id).exists()
        return here and not self.request.has_interest_of(self.adviser)

    def remind(self) -> None:
        if self.may_be_given:
            emails.remind_adviser(self)
        else:
            emails.tell_without_adviser(self)

    @classmethod
    @transaction.atomic
    def ask(
        cls,
        request: RegulatoryRequest,
        by: User,
        adviser: User,
        question: str,
        due_on: date,
        at: datetime | None = None,
    ) -> AdviceRequest:
        at = at or timezone.now()
        request.refuse_unless_handled_by(by)
        if not request.is_running:
            raise ValidationError(_("Dit verzoek is afgerond."))
        if request.has_interest_of(adviser):
            raise ValidationError(
                {"adviser": _("Deze adviseur doet zelf mee met het initiatief. Kies een ander.")}
            )
        today = timezone.localdate(at)
        if due_on <= today:
            raise ValidationError({"due_on": _("Kies een dag na vandaag.")})
        if request.due_on and today < request.due_on < due_on:
            raise ValidationError(
                {"due_on": _("De klok loopt door. Kies een dag voor de uiterste datum.")}
            )
        note = str(_("Advies gevraagd aan %(adviser)s")) % {"adviser": adviser}
        request.touch(by, at=at, note_internal=note)
        asked = cls.objects.create(
            request=request,
            adviser=adviser,
            asked_by=by,
            asked_at=at,
            question=question,
            due_on=due_on,
        )
        emails.tell_asked(asked)
        return asked

    @transaction.atomic
    def give(self, by: User, answer: str, at: datetime | None = None) -> None:
        """Once, by whoever was asked."""
        at = at or timezone.now()
        if self.adviser_id != by.pk:
            raise ValidationError(_("Alleen wie de vraag kreeg, geeft dit advies."))
        if self.request.has_interest_of(by):
            raise ValidationError(
                _("Je doet zelf mee met dit initiatief. Daarom kun je er geen advies over geven.")
            )
        if not self.request.is_running:
            raise ValidationError(_("Er is al besloten. Advies is niet meer nodig."))
        if not self._waiting().update(answer=answer, answered_at=at, updated_at=timezone.now()):
            raise ValidationError(_("Dit advies is al gegeven, of de vraag is teruggenomen."))
        self.answer, self.answered_at = answer, at
        note = str(_("Advies gekregen van %(adviser)s")) % {"adviser": by}
        self.request.touch(by, at=at, note_internal=note)
        emails.tell_given(self)

    @transaction.atomic
    def take_back(self, by: User, at: datetime | None = None) -> None:
        """By whoever has the request in hands: the adviser is gone, or it is not needed any more.
        An adviser who could still answer hears so."""
        at = at or timezone.now()
        self.request.refuse_unless_handled_by(by)
        if not self._waiting().update(ended_at=at, updated_at=timezone.now()):
            raise ValidationError(_("Dit advies is al gegeven, of de vraag is teruggenomen."))
        self.ended_at = at
        note = str(_("Vraag om advies aan %(adviser)s teruggenomen")) % {"adviser": self.adviser}
        self.request.touch(by, at=at, note_internal=note)
        if self.may_be_given:
            emails.tell_taken_back(self)

    def _waiting(self) -> AdviceRequestQuerySet:
        return AdviceRequest.objects.filter(pk=self.pk, answered_at=None, ended_at=None)
