"""bin/bench country: makes a small and a full country, and prints what their pages cost beside each
other. Both have services and a folder of their own, which goes when it is done."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from benchmarks.country.report import table
from villagehub.local import processes
from villagehub.local.console import Problem, Stopped, say
from villagehub.local.folder import Folder
from villagehub.local.services import Services, as_owner, environment_of

SMALL, FULL = 0.01, 1.0
ROOM = 20 * 1024**3  # of a full country
MANAGE = [sys.executable, "manage.py", "shell", "--no-imports", "-c"]


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bin/bench country", description=__doc__)
    sizes = "of this size, and perhaps of a second one; 1 is a full country (0.01 and 1)"
    parser.add_argument("--size", type=float, action="append", help=sizes)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", action="store_true", help="keep the folder, for a next time")
    parser.add_argument("--folder", type=Path, help="where they are made (var/country)")
    return parser.parse_args(arguments)


class Country:
    def __init__(self, base: Path, size: float) -> None:
        self.size = size
        self.folder = Folder(base / f"{size:g}")
        self.built = self.folder.path / "built"
        self.child: subprocess.Popen[str] | None = None
        self.pages: list[list[Any]] = []
        self.rounds: list[list[dict[str, float]]] = []
        self.env: dict[str, str] = {}

    @property
    def plans(self) -> Path:
        return self.folder.path.parent / f"plans-{self.size:g}.txt"

    @contextmanager
    def running(self) -> Iterator[None]:
        self.folder.create()
        self.check_room()
        self.folder.lock()
        services = Services(self.folder, os.environ.get("VILLAGEHUB_ENV", "demo"), careless=True)
        try:
            services.start()
            self.env = environment_of(self.folder, services.addresses())
            yield
        finally:
            if self.child:
                self.child.stdin.close()  # type: ignore[union-attr]
                self.child.wait()
            services.stop()
            self.folder.unlock()

    def check_room(self) -> None:
        needed = 0 if self.built.exists() else int(ROOM * self.size) + 1024**3
        if shutil.disk_usage(self.folder.path).free < needed:
            raise Problem(f"A country of this size takes {needed // 1024**2} MB of disk.")

    def build(self) -> None:
        """One that was kept gets the tables as they are by now."""
        self.run([sys.executable, "-m", "villagehub.local.prepare", "--empty"], self.env)
        if not self.built.exists():
            code = f"from benchmarks.country.building import main; main({self.size})"
            self.run([*MANAGE, code], as_owner(self.env))
            self.built.touch()

    def run(self, command: list[str], env: dict[str, str]) -> None:
        child = processes.start("building", command, env=env)
        try:
            while child.is_running:
                processes.pause(0.1)
        finally:
            child.stop()
        if child.process.returncode:
            raise Problem(f"The country could not be made: {command[-1]}")

    def begin(self) -> None:
        code = f"from benchmarks.country.measuring import serve; serve({str(self.plans)!r})"
        self.child = subprocess.Popen(
            [*MANAGE, code],
            env=self.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            preexec_fn=processes.tied_to(os.getpid(), signal.SIGKILL),
        )
        self.pages = self.answer()

    def ask(self, word: str) -> Any:
        print(word, file=self.child.stdin, flush=True)  # type: ignore[union-attr]
        return self.answer()

    def answer(self) -> Any:
        line = self.child.stdout.readline()  # type: ignore[union-attr]
        if not line:
            raise Problem("A page could not be asked.")
        return json.loads(line)


def measure(countries: list[Country], rounds: int) -> None:
    """They take turns, so that whatever else the machine does hits both."""
    for country in countries:
        country.begin()
    for _ in range(rounds):
        for country in countries:
            country.rounds.append(country.ask("round"))
    for country in countries:
        say(f"  {country.ask('plans')} slow queries: {country.plans}")


def main(arguments: list[str]) -> int:
    options = parse(arguments)
    base = (options.folder or Folder.from_environment("country").path).absolute()
    sizes = sorted(options.size or [SMALL, FULL])
    countries = [Country(base, size) for size in sizes]
    processes.guardian.start()
    processes.stop_when_asked()
    try:
        with ExitStack() as stack:
            for country in countries:
                stack.enter_context(country.running())
                say(f"\n  A country of size {country.size:g}")
                country.build()
            measure(countries, options.rounds)
            say(table([(each.size, each.pages, each.rounds) for each in countries]))
    except Stopped:
        return 130
    except Problem as problem:
        say(str(problem), sys.stderr)
        return 1
    finally:
        if not options.keep:
            for country in countries:
                shutil.rmtree(country.folder.path, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
