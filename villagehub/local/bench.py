"""bin/bench: what pages and other work cost, on services and data of its own.

Not on those of bin/run: what somebody typed there would change what a page costs, and a bench
writes. The data stay, so that a second run begins at once.
"""

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

from villagehub.local.binaries import wrk_program
from villagehub.local.console import Problem
from villagehub.local.folder import Folder
from villagehub.local.manage import in_foreground
from villagehub.local.services import as_owner, borrowed_or_started

DATA = "bench"  # the folder in VILLAGEHUB_VAR
PYTHON = sys.executable
PREPARE = [PYTHON, "-m", "villagehub.local.prepare"]
ALL_AT_ONCE = "1,8,32"
QUICK = {"rounds": 1, "seconds": 1, "at": "8", "contacts": 20}


class Other(NamedTuple):
    """A bench besides the pages: its module has this name, and its `main` takes the number. One
    with data of its own makes them itself."""

    number: int  # when nobody says how many
    data: str = DATA
    analyses_tables: bool = False  # which only their owner may


OTHERS = {
    "search": Other(50, analyses_tables=True),
    "initiatives": Other(50),
    "work": Other(9),
    "contact": Other(9),
    "digest": Other(5000, data="bench-digest"),
}


def main(arguments: list[str]) -> int:
    """What is mistaken or missing is said before anything is started."""
    other = OTHERS.get(arguments[0]) if arguments else None
    if other:
        arguments = [arguments[0], str(number_of(arguments, other))]
        data = other.data
    else:
        data = parse(arguments).data
        wrk_program()
    folder = Folder.from_environment(data)
    folder.create()
    with borrowed_or_started(folder, "demo") as env:
        env |= {"DJANGO_SETTINGS_MODULE": "benchmarks.settings"}
        if data == DATA and in_foreground(PREPARE, env):
            raise Problem("There is nothing to measure: the data could not be made.")
        if other and other.analyses_tables:
            env = as_owner(env)
        return in_foreground([PYTHON, "-m", "benchmarks", *arguments], env)


def number_of(arguments: list[str], other: Other) -> int:
    said = arguments[1] if arguments[1:] else str(other.number)
    if not said.isdecimal() or said.startswith("0") or arguments[2:]:
        raise Problem(f"bin/bench {arguments[0]} [NUMBER]: a number from 1, such as {other.number}")
    return int(said)


def parse(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bin/bench",
        description="What each page costs over HTTP, as a multiple of a bare Django page.",
        epilog=f"bin/bench {'|'.join(OTHERS)} [NUMBER] are other benches: benchmarks/README.md.",
    )
    parser.add_argument("pages", nargs="*", help="only pages with one of these words in their name")
    parser.add_argument("--quick", action="store_true", help="one short round, 8 at a time")
    parser.add_argument("--rounds", type=int, default=3, help="how often all pages are asked (3)")
    parser.add_argument("--seconds", type=int, default=2, help="that each page is asked for (2)")
    parser.add_argument("--at", default=ALL_AT_ONCE, help=f"requests at a time ({ALL_AT_ONCE})")
    parser.add_argument("--contacts", type=int, default=100, help="that are saved (100)")
    parser.add_argument("--json", type=Path, help="where to write the figures as JSON")
    parser.add_argument("--data", default=DATA, help=f"the folder in VILLAGEHUB_VAR ({DATA})")
    known = parser.parse_args(words)
    if known.quick:
        vars(known).update(QUICK)
    try:
        known.at = [int(number) for number in known.at.split(",")]
    except ValueError:
        parser.error("--at takes numbers with commas between them, such as 1,8,32")
    if min(*known.at, known.rounds, known.seconds, known.contacts - 1) < 1:
        parser.error("each number is at least 1, and of contacts 2")
    return known
