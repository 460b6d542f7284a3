"""What a person at the terminal sees: a line per step with its time, a bar, one clear sentence."""

import contextlib
import errno
import io
import os
import re
import sys
import time
from collections.abc import Iterator
from typing import TextIO

WIDTH = 34
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Problem(Exception):
    """One sentence that says what is wrong and what to do; ends the command without traceback."""


class Stopped(Exception):
    """Somebody asked us to stop while a step was under way."""


def seconds(since: float) -> str:
    return f"{time.monotonic() - since:5.1f} s"


def say(text: str, stream: TextIO | None = None) -> None:
    # A reader that went away (`bin/run | head`) is no reason to leave services behind.
    with contextlib.suppress(BrokenPipeError, ValueError):
        print(text, file=stream or sys.stdout, flush=True)


@contextlib.contextmanager
def step(name: str, quiet: bool = False) -> Iterator[None]:
    """Prints the step's name while it runs (on a terminal), and its time when it is done."""
    started = time.monotonic()
    waiting = sys.stdout.isatty() and not quiet
    if waiting:
        print(f"  {name} ...", end="\r", flush=True)
    yield
    if not quiet:
        say(f"  {name:.<{WIDTH}} {seconds(started)}")


class LineBar(io.TextIOBase):
    """Takes the lines of a command that counts ("3/12 places"): a bar that fills on a terminal,
    the lines themselves in a pipe."""

    COUNTED = re.compile(r"\s*(\d+)/(\d+)\s+(.*)")

    def __init__(self) -> None:
        self.rest = ""

    def write(self, text: str) -> int:
        *lines, self.rest = (self.rest + text).split("\n")
        for line in lines:
            self.show(line)
        return len(text)

    def show(self, line: str) -> None:
        counted = self.COUNTED.match(line)
        if not sys.stdout.isatty():
            say(f"    {line.strip()}")
        elif counted:
            self.draw(int(counted[1]), int(counted[2]), counted[3])

    @staticmethod
    def draw(done: int, total: int, name: str) -> None:
        filled = 24 * done // max(total, 1)
        bar = "#" * filled + "-" * (24 - filled)
        print(f"\r\x1b[K  [{bar}] {done}/{total} {name[:36]}", end="", flush=True)

    def close(self) -> None:
        if sys.stdout.isatty() and not self.closed:
            print("\r\x1b[K", end="", flush=True)
        super().close()


def disk_full(where: object) -> Problem:
    return Problem(
        f"The disk of {where}, or your part of it, is full: free some space, or set VILLAGEHUB_VAR"
        " to a folder on another disk, and start again."
    )


def raise_when_disk_full(text: str, where: object) -> None:
    """Raises that sentence when a server's own words tell of it."""
    told = [*(os.strerror(number) for number in NO_ROOM), "Check free disk space"]
    if any(words in text for words in told):
        raise disk_full(where)


def problem_of(error: OSError, where: object) -> Problem:
    """The sentence for a file error that nobody foresaw more precisely."""
    if error.errno in NO_ROOM:
        return disk_full(where)
    what = error.filename or where
    return Problem(f"{what}: {error.strerror or error}. Mend that, and start again.")
