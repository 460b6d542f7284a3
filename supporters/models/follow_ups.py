"""What a supporter promised to come back to."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField
from supporters.models.base import Casework, CaseworkQuerySet
from supporters.models.people import HelpSeeker, SupportCase


class FollowUpQuerySet(CaseworkQuerySet):
    def undone(self) -> FollowUpQuerySet:
        return self.filter(done_on__isnull=True)

    def due(self) -> FollowUpQuerySet:
        """Today and before, the oldest first."""
        return self.undone().filter(due_on__lte=timezone.localdate()).order_by("due_on", "id")

    def for_list(self) -> FollowUpQuerySet:
        return self.select_related("person").defer("note", "person__surname", "person__address")


class FollowUp(Casework):
    class Kind(models.TextChoices):
        CALL = "call", _("Bellen")
        VISIT = "visit", _("Langsgaan")
        ACCOMPANY = "accompany", _("Meegaan")
        CHECK_MATCH = "check_match", _("Vragen hoe de koppeling loopt")

    class Result(models.TextChoices):
        GOING_WELL = "going_well", _("Het gaat goed")
        ADJUSTED = "adjusted", _("Bijgesteld")
        STOPPED = "stopped", _("Gestopt")
        NOT_REACHED = "not_reached", _("Niet bereikt")

    person = models.ForeignKey(HelpSeeker, on_delete=models.CASCADE, related_name="follow_ups")
    case = models.ForeignKey(
        SupportCase, on_delete=models.CASCADE, null=True, blank=True, related_name="follow_ups"
    )
    due_on = models.DateField(_("Op welke dag?"))
    kind = models.CharField(_("Wat ga je doen?"), max_length=12, choices=Kind, default=Kind.CALL)
    done_on = models.DateField(null=True, editable=False)
    result = models.CharField(_("Hoe ging het?"), max_length=12, choices=Result, blank=True)
    note = EncryptedTextField(
        _("Notitie"),
        max_length=500,
        blank=True,
        help_text=_("Hoort bij het dossier; de persoon mag dit lezen. Niets over ziekte."),
    )
    follows = models.OneToOneField(
        "self", on_delete=models.SET_NULL, null=True, editable=False, related_name="next"
    )

    objects: ClassVar[Any] = FollowUpQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, result="")
                | (Q(done_on__isnull=False) & ~Q(result="")),
                name="a_follow_up_that_is_done_has_a_result",
            )
        ]
        indexes = [
            models.Index(
                fields=["owner", "due_on"],
                condition=Q(done_on__isnull=True),
                name="follow_ups_to_do",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.due_on:%d-%m-%Y}"

    @property
    def days_late(self) -> int:
        return max((timezone.localdate() - self.due_on).days, 0)

    @transaction.atomic
    def finish(self, result: str, note: str = "", again_on: date | None = None) -> None:
        """Not reached asks for a new day; finishing twice is refused."""
        changes: dict[str, Any] = {"done_on": timezone.localdate(), "result": result}
        if note:
            changes["note"] = note
        if not FollowUp.objects.undone().filter(pk=self.pk).update(**changes):
            raise ValidationError(_("Deze opvolging was al gedaan."))
        if again_on:
            FollowUp.objects.create(
                person=self.person,
                case_id=self.case_id,
                owner_id=self.owner_id,
                organisation_id=self.organisation_id,
                kind=self.kind,
                due_on=again_on,
                follows=self,
            )

    @transaction.atomic
    def reopen(self) -> None:
        """Undo: it is on the list again, and the new day that came of it is gone."""
        FollowUp.objects.undone().filter(follows=self).delete()
        FollowUp.objects.filter(pk=self.pk).update(done_on=None, result="")
