"""The dump of the tables: what the migrations make, as SQL that any PostgreSQL from 15 on runs.

`pg_dump` writes it, so that nothing is forgotten; here it is freed of what holds on one machine
only: names of roles, moments, and settings that only its own version of PostgreSQL knows.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg

from villagehub.local import binaries
from villagehub.local.environment import ROOT

PORTAL = "villagehub_portal"
HEAD = """\
-- The tables of VillageHub, and the rows that its migrations make: `bin/manage dump_tables` writes
-- this file anew, and tests/test_structure.py tells when that has to be done.

-- A function may name a table that comes later.
SET LOCAL check_function_bodies = false;
"""
GRANTS = """
DO $grants$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '{portal}') THEN
{lines}
  END IF;
END $grants$;
"""
# Of one version, of one session, or already so in a new database.
NEEDLESS = re.compile(
    r"^(--.*|\\(un)?restrict .*|SET \w+ = .*;|SELECT pg_catalog\.set_config\(.*"
    r"|SELECT pg_catalog\.setval\('.*', 1, false\);|COMMENT ON EXTENSION .*)\n",
    re.MULTILINE,
)
GRANT = re.compile(
    rf"^(?:GRANT|REVOKE|ALTER DEFAULT PRIVILEGES) .*(?:TO|FROM) {PORTAL};\n", re.MULTILINE
)
APPLIED = re.compile(r"^(\t\(\d+, '\w+', '\w+', )'[\d :.+-]+'\)", re.MULTILINE)
UNTIL_NEXT = re.compile(r"\n{3,}")


def made_by_migrations() -> str:
    """Loaded and dumped once more: only then PostgreSQL writes each condition in its last form."""
    with new_database() as address:
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
            cwd=ROOT,
            env=os.environ | {"DATABASE_URL": address},
            check=True,
        )
        dump = portable_dump_of(address)
    return made_by_dump(dump)


def made_by_dump(dump: str) -> str:
    with new_database() as address:
        with psycopg.connect(address) as connection:
            connection.execute(dump.encode())
        return portable_dump_of(address)


@contextlib.contextmanager
def new_database() -> Iterator[str]:
    """The owner's address of a database that is dropped afterwards."""
    owner = os.environ.get("DATABASE_OWNER_URL") or os.environ["DATABASE_URL"]
    name = f"villagehub_tables_{secrets.token_hex(4)}"
    with psycopg.connect(owner, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield urlsplit(owner)._replace(path=f"/{name}").geturl()
        finally:
            # Without FORCE, which wants to end autovacuum's workers itself: a superuser's right.
            # Asked so, the server ends those, and waits five seconds for whoever is hanging up.
            server.execute(f"DROP DATABASE {name}")


def portable_dump_of(address: str) -> str:
    return portable(dump_of(address), owner=unquote(urlsplit(address).username or ""))


def dump_of(address: str) -> str:
    """Row security is asked for: else `pg_dump` refuses tables whose rows the owner cannot see."""
    program = str(dump_program() or "pg_dump")
    options = ["--no-owner", "--enable-row-security", "--column-inserts", "--rows-per-insert=1000"]
    return subprocess.run(  # noqa: S603
        [program, *options, address], check=True, capture_output=True, text=True
    ).stdout


def dump_program() -> Path | None:
    """The newest one: `pg_dump` reads servers that are older than itself, and no newer ones."""
    beside = (folder / "pg_dump" for folder in binaries.postgres_candidates())
    found = shutil.which("pg_dump")
    return next(filter(Path.exists, beside), Path(found) if found else None)


def portable(dump: str, owner: str) -> str:
    dump = NEEDLESS.sub("", dump)
    dump = dump.replace(f" FOR ROLE {owner} ", " ")
    dump = re.sub(rf"\bTO {re.escape(owner)}\b", "TO CURRENT_USER", dump)
    dump = APPLIED.sub(r"\1now())", dump)
    grants = "".join(f"    {line}" for line in GRANT.findall(dump))
    text = HEAD + GRANT.sub("", dump) + GRANTS.format(portal=PORTAL, lines=grants.rstrip())
    return UNTIL_NEXT.sub("\n\n", text)
