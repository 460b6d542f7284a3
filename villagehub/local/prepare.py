"""Tables, static files, open data and demo: what must be there before the first page.

A process of its own, under the portal's role; Django is loaded once for all steps, because a
second start has nothing to do and must be quick. Migrations run apart, as the tables' owner.
"""

import contextlib
import hashlib
import os
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

import django
import environ
import psycopg
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection

from villagehub.local import processes
from villagehub.local.console import (
    LineBar,
    Problem,
    Stopped,
    problem_of,
    raise_when_disk_full,
    say,
    step,
)
from villagehub.local.services import as_owner
from villagehub.tables.making import has_work_for_migrate, load_when_empty


def main(empty: bool) -> None:
    with step("Django"):
        django.setup()
        try_database()
        behind = has_work_for_migrate()
    if behind:
        with step("tables"):
            make_tables()
    if settings.CLOCK_AHEAD is not None:
        with step("a clock that is set"):
            run_as_owner("-m", "villagehub.clock.database")
    if static_files_changed():
        with step("static files"):
            collect_static_files()
    if not empty:
        load_data()


def try_database() -> None:
    """Once, outside the pool, which would go on trying: DATABASE_URL may be mistaken."""
    try:
        connect().close()
    except psycopg.OperationalError as error:
        reason = " ".join(str(error).split())
        raise Problem(f"The database does not answer, check DATABASE_URL: {reason}") from error


def connect(**of_role: Any) -> psycopg.Connection:
    """Outside the pool; as the portal, or as whom `of_role` names."""
    copy = connection.copy()
    copy.settings_dict.update(of_role)
    parameters = copy.get_connection_params()
    parameters.pop("pool", None)
    return psycopg.connect(**parameters, connect_timeout=10)


def make_tables() -> None:
    """From the dump when there are none yet, without a second Django; else by the migrations."""
    owner = environ.Env.db_url_config(os.environ["DATABASE_OWNER_URL"])
    with connect(**owner) as database:
        loaded = load_when_empty(database.cursor())
    if has_work_for_migrate() or not loaded:
        migrate()


def migrate() -> None:
    run_as_owner("manage.py", "migrate", "--verbosity", "0")


def run_as_owner(*words: str) -> None:
    done = subprocess.run(
        [sys.executable, *words],
        env=as_owner(dict(os.environ)),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=processes.tied_to(os.getpid(), 9),
    )
    if done.returncode:
        raise_when_disk_full(done.stdout, settings.VAR_DIR)
        raise RuntimeError(f"{' '.join(words)} failed:\n{done.stdout}")


def static_stamp() -> Path:
    return Path(settings.STATIC_ROOT) / ".collected"


def static_fingerprint() -> str:
    seen = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            facts = os.stat(storage.path(path))
            seen.update(f"{path} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return seen.hexdigest()


def static_files_changed() -> bool:
    stamp = static_stamp()
    return not stamp.exists() or stamp.read_text() != static_fingerprint()


def collect_static_files() -> None:
    fingerprint = static_fingerprint()
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    static_stamp().write_text(fingerprint)


def load_data() -> None:
    with step("open data"), LineBar() as bar:
        call_command("import_open_data", if_changed=True, stdout=bar, no_color=True)
    if settings.DEMO:
        with step("demo village"), open(os.devnull, "w") as nowhere:
            call_command("seed_demo", stdout=nowhere, no_color=True)
    with step("words for searching"), open(os.devnull, "w") as nowhere:
        call_command("refresh_search_words", if_empty=True, stdout=nowhere, no_color=True)


def explain(error: Exception) -> str:
    """One sentence for the terminal; the whole story goes to a log. The settings may be what
    failed, so they are not asked where that is."""
    var = Path(os.environ["VILLAGEHUB_VAR"])
    try:
        raise_when_disk_full(str(error), var)
    except Problem as problem:
        return str(problem)
    log = var / "log" / "prepare.log"
    with contextlib.suppress(OSError):
        log.write_text("".join(traceback.format_exception(error)))
    last = (str(error).strip() or type(error).__name__).splitlines()[-1]
    return f"The portal could not be made ready: {last} (more in {log})"


def run(arguments: list[str]) -> int:
    try:
        main(empty="--empty" in arguments)
    except (Problem, Stopped) as problem:
        say(str(problem), sys.stderr)
    except OSError as error:
        say(str(problem_of(error, os.environ["VILLAGEHUB_VAR"])), sys.stderr)
    except Exception as error:
        say(explain(error), sys.stderr)
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
