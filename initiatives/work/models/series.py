"""Shifts that come back. The rule is that of the agenda's series; the shifts are rows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from villagehub.base import Record
from villages.agenda.models.series import Repeating

# All are made at once, so that who signs up for all coming ones does so truly.
LONGEST_SERIES = timedelta(days=370)


class ShiftSeries(Record, Repeating):
    """Its shifts know it, and not the other way round: here they are what `shifts` gives."""

    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="shift_series"
    )

    class Meta:
        verbose_name_plural = "shift series"
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=False, duration__isnull=False)
                & Q(until__gte=F("first_on"), until__lte=F("first_on") + LONGEST_SERIES),
                name="a_rota_is_made_for_a_year_at_most",
                violation_error_message=_("Herhalen kan hoogstens een jaar vooruit."),
            )
        ]

    def __str__(self) -> str:
        return self.text

    @transaction.atomic
    def make_shifts(self, first: Any) -> list[Any]:
        """A row for each day of the rule that has none, as the first; a second run adds nothing."""
        ShiftSeries.objects.select_for_update(of=("self",)).get(pk=self.pk)
        there = set(self.shifts.values_list("occurrence_on", flat=True))
        days = [day for day in self.days_until(date.max) if day not in there]
        return self.shifts.model.objects.bulk_create([self._on(day, first) for day in days])

    def _on(self, day: date, first: Any) -> Any:
        details: dict[str, Any] = {name: getattr(first, name) for name in first.KEPT}
        return self.shifts.model(
            initiative_id=self.initiative_id,
            series=self,
            occurrence_on=day,
            starts_at=self.starts_at(day),
            ends_at=self.ends_at(day),  # type: ignore[misc]  # a shift has a length
            created_by_id=first.created_by_id,
            **details,
        )

    @transaction.atomic
    def stop_before(self, shift: Any, reason: str = "") -> list[Any]:
        """This one and all after it do not take place. Returns those just called off."""
        return [row for row in shift.rest_of_series() if row.call_off(reason)]
