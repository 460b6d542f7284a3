"""What a household was told, once: the steps of the list follow from it."""

from __future__ import annotations

from django.db import models

from initiatives.housing.models.choices import HouseholdMail
from initiatives.housing.models.interest import InterestEntry
from villagehub.base import Record


class Told(Record):
    Kind = HouseholdMail

    entry = models.ForeignKey(InterestEntry, on_delete=models.CASCADE, related_name="told")
    kind = models.CharField(max_length=8, choices=HouseholdMail)
    period = models.CharField(max_length=36)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "kind", "period"], name="a_household_hears_it_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.period}"
