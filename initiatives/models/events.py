"""Which events of the agenda are of an initiative. The agenda itself knows no initiatives."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from initiatives.models.initiatives import Initiative
from villagehub.base import Record
from villages.models import Event, Series


class InitiativeEvent(Record):
    """One event, or a whole series with all that still comes of it."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="event_links")
    event = models.OneToOneField(
        Event, on_delete=models.CASCADE, null=True, related_name="initiative_link"
    )
    series = models.OneToOneField(
        Series, on_delete=models.CASCADE, null=True, related_name="initiative_link"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(event__isnull=True) ^ Q(series__isnull=True),
                name="an_initiative_has_an_event_or_a_series",
            )
        ]

    def __str__(self) -> str:
        return f"{self.initiative_id}"

    @classmethod
    def add(cls, initiative: Initiative, event: Event) -> InitiativeEvent:
        """The series when it comes back, so that what is made later belongs to it too."""
        of = {"series": event.series} if event.series else {"event": event}
        return cls.objects.get_or_create(**of, defaults={"initiative": initiative})[0]
