"""What came along to be read: nobody said it here, so it is not made again."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.db import models
from django.urls import reverse

from initiatives.models.parts import Part, PartQuerySet
from initiatives.moving.rows import Exact
from initiatives.sockets.portable import Table, tables


def drawn_name(row: Any, name: str) -> str:
    return f"meegekomen/{uuid4().hex}.pdf"


class PastRow(Part):
    """A row of `table` as the file told it: its fields, `people` by name, `parents` by key.
    `audience` is that of the table. `paper` is a PDF that came with it, as it was."""

    table = models.CharField(max_length=60)
    position = models.PositiveIntegerField()
    told = models.JSONField(encoder=Exact)
    paper = models.FileField(upload_to=drawn_name, max_length=100, blank=True)

    objects = PartQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "table", "position"], name="the_past_is_in_order"
            )
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.position}"

    def get_absolute_url(self) -> str:
        village = self.initiative.village.slug
        return reverse("moving:paper", args=[village, self.initiative.slug, self.pk])

    @property
    def of_table(self) -> Table | None:
        """None of a table that there is no longer."""
        return next((table for table in tables if table.name == self.table), None)

    @property
    def people(self) -> dict[str, str]:
        return self.told.get("people", {})
