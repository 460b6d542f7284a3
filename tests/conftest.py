"""The test database: made by the tables' owner, used under the portal's own role."""

from __future__ import annotations

import contextlib
import fcntl
import gc
import hashlib
import os

import environ
import psycopg
import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from xdist.scheduler import LoadScopeScheduling

from tests.local.portal import forget_prepared
from villagehub.celery import app
from villagehub.clock import database
from villagehub.tables.making import has_work_for_migrate, load_when_empty

pytest_plugins = [
    "tests.at_once",
    "tests.cast",
    "tests.everybody",
    "tests.kept",
    "tests.midnight",
    "tests.no_offset",
    "tests.world",
]

# Eager tasks are called by name where the model may not know them: each file alone knows them all.
app.loader.import_default_modules()

# A page makes many short-lived objects beside the hundred thousands that were imported: looking
# through all of those again and again took an eighth of the time.
gc.freeze()
gc.set_threshold(100_000, 50, 100)

# Tests that share one running portal share one worker. The crawl of everybody has its own.
TOGETHER = ("tests/browser/", "tests/local/")
CRAWL = "tests/browser/test_crawl.py"
# Each test of these is long, and shared out on its own; of those by part all that look at the same
# pages; of the other files a whole one.
ONE_BY_ONE = ("tests/web/test_pages_are_fresh.py",)
BY_PART = ("tests/test_forms.py", "tests/test_access.py")
# Files of which one test takes very long.
LONG = (
    "tests/test_structure.py",
    "tests/test_country.py",
    "tests/initiatives/test_timeline_table.py",
)
# What takes longest goes first, so that no worker is left with it when the others are ready.
# pytest-django puts what asks for no database of its own, as the tests of the world, at the end.
LONGEST_FIRST = (*TOGETHER, *LONG, *BY_PART, *ONE_BY_ONE)
ONLY_WITH_ALL = "only_with_all"


def pytest_addoption(parser):
    parser.addoption("--all", action="store_true", help="also what takes longest and changes least")


class BySharedPortal(LoadScopeScheduling):
    """pytest 9.2 took from pytest-xdist 3.8 the means by which `--dist loadgroup` works."""

    def _split_scope(self, nodeid: str) -> str:
        if self.config.getoption("all") and nodeid.startswith(CRAWL):
            return CRAWL
        if nodeid.startswith(BY_PART):
            return f"{nodeid.split('::')[0]} {nodeid.partition('[')[2]}"
        together = next((folder for folder in TOGETHER if nodeid.startswith(folder)), None)
        if together or nodeid.startswith(ONE_BY_ONE):
            return together or nodeid
        return nodeid.split("::")[0]


def pytest_xdist_make_scheduler(config, log):
    return BySharedPortal(config, log)


def pytest_collection_modifyitems(config, items):
    """Longest first, and without `--all` not what is marked for it."""

    def place(item):
        long = (at for at, start in enumerate(LONGEST_FIRST) if item.nodeid.startswith(start))
        return next(long, len(LONGEST_FIRST))

    left_out = [item for item in items if item.get_closest_marker(ONLY_WITH_ALL)]
    if left_out and not config.getoption("all"):
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    items.sort(key=place)


OWNER_URL = os.environ.get("DATABASE_OWNER_URL") or os.environ["DATABASE_URL"]
OWNER = environ.Env().db_url_config(OWNER_URL)


def connect_as(role: dict) -> dict:
    """Makes the next connection this role's; returns what it was."""
    connection.close()
    before = {key: connection.settings_dict[key] for key in ("USER", "PASSWORD")}
    connection.settings_dict.update(USER=role["USER"], PASSWORD=role["PASSWORD"])
    return before


def shared_folder(tmp_path_factory):
    """Of all workers of this run."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if os.environ.get("PYTEST_XDIST_WORKER") else folder


def pytest_sessionfinish(session):
    if not os.environ.get("PYTEST_XDIST_WORKER"):
        forget_prepared(session.config._tmp_path_factory.getbasetemp())


@contextlib.contextmanager
def one_worker_at_a_time(folder):
    with (folder / "database.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, django_db_keepdb, tmp_path_factory):
    """Whichever worker comes first makes the tables; each works in a copy of its own."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    with django_db_blocker.unblock():
        portal = connect_as(OWNER)
        if worker:
            with one_worker_at_a_time(tmp_path_factory.getbasetemp().parent):
                make_copy(worker, tmp_path_factory.getbasetemp().parent / "database.made")
        else:
            make_database(django_db_keepdb)
            follow_the_clock()
        connect_as(portal)
    # The next run makes it anew; dropping it here fails when a thread is slow to hang up.


@pytest.fixture
def as_owner(django_db_setup, django_db_blocker):
    """As the owner of the tables, in a transaction that is taken back."""
    with django_db_blocker.unblock():
        portal = connect_as(OWNER)
        with transaction.atomic(), connection.cursor() as cursor:
            yield cursor
            transaction.set_rollback(True)
        connect_as(portal)


def make_database(keep=False):
    """From the dump of the tables; what is newer than that is migrated."""
    name = database_name()
    server = connection.get_connection_params() | {"dbname": "postgres"}
    with psycopg.connect(**server, autocommit=True) as postgres:
        there = "SELECT FROM pg_database WHERE datname = %s"
        if not keep or not postgres.execute(there, [name]).fetchone():
            postgres.execute(f"DROP DATABASE IF EXISTS {name}")
            postgres.execute(f"CREATE DATABASE {name}")
    with psycopg.connect(**server | {"dbname": name}) as empty:
        load_when_empty(empty.cursor())
    connection.settings_dict["NAME"] = name
    if has_work_for_migrate():
        call_command("migrate", verbosity=0)


def database_name():
    """On one server the tests of another checkout have a database of another name."""
    folder = os.environ.get("VILLAGEHUB_VAR", __file__)
    return f"test_villagehub_{hashlib.sha256(folder.encode()).hexdigest()[:8]}"


def make_copy(worker, made):
    if made.exists():
        connection.settings_dict["NAME"] = made.read_text()
    else:
        make_database()
        follow_the_clock()
        made.write_text(connection.settings_dict["NAME"])
        connection.close()  # a database that is in use cannot be copied
    connection.creation.clone_test_db(worker, verbosity=0, autoclobber=True)
    connection.settings_dict.update(connection.creation.get_test_db_clone_settings(worker))


def follow_the_clock():
    if settings.CLOCK_AHEAD is not None:
        with connection.cursor() as cursor:
            database.follow(cursor)


@pytest.fixture(autouse=True)
def _fresh_cache():
    cache.clear()


@pytest.fixture(autouse=True)
def _own_outbox(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    settings.EMAIL_OUTBOX = tmp_path / "mail"
    settings.MEDIA_ROOT = tmp_path / "media"
