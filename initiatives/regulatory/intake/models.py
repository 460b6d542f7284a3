"""How a request came in that was not typed by who asked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models.querysets import STAFF_ROLES, applicants_of
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.members.models.reach import reach_of


class IntakeQuerySet(models.QuerySet["Intake"]):
    def visible_to(self, user: Any) -> IntakeQuerySet:
        """Who wrote it down for somebody can print the receipt for them."""
        desks = reach_of(user).municipalities_as(*STAFF_ROLES)
        helped = Q(way=Intake.Way.HELPED, entered_by=user.pk)
        return self.filter(Q(request__municipality__in=desks) | helped)


class Intake(Record):
    class Way(models.TextChoices):
        POST = "post", _("Op papier, per post")
        COUNTER = "counter", _("Op papier, aan de balie")
        PHONE = "phone", _("Per telefoon")
        HELPED = "helped", _("Hier, door een ander voor hen ingevoerd")

    request = models.OneToOneField(
        RegulatoryRequest, on_delete=models.CASCADE, related_name="intake"
    )
    way = models.CharField(_("hoe kwam het binnen?"), max_length=10, choices=Way)
    agreement = models.CharField(_("hoe is het afgesproken?"), max_length=300)
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = IntakeQuerySet.as_manager()

    def __str__(self) -> str:
        return self.get_way_display()

    @property
    def is_written(self) -> bool:
        """An application is made in writing (Awb 4:1)."""
        return self.way != self.Way.PHONE

    @property
    def is_application(self) -> bool:
        """What was typed here is one where this is a channel for it."""
        here = self.way == self.Way.HELPED
        return self.is_written and (not here or self.request.municipality.designated_channel)

    @classmethod
    @transaction.atomic
    def enter(
        cls,
        request: RegulatoryRequest,
        by: User,
        on: date,
        at: datetime | None = None,
        **told: Any,
    ) -> Intake:
        """In the name of who asked (`created_by`), who speaks for the initiative."""
        if told["way"] != cls.Way.HELPED:  # whoever helps to ask decides nothing
            request.refuse_interest_of(by)
        speak = applicants_of(request.initiative_id)
        if not speak.filter(user=request.created_by_id).exists():
            raise ValidationError(_("Kies iemand die voor het initiatief spreekt."))
        request.save(force_insert=True)
        intake = cls(request=request, entered_by=by, **told)
        intake.save()
        request.receive_on_paper(
            by, on, official=intake.is_application, note=intake.told_to_all(on), at=at
        )
        return intake

    def told_to_all(self, on: date) -> str:
        """Who had help with it need not tell that to everybody."""
        if self.way == self.Way.HELPED:
            return ""
        told = {"day": date_format(on, "j F Y"), "way": str(self).lower()}
        return str(_("Binnengekomen op %(day)s, %(way)s")) % told
