"""What somebody at the desk looks for each time, under a name of their own."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from villagehub.base import Record
from villages.models import Membership

MOST = 12
LONGEST = 300


class SavedFilterQuerySet(models.QuerySet["SavedFilter"]):
    def visible_to(self, user: Any) -> SavedFilterQuerySet:
        return self.filter(workplace__user=user.pk)

    def of(self, workplace: Membership) -> SavedFilterQuerySet:
        return self.filter(workplace=workplace).order_by("name__dutch", "pk")


class SavedFilter(Record):
    """`query` is the address after the question mark, made of checked values only."""

    workplace = models.ForeignKey(
        Membership, on_delete=models.CASCADE, related_name="saved_filters", editable=False
    )
    name = models.CharField(_("naam"), max_length=40)
    query = models.CharField(max_length=LONGEST, editable=False)

    objects = SavedFilterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workplace", "name"], name="a_filter_has_a_name_of_its_own"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    @transaction.atomic
    def keep(cls, workplace: Membership, name: str, query: str) -> SavedFilter:
        """The same name again is the same filter with other words."""
        if len(query) > LONGEST:
            raise ValidationError(_("Dit zoekwoord is te lang om te bewaren. Neem een korter."))
        Membership.objects.select_for_update(no_key=True, of=("self",)).get(pk=workplace.pk)
        kept = cls.objects.filter(workplace=workplace)
        if kept.exclude(name=name).count() >= MOST:
            raise ValidationError(_("Je hebt al twaalf filters. Haal er eerst een weg."))
        found, _is_new = cls.objects.update_or_create(
            workplace=workplace, name=name, defaults={"query": query}
        )
        return found
