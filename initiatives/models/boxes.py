"""What stands in the boxes on the page of an initiative, kept by the database.

A row follows from a row of a part, as initiatives.followers declares. Nobody writes here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.utils import timezone

from initiatives.models.told import told_in, told_to
from initiatives.sockets.boxes import Thing, things

# Of each source what is counted, along the index, and the first of those. The rows inside were
# chosen by `visible_to`.
FIRST_OF_EACH = """
SELECT shown.* FROM unnest(%s::text[]) AS of_source(name) CROSS JOIN LATERAL (
  SELECT counted.*, count(*) OVER () AS of_source FROM ({rows}) AS counted
  ORDER BY counted.rank, counted.key LIMIT {number}
) AS shown"""


class BoxRowQuerySet(models.QuerySet["BoxRow"]):
    def visible_to(self, user: Any, sources: Iterable[Thing] = things) -> BoxRowQuerySet:
        return self.filter(told_to(user, sources))

    def visible_in(self, initiative: Any, user: Any) -> BoxRowQuerySet:
        """The same of one initiative, which this person sees."""
        return self.filter(told_in(initiative, user, things), initiative=initiative)

    def current(self) -> BoxRowQuerySet:
        """Whose time has come and is not over."""
        now = timezone.now()
        begun = Q(since__isnull=True) | Q(since__lte=now)
        return self.filter(begun, Q(until__isnull=True) | Q(until__gt=now))

    def first_of_each(self, names: list[str], number: int, most: int) -> Iterable[BoxRow]:
        """In one query, however many there are; with `of_source`: how many, up to so many."""
        of_one = self.filter(source=RawSQL("of_source.name", []))
        sql, params = of_one.order_by("rank", "key")[:most].query.sql_with_params()
        return BoxRow.objects.raw(FIRST_OF_EACH.format(rows=sql, number=number), [names, *params])


class BoxRow(models.Model):
    initiative = models.ForeignKey(
        "initiatives.Initiative", on_delete=models.CASCADE, related_name="box_rows"
    )
    source = models.CharField(max_length=20)
    key = models.UUIDField()
    audience = models.CharField(max_length=7)  # Told
    since = models.DateTimeField(null=True)
    until = models.DateTimeField(null=True)
    rank = models.FloatField()
    of_source: int
    words = models.JSONField()

    objects = BoxRowQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "key"], name="a_thing_is_in_a_box_once")
        ]
        indexes = [
            models.Index(
                fields=["initiative", "source", "rank", "key"], name="first_of_each_source"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.key}"
