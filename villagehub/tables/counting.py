"""How many rows a table has, without walking over all of a large one."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import connection
from django.db.models import QuerySet

MANY = 10_000
SO_MANY = "SELECT reltuples::bigint FROM pg_class WHERE oid = %s::regclass"


def about(rows: QuerySet[Any]) -> int:
    """In the whole table, as the database believed when it last looked (ANALYZE)."""
    with connection.cursor() as cursor:
        cursor.execute(SO_MANY, [rows.model._meta.db_table])
        return max(cursor.fetchone()[0], 0)


class Counted(NamedTuple):
    number: int
    is_about: bool


def counted(rows: QuerySet[Any]) -> Counted:
    """Exactly, unless the table is large: then about how many there are, whichever was asked."""
    whole = about(rows)
    return Counted(whole, True) if whole > MANY else Counted(rows.count(), False)
