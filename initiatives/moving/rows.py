"""A row of a file, and back: what a table says of it, and a new row with that.

told = told_of(table, row)                   # {"created_at": …, "title": …}
row = as_it_came(table, told, initiative)    # of what was looked at when it came in
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.moving.values import value_of
from initiatives.sockets.portable import Table

DATES = ("created_at", "updated_at")
BATCH = 500


class Exact(DjangoJSONEncoder):
    """Django's own keeps thousandths of a second: two moments could change places."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


def told_of(table: Table, row: Model) -> dict[str, Any]:
    return {name: value_in(row, name) for name in (*DATES, *table.fields)}


def value_in(row: Model, name: str) -> Any:
    return row._meta.get_field(name).value_from_object(row)  # type: ignore[union-attr]


def fill(row: Model, told: dict[str, Any], names: tuple[str, ...]) -> None:
    """Raises ValidationError."""
    for name in names:
        if name in told:
            field = row._meta.get_field(name)
            setattr(row, name, value_of(field, told[name]))


def keep_dates(row: Any, told: dict[str, Any]) -> None:
    """Those of where it was made, as far as they were. Raises ValidationError."""
    now = timezone.now()
    for name in DATES:
        value = None
        if told.get(name) is not None:
            value = value_of(row._meta.get_field(name), told[name])
        setattr(row, name, min(value or now, now))


def insert(rows: list[Any], files: tuple[str, ...] = ()) -> None:
    """As they are, with their own dates: Django's own way would write those of today, so this is
    the way in which it loads fixtures. Of one model."""
    if not rows:
        return
    model = type(rows[0])
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    for start in range(0, len(rows), BATCH):
        some = rows[start : start + BATCH]
        for row in some:
            _keep_files(row, files)
        model._base_manager.all()._insert(some, fields=fields, using=DEFAULT_DB_ALIAS, raw=True)


def _keep_files(row: Any, files: tuple[str, ...]) -> None:
    for name in files:
        file = getattr(row, name)
        if file and not file._committed:
            file.save(file.name, file.file, save=False)


def as_it_came(table: Table, told: dict[str, Any], initiative: Initiative) -> Any:
    """Not saved. What it belongs to is named by a key of here."""
    row = table.model()
    if table.path == "initiative":
        row.initiative = initiative  # type: ignore[attr-defined]
    for field in table.parents:
        setattr(row, f"{field}_id", told.get("parents", {}).get(field) or None)
    fill(row, told, table.fields)
    keep_dates(row, told)
    return row
