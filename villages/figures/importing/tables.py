"""Puts many rows in a table at once: copied to a temporary table, then merged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models


def upsert(
    model: type[models.Model],
    fields: Sequence[str],
    rows: Iterable[Sequence[Any]],
    *,
    key: Sequence[str],
    keep: Sequence[str] = (),
    only_if: str = "TRUE",
) -> None:
    """Adds rows and changes those with the same `key` where they differ.

    `keep` names fields that are only filled in a new row. `only_if` is a condition in SQL on the
    row that is there (`kept`) and the one that comes (`excluded`). Inside a transaction only.
    """
    table = model._meta.db_table
    columns, key_columns = _columns(model, fields), _columns(model, key)
    kept = {*key_columns, *_columns(model, keep)}
    changing = [column for column in columns if column not in kept]
    with connection.cursor() as cursor:
        _copy(cursor, table, columns, rows)
        cursor.execute(_merge(table, columns, key_columns, changing, only_if))
        cursor.execute("DROP TABLE incoming")


def _columns(model: type[models.Model], fields: Sequence[str]) -> list[str]:
    quote = connection.ops.quote_name
    found = [model._meta.get_field(name) for name in fields]
    return [quote(field.column or "") for field in found if isinstance(field, models.Field)]


def _copy(cursor: Any, table: str, columns: list[str], rows: Iterable[Sequence[Any]]) -> None:
    names = ", ".join(columns)
    cursor.execute(
        f"CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT {names} FROM {table}"  # noqa: S608
        " WITH NO DATA"
    )
    with cursor.copy(f"COPY incoming ({names}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _merge(
    table: str, columns: list[str], key: list[str], changing: list[str], only_if: str
) -> str:
    """Rows that stay the same are not written: a second import costs no more than reading."""
    names = ", ".join(columns)
    insert = f"INSERT INTO {table} AS kept ({names}) SELECT {names} FROM incoming"  # noqa: S608
    conflict = f" ON CONFLICT ({', '.join(key)}) DO "
    if not changing:
        return insert + conflict + "NOTHING"
    sets = ", ".join(f"{column} = excluded.{column}" for column in changing)
    old = ", ".join(f"kept.{column}" for column in changing)
    new = ", ".join(f"excluded.{column}" for column in changing)
    differs = f"ROW({old}) IS DISTINCT FROM ROW({new})"
    return f"{insert}{conflict}UPDATE SET {sets} WHERE {differs} AND ({only_if})"
