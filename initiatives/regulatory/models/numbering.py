"""Two people at once: a number is given once, and the second to act is told the truth."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from villages.models import Municipality


class StaleRequest(ValidationError):
    """Somebody else changed the request in the meantime."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Iemand anders heeft dit verzoek net gewijzigd. Kijk eerst hoe het er nu voor "
                "staat. Wat je typte staat er nog."
            )
        )


class ReferenceCounter(models.Model):
    """The last number given out by a municipality in a year."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["municipality", "year"], name="one_counter_a_year")
        ]

    def __str__(self) -> str:
        return f"{self.municipality_id} {self.year}: {self.last}"

    @classmethod
    def next_reference(cls, municipality: Municipality, year: int) -> str:
        """The row stays locked until the transaction ends, so that no number is given twice and
        none is lost when it is rolled back."""
        counter, _is_new = cls.objects.select_for_update().get_or_create(
            municipality=municipality, year=year
        )
        counter.last += 1
        counter.save(update_fields=["last"])
        return f"RR-{municipality.gm_code}-{year}-{counter.last:04d}"
