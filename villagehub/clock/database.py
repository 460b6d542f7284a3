"""PostgreSQL follows a clock that was set: python -m villagehub.clock.database, as the owner.

No setting of PostgreSQL moves its clock. So our functions and policies get another now(), which
adds what each connection says it is ahead: nothing for whoever says nothing, as when the portal is
started with the real time again. Where the clock was never set, and so in production, there is no
such function.
"""

from __future__ import annotations

import os
import re
from typing import Any

import psycopg
from psycopg import sql

FUNCTIONS = """
CREATE SCHEMA IF NOT EXISTS clock;
GRANT USAGE ON SCHEMA clock TO PUBLIC;
CREATE OR REPLACE FUNCTION clock.ahead() RETURNS interval LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('clock.ahead', true), ''), '0')::float8
       * interval '1 second' $$;
CREATE OR REPLACE FUNCTION clock.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT pg_catalog.now() + clock.ahead() $$;
CREATE OR REPLACE FUNCTION clock.statement_timestamp() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT pg_catalog.statement_timestamp() + clock.ahead() $$;
CREATE OR REPLACE FUNCTION clock.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT pg_catalog.clock_timestamp() + clock.ahead() $$;
"""
OURS = "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
READ_NOW = OURS + r" AND prosrc ~ '\m(now|clock_timestamp)\(\)' ORDER BY proname"
POLICIES = """
SELECT policyname, tablename, qual, with_check FROM pg_policies
 WHERE concat(qual, with_check) LIKE '%now()%' ORDER BY tablename, policyname
"""
REAL_NOW = re.compile(r"(?<![.\w])(now|clock_timestamp)\(\)")


def options(ahead: float) -> str:
    """For a connection: now() is ours first, and tables are made where they always are."""
    return f"-c search_path=public,clock,pg_catalog -c clock.ahead={ahead:f}"


def follow(cursor: Any) -> None:
    """Once the tables are there; a second time changes nothing."""
    # Only so does PostgreSQL write out its own now() as such, and ours with its schema.
    cursor.execute("SET search_path = public")
    cursor.execute(FUNCTIONS)
    cursor.execute(READ_NOW)
    for (definition,) in cursor.fetchall():
        cursor.execute(moved(definition))
    cursor.execute(POLICIES)
    for policy, table, qual, check in cursor.fetchall():
        cursor.execute(altered(policy, table, qual, check).as_string())
    cursor.execute("RESET search_path")


def moved(expression: str) -> str:
    return REAL_NOW.sub(r"clock.\1()", expression)


def altered(policy: str, table: str, qual: str | None, check: str | None) -> sql.Composed:
    parts = [sql.SQL("ALTER POLICY {} ON {}").format(sql.Identifier(policy), sql.Identifier(table))]
    for words, expression in (("USING", qual), ("WITH CHECK", check)):
        if expression:
            parts.append(sql.SQL(f"{words} ({moved(expression)})"))  # type: ignore[arg-type]
    return sql.SQL(" ").join(parts)


def main() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection, connection.cursor() as cursor:
        follow(cursor)


if __name__ == "__main__":
    main()
