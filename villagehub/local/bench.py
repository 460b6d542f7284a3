"""bin/bench: what pages and other work cost, on services and data of its own.

Not on those of bin/run: what somebody typed there would change what a page costs, and a bench
writes. The data stay, so that a second run begins at once.
"""

import argparse
import sys

from villagehub.local.console import Problem
from villagehub.local.folder import Folder
from villagehub.local.manage import in_foreground
from villagehub.local.services import as_owner, borrowed_or_started

DATA = "bench"
ANALYSES_TABLES = {"search"}  # which only their owner may
PYTHON = sys.executable
PREPARE = [PYTHON, "-m", "villagehub.local.prepare"]


def main(arguments: list[str]) -> int:
    options, rest = parse(arguments)
    folder = Folder.from_environment(options.data)
    folder.create()
    with borrowed_or_started(folder, "demo") as env:
        env |= {"DJANGO_SETTINGS_MODULE": "benchmarks.settings"}
        if options.data == DATA and in_foreground(PREPARE, env):
            raise Problem("There is nothing to measure: the data could not be made.")
        if ANALYSES_TABLES & set(rest[:1]):
            env = as_owner(env)
        return in_foreground([PYTHON, "-m", "benchmarks", *rest], env)


def parse(arguments: list[str]) -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data", default=DATA)
    return parser.parse_known_args(arguments)
