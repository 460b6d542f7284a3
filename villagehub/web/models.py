"""That something changed which a public page shows."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from django.db import models, transaction
from django.db.models import Count, Max, Sum

from villagehub.tables.statements import Question


class Mark(NamedTuple):
    """Of the changes of one village so far. What commits late has a lower number than others that
    are there already, so the highest alone would not tell of it."""

    highest: int
    changes: int
    total: int


class PageChangeQuerySet(models.QuerySet["PageChange"]):
    def marks(self) -> dict[str, Mark]:
        """By village. One query."""
        rows = self.order_by().values_list("village")
        found = rows.annotate(Max("pk"), Count("pk"), Sum("pk"))
        return {village: Mark(*numbers) for village, *numbers in found}

    def marks_of(self, *villages: str) -> dict[str, Mark]:
        """Of these alone. At nearly every page of who is signed in: the question is built and
        written out once."""
        rows = _question(len(villages)).rows(villages)
        return {village: Mark(*map(int, numbers)) for village, *numbers in rows}

    @transaction.atomic
    def compact(self) -> int:
        """One for all of a village. It gets a number that no change had, so that no mark is ever
        as it was before; for a page that means being made once more."""
        rows = self.order_by().values("village").annotate(number=Count("pk"))
        many = list(rows.filter(number__gt=1).values_list("village", flat=True))
        gone, _each = self.filter(village__in=many).delete()
        PageChange.objects.bulk_create([PageChange(village=village) for village in many])
        return gone - len(many)


@lru_cache
def _question(number: int) -> Question:
    rows = PageChange.objects.filter(village__in=map(str, range(number)))
    counted = rows.order_by().values_list("village")
    numbers = counted.annotate(Max("pk"), Count("pk"), Sum("pk"))
    return Question(numbers.query.sql_with_params()[0])


class PageChange(models.Model):
    """Written by the database, in the transaction of what changed (`villagehub.web.shown`). Rows
    are only added: who writes in a village waits for nobody else who does.

    `village` is its slug, as in the address of its pages, and nothing for what belongs to no
    village and may be shown on the pages of each."""

    village = models.CharField(max_length=120, blank=True)

    objects = PageChangeQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.pk} {self.village}"
