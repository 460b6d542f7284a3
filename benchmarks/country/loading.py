"""Tables that let millions of rows in: without keys and indexes, which are made once all is there,
and without followers, which are made last and then fill what they keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import models

from villagehub.tables.triggers import PREFIX, follow

FOREIGN_KEYS = """
SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), conrelid::regclass::text
FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
  AND (conrelid::regclass::text = ANY(%(tables)s) OR confrelid::regclass::text = ANY(%(tables)s))
"""
KEYS = """
SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), conrelid::regclass::text
FROM pg_constraint WHERE contype IN ('p', 'u') AND connamespace = 'public'::regnamespace
  AND conrelid::regclass::text = ANY(%(tables)s)
"""
INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid), indrelid::regclass::text
FROM pg_index WHERE indrelid::regclass::text = ANY(%(tables)s)
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype <> 'f')
"""
FOLLOWERS = """
SELECT proname FROM pg_proc
WHERE pronamespace = 'public'::regnamespace AND starts_with(proname, %s)
"""
GUARDED = """
SELECT oid::regclass::text FROM pg_class
WHERE relforcerowsecurity AND oid::regclass::text = ANY(%(tables)s)
"""
# A row of these comes into being step by step, which their triggers watch.
STEP_BY_STEP = "ALTER TABLE regulatory_regulatoryrequest {} TRIGGER request_is_guarded"
# Of a country that is left out, whatever refers to it.
REFERENCES = """
SELECT conrelid::regclass::text, child.attname, confrelid::regclass::text, parent.attname
FROM pg_constraint
JOIN pg_attribute child ON child.attrelid = conrelid AND child.attnum = conkey[1]
JOIN pg_attribute parent ON parent.attrelid = confrelid AND parent.attnum = confkey[1]
WHERE contype = 'f' AND connamespace = 'public'::regnamespace
"""
MEMORY = "512MB"


def tables_of(models_written: Sequence[type[models.Model]]) -> list[str]:
    return [model._meta.db_table for model in models_written]


@contextmanager
def bare(cursor: Any, tables: list[str]) -> Iterator[list[tuple[str, str]]]:
    """Gives the list of what is to be made afterwards, as table and statement: it is done by then.
    The cursor is the owner's, in a transaction."""
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    cursor.execute("SELECT set_config('maintenance_work_mem', %s, true)", [MEMORY])
    _forget_followers(cursor)
    guarded = _let_the_owner_in(cursor, tables)
    cursor.execute(STEP_BY_STEP.format("DISABLE"))
    again = _take_away(cursor, tables)
    _empty(cursor, tables)
    yield again
    cursor.execute(STEP_BY_STEP.format("ENABLE"))
    for table in guarded:
        cursor.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")


def _forget_followers(cursor: Any) -> None:
    cursor.execute(FOLLOWERS, [PREFIX])
    for (function,) in cursor.fetchall():
        cursor.execute(f"DROP FUNCTION public.{function} CASCADE")


def make_followers() -> None:
    """All anew, so each fills what it keeps from what is there now."""
    follow()


def _let_the_owner_in(cursor: Any, tables: list[str]) -> list[str]:
    cursor.execute(GUARDED, {"tables": tables})
    guarded = [table for (table,) in cursor.fetchall()]
    for table in guarded:
        cursor.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    return guarded


def _take_away(cursor: Any, tables: list[str]) -> list[tuple[str, str]]:
    """Foreign keys first, which need the keys; they come back last."""
    again = []
    for query in (FOREIGN_KEYS, KEYS):
        cursor.execute(query, {"tables": tables})
        rows = cursor.fetchall()
        for table, name, definition, on in rows:
            cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
            again.append((on, f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}'))
    cursor.execute(INDEXES, {"tables": tables})
    for name, definition, on in cursor.fetchall():
        cursor.execute(f"DROP INDEX {name}")
        again.append((on, definition))
    return again[::-1]


def _empty(cursor: Any, tables: list[str]) -> None:
    """What comes into a table that was emptied in this transaction need not be logged first
    (wal_level = minimal). What holds rows of the open data keeps them."""
    for table in tables:
        cursor.execute(f"SELECT EXISTS (SELECT FROM {table})")  # noqa: S608 - our own names
        if not cursor.fetchone()[0]:
            cursor.execute(f"TRUNCATE {table}")


def leave_out(cursor: Any, villages: list[int]) -> None:
    """These villages are not in a smaller country, nor is anything of theirs."""
    cursor.execute("DELETE FROM villages_village WHERE id = ANY(%s)", [villages])
    cursor.execute(REFERENCES)
    references = cursor.fetchall()
    left = True
    while left:
        left = False
        for child, column, parent, target in references:
            cursor.execute(
                f'DELETE FROM {child} WHERE "{column}" IS NOT NULL AND NOT EXISTS'  # noqa: S608
                f' (SELECT FROM {parent} parent WHERE parent."{target}" = {child}."{column}")'
            )
            left = left or cursor.rowcount > 0
