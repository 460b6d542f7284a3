"""What happened in a round, and why."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record


class RoundEvent(Record):
    """Rows are added and never changed: a trigger sees to it."""

    class What(models.TextChoices):
        DRAWN = "drawn", _("geloot")
        CORRECTED = "corrected", _("openbaar getal verbeterd")
        ASSIGNED = "assigned", _("woning aangeboden")
        ACCEPTED = "accepted", _("nam de woning")
        REFUSED = "refused", _("wilde de woning niet")
        LAPSED = "lapsed", _("antwoordde niet op tijd")
        PASSED = "passed", _("liet een woning voorbijgaan")
        DROPPED = "dropped", _("viel af")
        CLOSED = "closed", _("ronde afgerond")
        CANCELLED = "cancelled", _("loting afgezegd")

    round = models.ForeignKey(
        "housing.AllocationRound", on_delete=models.CASCADE, related_name="events"
    )
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    what = models.CharField(max_length=9, choices=What)
    number = models.PositiveIntegerField(null=True)
    home_label = models.CharField(max_length=10, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    # Of a public number that was put right: both, for everybody to see.
    value_was = models.CharField(max_length=60, blank=True)
    value_now = models.CharField(max_length=60, blank=True)

    class Meta:
        indexes = [models.Index(fields=["round", "-at"], name="events_of_round")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(what="corrected")
                | ~models.Q(value_was="") & ~models.Q(value_now="") & ~models.Q(reason=""),
                name="a_number_put_right_shows_both",
            )
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.number or ''}"
