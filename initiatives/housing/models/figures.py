"""Figures of the interest list as they were on a day. What was told stays told: a figure that
moves with every household that comes would say who came (domain rules P16, P17, P21)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.models.seeing import seen
from villagehub.accounts.models import User
from villagehub.base import Record


class FigureReleaseQuerySet(models.QuerySet["FigureRelease"]):
    def visible_to(self, user: Any) -> FigureReleaseQuerySet:
        return self.filter(seen(user, "initiative__"))


class FigureRelease(Record):
    """`cells` holds only what may be told: {dimension: [[value, number or null]]}."""

    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="figure_releases"
    )
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    households = models.PositiveIntegerField()
    cells = models.JSONField(default=dict)

    objects = FigureReleaseQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["initiative", "-at"], name="figures_of_initiative")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}: {self.households}"
