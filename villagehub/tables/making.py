"""An empty database gets its tables from the committed dump, in one transaction: all or nothing.

The dump holds what the migrations make, and notes them as done (docs/decisions/0024).
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management import CommandError
from django.db import ProgrammingError, connection
from django.db.migrations.executor import MigrationExecutor

DUMP = Path(__file__).with_name("tables.sql")
# Who makes tables at the same moment waits, and then finds them made.
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('villagehub makes its tables'))"
# The first and the last of what was folded into two (docs/decisions/0093).
FOLDED = {
    "supporters": ("0003_contacts_of_organisation", "0043_who_began_to_give"),
    "regulatory": ("0003_the_desk", "0038_extension_of_the_term"),
}
HALFWAY = (
    "The tables of {app} stand halfway: what follows was folded. First let the version before this"
    " one migrate them to {last}, or make the database anew (without a database of your own: remove"
    " the folder postgres of VILLAGEHUB_VAR)."
)
# What an extension brought along is none of ours.
HAS_TABLES = """
SELECT EXISTS (
  SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass
                    AND objid = pg_class.oid AND deptype = 'e')
)
"""


def load_when_empty(cursor: Any) -> bool:
    """Whether the tables were made here and now. The cursor is the owner's, in a transaction."""
    cursor.execute(ONE_AT_A_TIME)
    cursor.execute(HAS_TABLES)
    if cursor.fetchone()[0]:
        return False
    cursor.execute(DUMP.read_text())
    return True


def has_work_for_migrate() -> bool:
    """Raises CommandError for a database that no migration brings further."""
    try:
        executor = MigrationExecutor(connection)
        refuse_halfway(executor.loader.applied_migrations)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
        keeper: Any = apps.get_app_config("tables")
        return bool(pending) or keeper.is_behind()
    except ProgrammingError:  # nothing there yet, not even rights for the portal's role
        return True


def refuse_halfway(applied: Collection[tuple[str, str]]) -> None:
    """Nothing would run, and what it lacks would be missed one page at a time."""
    for app, (first, last) in FOLDED.items():
        if (app, first) in applied and (app, last) not in applied:
            raise CommandError(HALFWAY.format(app=app, last=last))
