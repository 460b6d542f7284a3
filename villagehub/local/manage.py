"""bin/manage CMD: one management command of Django on the services of this folder."""

import os
import signal
import sys

from villagehub.local import processes
from villagehub.local.folder import Folder
from villagehub.local.services import (
    as_owner,
    borrowed_or_started,
    environment_of,
    own_services_named,
)

CHANGES_TABLES = {"migrate", "make_tables", "dump_tables"}


def main(arguments: list[str]) -> int:
    folder = Folder.from_environment()
    folder.create()
    environment = os.environ.get("VILLAGEHUB_ENV", "demo")
    if own_services_named():
        owner = os.environ.get("DATABASE_OWNER_URL") or os.environ["DATABASE_URL"]
        addresses = {"VILLAGEHUB_ENV": environment, "DATABASE_OWNER_URL": owner}
        return run(arguments, environment_of(folder, addresses))
    with borrowed_or_started(folder, environment) as env:
        return run(arguments, env)


def run(arguments: list[str], env: dict[str, str]) -> int:
    if arguments and arguments[0] in CHANGES_TABLES:
        env = as_owner(env)
    return in_foreground([sys.executable, "manage.py", *arguments], env)


def in_foreground(words: list[str], env: dict[str, str]) -> int:
    """The command has the terminal, and Ctrl-C is for it alone."""
    signal.signal(signal.SIGINT, lambda *_: None)
    child = processes.start("command", words, env=env, own_session=False)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: child.ask_to_stop())
    code = child.process.wait()
    child.wait()
    return code if code >= 0 else 128 - code
