"""Statements that the database keeps with their plans, so that it need not plan them each time.

    with statement() as cursor:
        cursor.execute(sql, given)

A page's questions are long, and to plan one takes the database longer than to answer it. So what is
asked again and again with other values goes by a prepared statement of the connection. Where a
pooler stands in between that knows none (PREPARED_STATEMENTS=0), this is a plain cursor.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.conf import settings
from django.db import DataError, ProgrammingError, connections
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.utils import DEFAULT_DB_ALIAS
from psycopg import ClientCursor


class Statement(ServerBindingCursor):
    connection: Any

    def execute(self, query: Any, params: Any = None, **named: Any) -> Any:
        named["prepare"] = True
        answer = super().execute(query, params, **named)  # type: ignore[misc]
        self._query: Any = _Told(self.connection, query, params)
        return answer


class _Told(NamedTuple):
    """What was asked, in words: for tests and for who looks what is slow."""

    connection: Any
    statement: Any
    given: Any

    @property
    def query(self) -> bytes:
        return ClientCursor(self.connection).mogrify(self.statement, self.given).encode()


def statement(database: str = DEFAULT_DB_ALIAS) -> Any:
    """Made as Django makes its own, which asks the connection for which kind."""
    connection = connections[database]
    if not settings.PREPARED_STATEMENTS:
        return connection.cursor()
    connection.ensure_connection()
    theirs: Any = connection.connection
    usual, theirs.cursor_factory = theirs.cursor_factory, Statement
    try:
        return connection.cursor()
    finally:
        theirs.cursor_factory = usual


PLACES = re.compile("%s|%%")


@dataclass
class Question:
    """One that is asked by a statement where that can be. A value that stands by itself may be of
    a type that the database cannot know beforehand: so the first time is a try."""

    sql: str
    database: str = DEFAULT_DB_ALIAS
    by_statement: bool | None = None

    def with_constants(
        self, given: Iterable[Any], is_constant: Callable[[Any], bool]
    ) -> tuple[Question, tuple[Any, ...]]:
        """The same with its constants written out, and what is left to be given each time. A plan
        for any value can then use an index of the rows that are public, say."""
        connection = connections[self.database]
        connection.ensure_connection()
        written = ClientCursor(connection.connection)
        left: list[Any] = []
        values = iter(given)

        def filled(found: re.Match[str]) -> str:
            if found[0] == "%%":
                return found[0]
            value = next(values)
            if is_constant(value):
                return written.mogrify("%s", (value,)).replace("%", "%%")
            left.append(value)
            return found[0]

        sql = PLACES.sub(filled, self.sql)
        return Question(sql, self.database, self.by_statement), tuple(left)

    def rows(self, given: Any) -> list[tuple[Any, ...]]:
        if self.by_statement is None:
            try:
                with self._savepoint():
                    rows = self._asked(statement(self.database), given)
            except (DataError, ProgrammingError):
                self.by_statement = False
            else:
                self.by_statement = True
                return rows
        if self.by_statement:
            return self._asked(statement(self.database), given)
        return self._asked(connections[self.database].cursor(), given)

    def _savepoint(self) -> AbstractContextManager[Any]:
        """What is refused would end the transaction around it."""
        connection = connections[self.database]
        if not connection.in_atomic_block:
            return nullcontext()
        theirs: Any = connection.connection
        return theirs.transaction()

    def _asked(self, cursor: Any, given: Any) -> list[tuple[Any, ...]]:
        with cursor:
            cursor.execute(self.sql, given)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
            return rows
