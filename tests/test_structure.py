"""The tables of an empty database come from a dump: it holds what the migrations make."""

import difflib
import re
from importlib import import_module
from pathlib import Path

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from villagehub.tables.dumping import made_by_dump, made_by_migrations, new_database
from villagehub.tables.making import (
    DUMP,
    FOLDED,
    HAS_TABLES,
    has_work_for_migrate,
    load_when_empty,
)

RENEW = "The dump of the tables is behind the migrations: run `bin/manage dump_tables`.\n"
NOTED = re.compile(r"\(\d+, '(\w+)', '(\w+)', now\(\)\)")


def test_the_dump_notes_as_done_all_migrations_that_there_are():
    there_are = MigrationLoader(None).disk_migrations
    assert set(NOTED.findall(DUMP.read_text())) == set(there_are), RENEW


@pytest.mark.only_with_all
def test_the_dump_makes_the_same_tables_and_rows_as_the_migrations():
    by_migrations = made_by_migrations().splitlines()
    by_dump = made_by_dump(DUMP.read_text()).splitlines()
    difference = difflib.unified_diff(by_dump, by_migrations, "dump", "migrations", lineterm="")
    assert by_dump == by_migrations, RENEW + "\n".join(difference)


def test_only_an_empty_database_gets_its_tables_from_the_dump():
    with new_database() as address, psycopg.connect(address) as database:
        assert load_when_empty(database.cursor())
        database.commit()
        assert not load_when_empty(database.cursor())


def test_a_table_of_somebody_else_keeps_the_dump_out():
    with new_database() as address, psycopg.connect(address) as database:
        database.execute("CREATE TABLE diary (day date)")
        assert not load_when_empty(database.cursor())


def test_an_extension_with_a_table_of_its_own_does_not_make_a_database_full():
    with new_database() as address, psycopg.connect(address) as database:
        database.execute("CREATE EXTENSION unaccent")
        assert database.execute(HAS_TABLES).fetchone() == (False,)


@pytest.mark.parametrize("app", ["supporters", "initiatives.regulatory"])
def test_every_file_of_guards_is_run(app):
    run = import_module(f"{app}.migrations.0002_guards")
    there_are = Path(run.__file__).with_name("guards").glob("*.sql")
    assert sorted(run.FILES) == sorted(file.stem for file in there_are)


@pytest.mark.parametrize("app", FOLDED)
def test_a_database_that_stands_halfway_what_was_folded_is_told_so(as_owner, app):
    first, last = FOLDED[app]
    on_record = MigrationRecorder(connection)
    on_record.record_applied(app, first)
    with pytest.raises(CommandError, match=f"{app} stand halfway"):
        call_command("make_tables", verbosity=0)
    on_record.record_applied(app, last)
    assert not has_work_for_migrate()


def test_the_dump_names_no_role_but_the_portals():
    assert "villagehub_owner" not in DUMP.read_text()
