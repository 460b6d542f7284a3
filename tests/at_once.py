"""Several people at the same moment, each on a connection of their own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, LiteralString

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from psycopg import sql

from tests.conftest import OWNER, connect_as


def at_once(*jobs: Callable[[], Any]) -> list[Any]:
    """What each job returned, or the ValidationError with which it was refused. Anything else
    that goes wrong is raised here."""
    start = threading.Barrier(len(jobs))

    def run(job: Callable[[], Any]) -> Any:
        try:
            start.wait(5)
            return job()
        except ValidationError as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """What the test commits, so that other connections see it, is cleared away: from the tables
    that it touched, by their owner, as the portal's role may not delete everything."""
    with django_db_blocker.unblock():
        before = as_owner(filled_tables)
        yield
        as_owner(lambda: clear(filled_tables() - before))


def as_owner(act: Callable[[], Any]) -> Any:
    portal = connect_as(OWNER)
    try:
        return act()
    finally:
        connect_as(portal)


def filled_tables() -> set[str]:
    one = sql.SQL("(SELECT {} FROM {} LIMIT 1)")
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        asked = [one.format(sql.Literal(table), sql.Identifier(table)) for table in tables]
        cursor.execute(sql.SQL(" UNION ALL ").join(asked))
        return {table for (table,) in cursor.fetchall()}


GUARDED = """SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger
 WHERE NOT tgisinternal AND tgrelid::regclass::text = ANY(%s)"""


def clear(tables: set[str]) -> None:
    """In one transaction, at whose end PostgreSQL looks whether anything still refers to it. What
    may never be deleted, such as the audit record, is so by a trigger of ours."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(GUARDED, [sorted(tables)])
        guarded = [table for (table,) in cursor.fetchall()]
        _each(cursor, "ALTER TABLE {} DISABLE TRIGGER USER", guarded)
        _each(cursor, "DELETE FROM {}", sorted(tables))
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        _each(cursor, "ALTER TABLE {} ENABLE TRIGGER USER", guarded)


def _each(cursor: Any, command: LiteralString, tables: list[str]) -> None:
    for table in tables:
        cursor.execute(sql.SQL(command).format(sql.Identifier(table)))


def take_away_what_is_fenced(names: list[str]) -> None:
    """Of casework. Its owner sees no row of these either, as long as they are fenced for the owner
    too."""
    with transaction.atomic(), connection.cursor() as cursor:
        for name in names:
            table = sql.Identifier(f"supporters_{name}")
            for command in (
                "ALTER TABLE {} NO FORCE ROW LEVEL SECURITY",
                "DELETE FROM {}",
                "SET CONSTRAINTS ALL IMMEDIATE",
                "ALTER TABLE {} FORCE ROW LEVEL SECURITY",
            ):
                cursor.execute(sql.SQL(command).format(table))


def somebody_waits() -> None:
    """Until a connection waits for what another holds."""
    asked = "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)"
    until = time.monotonic() + 10
    with connection.cursor() as cursor:
        while time.monotonic() < until:
            cursor.execute(asked)
            if cursor.fetchone()[0]:
                return
    raise AssertionError("nobody waited")
