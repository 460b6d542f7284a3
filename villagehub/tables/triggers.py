"""What the database does itself after each statement that writes to a table.

    followers.plug(
        Follower(
            "tell_pages",                              # what for; one of a name for each table
            Event._meta.db_table,
            "INSERT INTO page_change (village_id) SELECT DISTINCT village_id FROM changed;",
        )
    )

So a bulk update, a task and a hand in psql are followed as a form is, in the same transaction. An
app has its followers in `followers.py`. `migrate` makes them from what is plugged in, takes away
those that are gone, and does nothing when all is as it should be, which costs one query.
"""

from __future__ import annotations

import hashlib
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.backends.utils import names_digest

from villagehub.registry import Socket

PREFIX = "after_"
# Other followers, or another way to make them, is another mark.
MARKS = """
SELECT proname, obj_description(oid, 'pg_proc') FROM pg_proc
WHERE pronamespace = 'public'::regnamespace AND starts_with(proname, %s)
"""
FUNCTION = """
DROP FUNCTION IF EXISTS public.{function} CASCADE;
CREATE FUNCTION public.{function}() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
{body}
RETURN NULL;
END $body$;
"""
TRIGGER = """
CREATE TRIGGER {function}_{when} AFTER {event} ON public.{table}
  REFERENCING {version} TABLE AS changed{beside}
  FOR EACH STATEMENT EXECUTE FUNCTION public.{function}();
"""
FEW, VERY_MANY = 20, 500
# PostgreSQL plans what stands in a function once, for as few rows as it met then: many it would
# compare each with each, so these are planned for anew. Of very many none is looked up by itself:
# right after a table was filled or emptied the planner may still take it for an empty one.
SCALED = """\
IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
IF (SELECT count(*) FROM (SELECT FROM changed LIMIT {few_most} + 1) AS counted) > {few_most} THEN
  IF (SELECT count(*) FROM changed) > {many_most} THEN
    PERFORM set_config('enable_nestloop', 'off', true);
  END IF;
  EXECUTE $many$
{many}
  $many$;
  PERFORM set_config('enable_nestloop', 'on', true);
ELSE
{few}
END IF;"""
# One trigger has one set of rows: an update has two, the rows as they were and as they are.
EVENTS = {
    "insert": ("INSERT", "NEW"),
    "delete": ("DELETE", "OLD"),
    "update": ("UPDATE", "NEW"),
    "before": ("UPDATE", "OLD"),
}


class Follower(NamedTuple):
    """`body` is SQL in which `changed` has the rows that a statement wrote. The table itself is
    then as it became. After an update it is done for the rows as they are, and, with
    `was_too`, once more for the rows as they were; with `compares` it is done once, and has those
    in `was`. `fill` is done once, when it is made."""

    name: str
    table: str
    body: str
    was_too: bool = False
    fill: str = ""
    compares: bool = False

    @property
    def function(self) -> str:
        return f"{PREFIX}{self.name}_{names_digest(self.table, length=8)}"

    @property
    def statements(self) -> str:
        made = [FUNCTION.format(function=self.function, body=self.body)]
        for when, (event, version) in EVENTS.items():
            if when != "before" or self.was_too:
                names = {"function": self.function, "when": when, "table": self.table}
                beside = " OLD TABLE AS was" if self.compares and when == "update" else ""
                made.append(TRIGGER.format(event=event, version=version, beside=beside, **names))
        return "".join([*made, str(self.fill)])

    @property
    def mark(self) -> str:
        return hashlib.sha256(self.statements.encode()).hexdigest()


def for_few_and_many(few: str, many: str = "") -> str:
    """A body of plain SQL statements that costs so much a row, however many a statement wrote; of
    one that wrote none nothing follows. `many` says the same in another way."""
    return SCALED.format(
        few_most=FEW, many_most=VERY_MANY, few=few.strip(), many=(many or few).strip()
    )


followers: Socket[Follower] = Socket("followers", key=lambda each: each.function)


def _marks() -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(MARKS, [PREFIX])
        return dict(cursor.fetchall())


def behind() -> list[Follower]:
    """Those that are not as they should be. Tables yet to be made don't count."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
    marks = _marks()
    return [
        each for each in followers if each.table in tables and marks.get(each.function) != each.mark
    ]


def gone() -> list[str]:
    wanted = {each.function for each in followers}
    return [function for function in _marks() if function not in wanted]


@transaction.atomic
def follow(**kwargs: Any) -> None:
    with connection.cursor() as cursor:
        for function in gone():
            cursor.execute(f"DROP FUNCTION public.{function} CASCADE")
        for each in behind():
            cursor.execute(each.statements)
            cursor.execute(f"COMMENT ON FUNCTION public.{each.function} IS '{each.mark}'")
