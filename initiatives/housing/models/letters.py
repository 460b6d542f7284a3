"""The ledger of the interest list: one mail to one household about one thing, once.

The portal's own ledger knows people by their account and keeps the text. Here nobody needs an
account, the address stays encrypted, and a text is made when it leaves and kept nowhere.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.db.models import ExpressionWrapper, F, Value
from django.db.models.functions import Now, Power
from django.utils import timezone

from initiatives.housing.models.choices import HouseholdMail
from initiatives.housing.models.interest import InterestEntry
from villagehub.base import Record

MAX_ATTEMPTS = 8


class LetterQuerySet(models.QuerySet["Letter"]):
    def waiting(self) -> LetterQuerySet:
        return self.filter(
            sent_at__isnull=True, attempts__lt=MAX_ATTEMPTS, due_at__lte=timezone.now()
        )

    def claim(self, pk: str) -> Letter | None:
        """For one worker at a time; the next attempt waits longer each time."""
        delay = ExpressionWrapper(
            Value(timedelta(minutes=10)) * Power(2, F("attempts")), models.DurationField()
        )
        claimed = self.waiting().filter(pk=pk)
        if not claimed.update(attempts=F("attempts") + 1, due_at=Now() + delay):
            return None
        return self.select_related("entry__initiative__village").get(pk=pk)


class Letter(Record):
    Kind = HouseholdMail

    entry = models.ForeignKey(InterestEntry, on_delete=models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=8, choices=HouseholdMail)
    period = models.CharField(max_length=36)
    due_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    objects = LetterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "kind", "period"], name="a_household_hears_it_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(sent_at__isnull=True),
                name="housing_letter_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.period}"
