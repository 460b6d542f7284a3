"""What belongs to an initiative, and who of its people may see it.

Three audiences inside one initiative: whoever sees the initiative, who takes part, and who runs it.
Nobody sees a part of an initiative that they may not see itself.
"""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from initiatives.models.initiatives import Initiative
from initiatives.people.models.members import InitiativeMember
from villagehub.base import Record

Row = TypeVar("Row", bound=models.Model)


class Audience(models.TextChoices):
    ALL = "all", _("iedereen die het initiatief ziet")
    MEMBERS = "members", _("alleen wie meedoet")
    RUNNERS = "runners", _("alleen trekkers en bestuur")


class PartQuerySet(models.QuerySet[Row]):
    """The rows of a model with an `initiative` and an `audience`."""

    def visible_to(self, user: Any) -> Any:
        seen = self.filter(initiative__in=Initiative.objects.visible_to(user))
        to_all = Q(audience=Audience.ALL)
        if not user.is_authenticated:
            return seen.filter(to_all)
        own = InitiativeMember.objects.active().of(user).filter(initiative=OuterRef("initiative"))
        to_members = Q(audience=Audience.MEMBERS) & Exists(own.insiders())
        return seen.filter(to_all | to_members | Exists(own.running()))


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
