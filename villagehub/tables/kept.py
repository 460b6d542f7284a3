"""Rows that follow from rows of other tables, and are kept by the database.

    Kept(
        "initiatives_timelinemoment",                  # into which table
        "lesson",                                      # from which source
        Lesson,                                        # one row for each of these, `thing` in SQL
        {"initiative_id": "thing.initiative_id", "at": "thing.published_at"},
        where="thing.published_at IS NOT NULL",
    )

One declaration, and from it come the followers (villagehub.tables.triggers), the filling, and the
check: what they make cannot differ. The table has the columns `source` and `key`, unique together.
`beside` names other tables that the expressions read, each by the expression that has its key, and
`pointing` those of which they count rows that point at the thing, each with the column that does:
what is written there is followed as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db import connection, models, transaction

from villagehub.tables.triggers import Follower, for_few_and_many

ROWS = "SELECT '{source}' AS source, thing.id AS key, {expressions} FROM {tables} WHERE ({where})"
TOUCHED_BY = "SELECT {column} FROM changed"
TOUCHED_BESIDE = "SELECT thing.id FROM {tables} WHERE {alias}.id IS NOT NULL"
BODY = """
{gone} AND kept.key IN ({touched});
{anew} AND thing.id IN ({touched}) {over};
"""
GONE = """
DELETE FROM {into} kept WHERE kept.source = '{source}'
  AND NOT EXISTS (SELECT FROM ({rows}) fresh WHERE fresh.key = kept.key)"""
ANEW = """
INSERT INTO {into} AS kept ({columns}) {rows}"""
OVER = """
ON CONFLICT (source, key) DO UPDATE SET ({columns}) = ROW ({new})
  WHERE ({old}) IS DISTINCT FROM ({new})"""
COMPARED = """
SELECT count(*) FILTER (WHERE kept.key IS NULL), count(*) FILTER (WHERE fresh.key IS NULL),
  count(*) FILTER (WHERE kept.key = fresh.key AND ({old}) IS DISTINCT FROM ({new}))
FROM ({rows}) fresh
FULL JOIN (SELECT * FROM {into} WHERE source = '{source}') kept ON kept.key = fresh.key"""


class Difference(NamedTuple):
    """How many rows are not there, should not be there, or say something else."""

    missing: int
    needless: int
    other: int


@dataclass(frozen=True)
class Kept:
    into: str
    source: str
    model: type[models.Model]
    columns: Mapping[str, str]
    where: str = "TRUE"
    beside: Mapping[str, tuple[type[models.Model], str]] = field(default_factory=dict)
    pointing: Mapping[type[models.Model], str] = field(default_factory=dict)

    @property
    def rows(self) -> str:
        """As they should be. A condition may still be added."""
        expressions = ", ".join(f"{sql} AS {name}" for name, sql in self.columns.items())
        return ROWS.format(
            source=self.source, expressions=expressions, tables=self._tables(), where=self.where
        )

    def _tables(self, changed: str = "") -> str:
        joined = [f"public.{self.model._meta.db_table} thing"]
        for name, (model, key) in self.beside.items():
            table = "changed" if name == changed else f"public.{model._meta.db_table}"
            joined.append(f"LEFT JOIN {table} {name} ON {name}.id = {key}")
        return " ".join(joined)

    @property
    def followers(self) -> Iterator[Follower]:
        """Of the things themselves, which also fills the table, and of each other table."""
        name = f"{self.into.split('_')[-1]}_{self.source}"
        filling = f"{self._gone}; {self._anew} {self._over};"
        body = self._body("SELECT id FROM changed")
        yield Follower(name, self.model._meta.db_table, body, fill=filling)
        for alias, (model, _key) in self.beside.items():
            touched = TOUCHED_BESIDE.format(tables=self._tables(changed=alias), alias=alias)
            yield Follower(f"{name}_{alias}", model._meta.db_table, self._body(touched))
        for model, column in self.pointing.items():
            body = self._body(TOUCHED_BY.format(column=column))
            yield Follower(f"{name}_counted", model._meta.db_table, body, was_too=True)

    def _body(self, touched: str) -> str:
        parts = {"gone": self._gone, "anew": self._anew, "over": self._over}
        return for_few_and_many(BODY.format(touched=touched, **parts))

    @property
    def _gone(self) -> str:
        return GONE.format(into=self.into, source=self.source, rows=self.rows)

    @property
    def _anew(self) -> str:
        columns = ", ".join(["source", "key", *self.columns])
        return ANEW.format(into=self.into, columns=columns, rows=self.rows)

    @property
    def _over(self) -> str:
        return OVER.format(columns=", ".join(self.columns), **self._versions("EXCLUDED"))

    def _versions(self, new: str) -> dict[str, str]:
        return {
            "old": ", ".join(f"kept.{name}" for name in self.columns),
            "new": ", ".join(f"{new}.{name}" for name in self.columns),
        }

    def difference(self) -> Difference:
        versions = self._versions("fresh")
        with connection.cursor() as cursor:
            cursor.execute(
                COMPARED.format(into=self.into, source=self.source, rows=self.rows, **versions)
            )
            return Difference(*cursor.fetchone())

    @transaction.atomic
    def mend(self) -> Difference:
        """Makes it as it should be, and tells what was wrong."""
        found = self.difference()
        if any(found):
            with connection.cursor() as cursor:
                cursor.execute(self._gone)
                cursor.execute(f"{self._anew} {self._over}")
        return found


def quoted(values: Iterable[str]) -> str:
    """Of our own words, for in SQL."""
    return ", ".join(f"'{value}'" for value in values)
