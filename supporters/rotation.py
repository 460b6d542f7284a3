"""Moving everything to the first key of CASEWORK_KEYS, so that an old one can be thrown away.

Done as the owner of the tables, never as the portal: the web and the worker have no way to all
rows. The policies for it (guards/keys.sql) hold for that role only and only while the setting below
is on, which ends with the transaction.

Each batch is a transaction of its own. So whoever is killed half-way leaves every value under one
of the two keys, both at hand, and running it again goes on with what is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection, transaction

from supporters.encryption import (
    CaseworkKeyError,
    EncryptedTextField,
    current_key_id,
    decrypt,
    encrypt,
    hash_surname,
    keys,
)
from supporters.models import HelpSeeker

BATCH = 500


class NotTheOwnerError(Exception):
    """This role is not the owner of the tables, so the fences would hide every row from it."""


def encrypted_fields() -> Iterator[EncryptedTextField]:
    """Of every app: they share the keys, and one that is thrown away must open nothing."""
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, EncryptedTextField):
                yield field


def rotate_keys() -> int:
    """Re-encrypts every value that is not under the first key; returns how many. Nothing is begun
    when a value stands under a key that is not at hand."""
    missing = sorted(count_by_key().keys() - keys().keys())
    if missing:
        raise CaseworkKeyError(f"key {missing[0]!r} is not in CASEWORK_KEYS.")
    changed = sum(_rotate_column(field) for field in encrypted_fields())
    _rehash_surnames()
    return changed


@contextmanager
def open_fences() -> Iterator[None]:
    """For one batch."""
    with transaction.atomic():
        _open_fences()
        yield
        _close_fences()


def count_by_key() -> dict[str, int]:
    """How many values stand under each key, over the rows of everybody."""
    counts: dict[str, int] = {}
    columns = [field.stored_as.split(".") for field in encrypted_fields()]
    with open_fences():
        for table, column in [*columns, [HelpSeeker._meta.db_table, "surname_hash"]]:
            for key_id, number in _count_column(table, column):
                counts[key_id] = counts.get(key_id, 0) + number
    return counts


def _count_column(table: str, column: str) -> list[tuple[str, int]]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT split_part({column}, ':', 1), count(*) FROM {table}"  # noqa: S608 - our names
            f" WHERE {column} <> '' GROUP BY 1"
        )
        return cursor.fetchall()


def _open_fences() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_has_role(current_user, relowner, 'MEMBER') FROM pg_class"
            " WHERE oid = %s::regclass",
            [HelpSeeker._meta.db_table],
        )
        if not cursor.fetchone()[0]:
            raise NotTheOwnerError
        cursor.execute("SELECT set_config('villagehub.chore', 'rotate_keys', true)")


def _close_fences() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('villagehub.chore', '', true)")


def _stale(table: str, columns: list[str]) -> list[Any]:
    """A batch of rows whose first column is filled and not under the first key."""
    prefix = f"{current_key_id()}:"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, {', '.join(columns)} FROM {table}"  # noqa: S608 - our own names
            f" WHERE {columns[0]} <> '' AND left({columns[0]}, %s) <> %s LIMIT %s FOR UPDATE",
            [len(prefix), prefix, BATCH],
        )
        return cursor.fetchall()


def _store(table: str, column: str, rows: list[tuple[str, Any]]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            f"UPDATE {table} SET {column} = %s WHERE id = %s",  # noqa: S608 - our own names
            rows,
        )


def _rotate_column(field: EncryptedTextField) -> int:
    table, column = field.stored_as.split(".")
    stored_as, changed, number = field.stored_as, 0, -1
    while number:
        with open_fences():
            rows = _stale(table, [column])
            fresh = [(encrypt(decrypt(old, stored_as), stored_as), pk) for pk, old in rows]
            _store(table, column, fresh)
        number = len(fresh)
        changed += number
    return changed


def _rehash_surnames() -> None:
    table = HelpSeeker._meta.db_table
    fresh: list[tuple[str, Any]] | None = None
    while fresh is None or fresh:
        with open_fences():
            rows = _stale(table, ["surname_hash", "surname", "organisation_id"])
            fresh = [
                (hash_surname(decrypt(surname, f"{table}.surname"), organisation_id), pk)
                for pk, _old, surname, organisation_id in rows
            ]
            _store(table, "surname_hash", fresh)
