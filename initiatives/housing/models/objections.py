"""What a household has against its group before a draw, and what the board answers."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.housing import emails
from initiatives.housing.models.choices import HouseholdMail
from initiatives.housing.models.places import RoundEntry
from initiatives.housing.models.rounds import AllocationRound
from initiatives.people.models.reach import parts_of
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.encryption import EncryptedTextField

LONGEST = 1000


class DrawObjectionQuerySet(models.QuerySet["DrawObjection"]):
    def visible_to(self, user: Any) -> DrawObjectionQuerySet:
        """For leads and board; a household reads its own on its own page."""
        return self.filter(row__round__initiative__in=parts_of(user).run)

    def open(self) -> DrawObjectionQuerySet:
        return self.filter(answered_at__isnull=True)


class DrawObjection(Record):
    row = models.ForeignKey(RoundEntry, on_delete=models.CASCADE, related_name="objections")
    text = EncryptedTextField(_("wat klopt er niet?"), max_length=LONGEST)
    at = models.DateTimeField(default=timezone.now)
    answer = EncryptedTextField(_("jullie antwoord"), max_length=LONGEST, blank=True)
    answered_at = models.DateTimeField(null=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = DrawObjectionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["row"],
                condition=Q(answered_at__isnull=True),
                name="one_objection_waits_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.row_id}"

    @classmethod
    @transaction.atomic
    def make(cls, row: RoundEntry, text: str) -> DrawObjection:
        """Before the draw; after it there is whoever handles complaints. Sent twice, it is one."""
        one = AllocationRound.objects.select_for_update(of=("self",)).get(pk=row.round_id)
        if not one.is_waiting:
            raise ValidationError(_("Er is al geloot. Ga naar wie over klachten gaat."))
        if row.objections.open().exists():
            raise ValidationError(_("Wat je eerder schreef ligt al bij het bestuur."))
        made = cls.objects.create(row=row, text=text)
        emails.tell_board_of_objection(made)
        return made

    @transaction.atomic
    def give_answer(self, by: User, answer: str) -> None:
        """Compare and set: of two board members the second is told."""
        rows = DrawObjection.objects.open().select_for_update(of=("self",)).filter(pk=self.pk)
        found = rows.select_related("row__entry__initiative__village", "row__entry__user").first()
        if found is None:
            raise ValidationError(_("Iemand van het bestuur antwoordde al."))
        found.answer, found.answered_at, found.by = answer, timezone.now(), by
        found.save(update_fields=["answer", "answered_at", "by", "updated_at"])
        if found.row.entry.is_on_list:
            period = found.pk.hex[:12]
            emails.tell(found.row.entry, HouseholdMail.ANSWER, period, objection=found)
