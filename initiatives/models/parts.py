"""What belongs to an initiative, and who of its people may see it.

Three audiences inside one initiative: whoever sees the initiative, who takes part, and who runs it.
Nobody sees a part of an initiative that they may not see itself.
"""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from initiatives.models.seeing import seen
from initiatives.people.models.reach import parts_of
from villagehub.base import Record

Row = TypeVar("Row", bound=models.Model)


class Audience(models.TextChoices):
    ALL = "all", _("iedereen die het initiatief ziet")
    MEMBERS = "members", _("alleen wie meedoet")
    RUNNERS = "runners", _("alleen trekkers en bestuur")


def told(user: Any, through: str = "") -> Q:
    """The rule of `PartQuerySet.visible_to`, also for rows that belong to such a part."""
    rule = Q(**{f"{through}audience": Audience.ALL})
    parts = parts_of(user)
    if parts.inside:
        to_members = {f"{through}audience": Audience.MEMBERS}
        rule |= Q(**to_members, **{f"{through}initiative__in": parts.inside})
    if parts.run:
        rule |= Q(**{f"{through}initiative__in": parts.run})
    return seen(user, f"{through}initiative__") & rule


class PartQuerySet(models.QuerySet[Row]):
    """The rows of a model with an `initiative` and an `audience`."""

    def visible_to(self, user: Any) -> Any:
        return self.filter(told(user))


class Part(Record):
    initiative = models.ForeignKey(
        "initiatives.Initiative", on_delete=models.CASCADE, related_name="%(class)ss"
    )
    audience = models.CharField(
        _("wie mag dit zien?"), max_length=7, choices=Audience, default=Audience.ALL
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Whatever is added is a sign of life: who slept is awake."""
        is_new = self._state.adding
        super().save(*args, **kwargs)
        if is_new:
            self.initiative.stir()
