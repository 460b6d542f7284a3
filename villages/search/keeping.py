"""The search table follows what it tells of: in the same transaction, by the database itself.

From what a kind says of its things (`SearchKind.entries`) come the followers of its table and of
its parents, what fills the table, and what checks it. So there is one rule, and whoever writes
(a form, a bulk update, a hand in psql) is followed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import BooleanField, F, Func, Q, QuerySet
from django.utils.functional import lazy
from psycopg import sql

from villagehub.tables.triggers import Follower, for_few_and_many
from villages.models import Village
from villages.search.kinds import COLUMNS, SearchKind, kinds

VILLAGES_AT_ONCE = 50
# Made before it is compared: right after a first import the planner may take a table of thousands
# for an empty one, and compared each row with each before it narrowed down to what was written.
MADE = "(WITH made AS MATERIALIZED ({source}) SELECT * FROM made)"
FRESH = f"{MADE} AS fresh ({', '.join(COLUMNS)})"
OLD, NEW = (", ".join(f"{each}.{name}" for name in COLUMNS) for each in ("entry", "fresh"))
UPDATE = f"""
UPDATE search_searchentry AS entry SET ({", ".join(COLUMNS)}) = ROW({NEW})
FROM {FRESH}
WHERE entry.kind = {{kind}} AND entry.key = fresh.key AND ({OLD}) IS DISTINCT FROM ({NEW})
"""  # noqa: S608
INSERT = f"""
INSERT INTO search_searchentry (kind, {", ".join(COLUMNS)})
SELECT {{kind}}, fresh.* FROM {FRESH}
WHERE NOT EXISTS (
  SELECT FROM search_searchentry AS entry WHERE entry.kind = {{kind}} AND entry.key = fresh.key
)
ON CONFLICT DO NOTHING
"""  # noqa: S608
DELETE = f"""
DELETE FROM search_searchentry AS entry WHERE entry.kind = {{kind}} AND {{things}}
AND NOT EXISTS (SELECT FROM {FRESH} WHERE fresh.key = entry.key)
"""  # noqa: S608
# Before the village's own entry follows: from what that says, it shows what changed.
MOVED = """
UPDATE search_searchentry AS entry SET place = moved.name, municipality_id = moved.municipality_id
FROM (
  SELECT changed.* FROM changed JOIN search_searchentry AS own
    ON own.kind = {kind} AND own.key = changed.id::text
    AND (own.title, own.municipality_id) IS DISTINCT FROM (changed.name, changed.municipality_id)
) AS moved
WHERE entry.village_id = moved.id AND entry.kind <> {kind};
"""


class Among(Func):
    """The rows whose field is one of these keys."""

    template = "%(expressions)s IN (%(keys)s)"
    output_field = BooleanField()

    def __init__(self, field: str, keys: str):
        super().__init__(F(field), keys=keys)


# The values of what was written. As a list few are looked up in an index; many are joined, by how
# many there are.
LISTED = "SELECT unnest(ARRAY(SELECT {value} FROM changed))"
JOINED = "SELECT {value} FROM changed"


def _together(kind: SearchKind, written: str) -> str:
    """The keys of what was written, and of all that is made together with it."""
    table, keys = kind.model._meta.db_table, ["SELECT changed.id FROM changed"]
    for column in kind.thing[:-1]:
        values = written.format(value=f"changed.{column}")
        keys.append(f"SELECT id FROM {table} WHERE {column} IN ({values})")  # noqa: S608
    return written.replace("SELECT {value} FROM changed", " UNION ".join(keys))


def written_out(rows: QuerySet[Any]) -> str:
    """As SQL with all values in it, for a function in the database."""
    statement, parameters = rows.query.sql_with_params()
    return statement % tuple(sql.Literal(each).as_string(None) for each in parameters)


def _statements(kind: SearchKind, among: Any, things: str) -> list[str]:
    source = written_out(kind.entries(among))
    named = {"source": source, "kind": sql.Literal(kind.code).as_string(None), "things": things}
    return [each.format(**named) for each in (UPDATE, INSERT, DELETE)]


def _script(kind: SearchKind, among: Any, things: str) -> str:
    return "".join(f"{statement.strip()};\n" for statement in _statements(kind, among, things))


def _of_the_thing(kind: SearchKind) -> str:
    """What to do when rows of the kind's own table were written."""
    thing = f"COALESCE({', '.join(kind.thing)})::text" if kind.thing[1:] else "id::text"

    def script(written: str) -> str:
        things = f"entry.thing IN ({written.format(value=thing)})"
        own = _script(kind, Among("pk", _together(kind, written)), things)
        return _moved(kind) + own if kind.model is Village else own

    return for_few_and_many(script(LISTED), script(JOINED))


def _moved(kind: SearchKind) -> str:
    return MOVED.format(kind=sql.Literal(kind.code).as_string(None))


def _of_the_parent(kind: SearchKind, parent: str) -> str:
    def script(written: str) -> str:
        among = Among(f"{parent}__pk", written.format(value="changed.id"))
        rows = kind.model.objects.order_by().filter(among).values_list("pk")
        things = f"entry.thing IN (SELECT id::text FROM ({written_out(rows)}) AS things (id))"  # noqa: S608
        return _script(kind, among, things)

    return for_few_and_many(script(LISTED), script(JOINED))


def _all_of(kind: SearchKind) -> str:
    return _script(kind, None, "true")


def _late(write: Callable[..., str], *of: Any) -> Any:
    """Written out when it is asked for: only who migrates needs it, and the words for choices are
    not known before."""
    return lazy(lambda: write(*of), str)()


def followers_of(kind: SearchKind) -> Iterator[Follower]:
    name = f"search_{kind.code.replace('-', '_')}"
    yield Follower(
        name,
        kind.model._meta.db_table,
        _late(_of_the_thing, kind),
        was_too=bool(kind.thing[1:]),
        fill=_late(_all_of, kind),
    )
    for parent in kind.parents:
        table = kind.model._meta.get_field(parent).related_model._meta.db_table
        yield Follower(name, table, _late(_of_the_parent, kind, parent))


# The check


class Checked(NamedTuple):
    name: str
    changed: int
    missing: int
    too_many: int

    @property
    def wrong(self) -> int:
        return self.changed + self.missing + self.too_many


def mend() -> Iterator[Checked]:
    """Compares the table with the things, kind by kind, and makes it right; tells what was wrong.
    A transaction for some villages at a time; a second run finds nothing."""
    keys = list(Village.objects.order_by("pk").values_list("pk", flat=True))
    pieces = [keys[at : at + VILLAGES_AT_ONCE] for at in range(0, len(keys), VILLAGES_AT_ONCE)]
    for kind in kinds:
        found = [_mend_piece(kind, piece) for piece in pieces] or [[0, 0, 0]]
        yield Checked(kind.code, *map(sum, zip(*found, strict=True)))
    yield Checked("kinds that are gone", 0, 0, _forget_other_kinds())


@transaction.atomic
def _mend_piece(kind: SearchKind, villages: Sequence[int]) -> list[int]:
    among = Q(**{f"{kind.village or 'pk'}__in": villages})
    things = f"entry.village_id = ANY(ARRAY[{', '.join(map(str, villages))}])"
    return [_rows_of(statement) for statement in _statements(kind, among, things)]


def _rows_of(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.rowcount


def _forget_other_kinds() -> int:
    """Of an app that is gone."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM search_searchentry WHERE kind <> ALL(%s)", [[kind.code for kind in kinds]]
        )
        return cursor.rowcount
