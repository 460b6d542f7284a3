"""Rows of one model, written by COPY."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.db import connection, models
from psycopg import sql

Count = Callable[[int], None]
AT_A_TIME = 5_000


class Sheet:
    """What is not given is what the model gives a new row: written once as the column's default,
    so that it neither passes through Python nor over the line. While rows are written nothing can
    be asked over the same connection."""

    def __init__(self, cursor: Any, model: type[models.Model], *names: str, **same: Any) -> None:
        self.cursor = cursor
        self.model = model
        self.names = names
        self.same = same
        self.table = sql.Identifier(model._meta.db_table)

    def write(self, rows: Iterable[tuple[Any, ...]], now: datetime, count: Count) -> None:
        self._each_default("SET DEFAULT {value}", now)
        columns = [self.model._meta.get_field(name).column for name in self.names]
        names = sql.SQL(", ").join(map(sql.Identifier, columns))
        copy = sql.SQL("COPY {} ({}) FROM STDIN").format(self.table, names)
        with self.cursor.copy(copy) as into:
            number = 0
            for number, row in enumerate(rows, 1):
                into.write_row(row)
                if not number % AT_A_TIME:
                    count(AT_A_TIME)
        count(number % AT_A_TIME)
        self._each_default("DROP DEFAULT", now)

    def _each_default(self, what: str, now: datetime) -> None:
        changes = [
            sql.SQL(f"ALTER COLUMN {{name}} {what}").format(
                name=sql.Identifier(field.column), value=sql.Literal(self._value(field, now))
            )
            for field in self._others()
        ]
        if changes:
            change = sql.SQL("ALTER TABLE {} {}").format(self.table, sql.SQL(", ").join(changes))
            self.cursor.execute(change)

    def _others(self) -> list[Any]:
        """Those without a value that the database makes itself."""
        given = {self.model._meta.get_field(name) for name in self.names}
        return [
            field
            for field in self.model._meta.concrete_fields
            if field not in given
            and not isinstance(field, models.AutoField)
            and not field.generated
            and not field.has_db_default()
        ]

    def _value(self, field: Any, now: datetime) -> Any:
        if field.name in self.same:
            return self.same[field.name]
        if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
            return now
        return field.get_db_prep_save(field.get_default(), connection)
