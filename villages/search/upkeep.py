"""The words of every kind are kept by the database itself, so that nothing written is missed.

After `migrate` each registered table has the column `search_words`, its index, and a trigger that
fills it from the fields that the kind names. A kind whose fields changed is filled anew. Nothing
happens when all is as it should be, which costs one query.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import names_digest

from villages.search.kinds import COLUMN, SearchKind, kinds

TRIGGER = "keep_search_words"
# What is there now, by table; the comment on the trigger tells from which fields it was made.
CURRENT = """
SELECT relname, obj_description(pg_trigger.oid, 'pg_trigger')
FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE tgname = %s AND relnamespace = 'public'::regnamespace
"""
# Not a generated column: PostgreSQL then refuses to alter the columns that it is made from.
INSTALL = """
ALTER TABLE {table} ADD COLUMN IF NOT EXISTS {column} tsvector;
DROP TRIGGER IF EXISTS {trigger} ON {table};
UPDATE {table} SET {column} = NULL WHERE {column} IS NOT NULL;
CREATE TRIGGER {trigger} BEFORE INSERT OR UPDATE ON {table}
  FOR EACH ROW EXECUTE FUNCTION search_keep_words({fields});
UPDATE {table} SET {column} = NULL;
SET CONSTRAINTS ALL IMMEDIATE;
CREATE INDEX IF NOT EXISTS search_words_{digest} ON {table} USING gin ({column});
CREATE INDEX IF NOT EXISTS search_title_{digest} ON {table} (upper({title}::text));
COMMENT ON TRIGGER {trigger} ON {table} IS {mark};
"""
NEWEST = "CREATE INDEX IF NOT EXISTS search_newest_{digest} ON {table} ({at});"


def fields_of(kind: SearchKind) -> str:
    """For the trigger: columns, and per column with choices the word for each."""
    model = kind.model._meta
    columns = {name: model.get_field(name).column for name in (kind.title, *kind.text)}
    spec: dict[str, Any] = {
        "title": [columns[kind.title]],
        "text": [columns[name] for name in kind.text],
        "labels": {
            model.get_field(name).column: {
                str(value): str(label) for value, label in model.get_field(name).flatchoices
            }
            for name in kind.labels
        },
    }
    return json.dumps(spec, ensure_ascii=False)


def mark_of(kind: SearchKind) -> str:
    """Other fields, or another way to keep them, is another mark."""
    return hashlib.sha256(f"{_statement_of(kind)}{fields_of(kind)}".encode()).hexdigest()


def _statement_of(kind: SearchKind) -> str:
    """With an index for the newest, unless the table has one."""
    indexes = kind.model._meta.indexes
    first = {each.fields[0].lstrip("-") for each in indexes if each.fields and not each.condition}
    return INSTALL + NEWEST if kind.at and kind.at not in first else INSTALL


def behind() -> list[SearchKind]:
    """The kinds whose words are not kept as they should be. Tables yet to be made don't count."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        if "search_word" not in tables:
            return []
        cursor.execute(CURRENT, [TRIGGER])
        marks = dict(cursor.fetchall())
    kept = [kind for kind in kinds if kind.model._meta.db_table in tables]
    return [kind for kind in kept if marks.get(kind.model._meta.db_table) != mark_of(kind)]


def keep_words(**kwargs: Any) -> None:
    for kind in behind():
        with transaction.atomic():
            install(kind)


def install(kind: SearchKind) -> None:
    table = kind.model._meta.db_table
    with connection.cursor() as cursor:
        quoted = connection.ops.quote_name
        statement = _statement_of(kind).format(
            table=quoted(table),
            column=COLUMN,
            trigger=TRIGGER,
            digest=names_digest(table, length=8),
            title=quoted(kind.model._meta.get_field(kind.title).column),
            at=quoted(kind.at),
            fields=written_out("%s", [fields_of(kind)]),
            mark=written_out("%s", [mark_of(kind)]),
        )
        cursor.execute(statement)


def written_out(sql: str, parameters: Any) -> str:
    """With its parameters in it, quoted by the driver; for what takes none."""
    operations: Any = connection.ops
    return operations.compose_sql(sql, parameters)
