"""bin/bench work: each page as a multiple of the bare Django page, in work of processors.

The pages of bin/bench, asked in this process and not over HTTP, taking turns with a bare page in a
process of its own. It says on a busy machine about what bin/bench says on a quiet one.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import IO, NamedTuple, cast

from django.test import override_settings

from benchmarks import in_process, pages
from benchmarks.processor import Application, asked, worked
from villagehub.wsgi import application

ENOUGH_MS = 100.0  # that a page is asked for in one turn


class Work(NamedTuple):
    ours: float
    database: float

    @property
    def together(self) -> float:
        return self.ours + self.database


@dataclass
class Page:
    row: pages.Row
    application: Application
    queries: int = 0
    times: int = 1
    turns: list[tuple[Work, Work]] = field(default_factory=list)

    def ask(self) -> None:
        asked(self.application, self.row.address, self.row.cookie)

    def warm_up(self) -> None:
        for _ in range(3):
            self.ask()
        self.queries, _ms = in_process.cost(self.row.client, self.row.address, times=1)
        once = Work(*worked(self.ask, 2))
        self.times = max(1, int(ENOUGH_MS / max(once.together, 0.1)))

    @property
    def as_before(self) -> override_settings:
        return override_settings(KEPT_PAGES=self.row.group != pages.NOTHING_KEPT)

    @property
    def ratio(self) -> float:
        return median(bare.together / page.together for bare, page in self.turns)

    def median_of(self, what: str) -> float:
        return median(getattr(page, what) for _bare, page in self.turns)


def main(rounds: int) -> None:
    rows = [row for row in pages.rows() if row.group != pages.PROXY]
    asked_for = [Page(row, application) for row in rows]
    try:
        with bare_page() as bare:
            for page in asked_for:
                with page.as_before:
                    page.warm_up()
            for _ in range(rounds):
                for page in asked_for:
                    take_turn(page, bare)
    finally:
        for client in {id(row.client): row.client for row in rows}.values():
            client.logout()
    report(asked_for)


def take_turn(page: Page, bare: subprocess.Popen[str]) -> None:
    beside = bare_work(bare, times=10)
    with page.as_before:
        page.turns.append((beside, Work(*worked(page.ask, page.times))))


@contextmanager
def bare_page() -> Iterator[subprocess.Popen[str]]:
    words = [sys.executable, "-m", "benchmarks.bare"]
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        bare_work(process, times=20)
        yield process


def bare_work(bare: subprocess.Popen[str], times: int) -> Work:
    asks, told = cast("IO[str]", bare.stdin), cast("IO[str]", bare.stdout)
    print(times, file=asks, flush=True)
    ours, database = told.readline().split()
    return Work(float(ours), float(database))


def report(asked_for: list[Page]) -> None:
    bare = [bare for page in asked_for for bare, _page in page.turns]
    print(f"{'':36}{'x bare':>8}{'work ms':>9}{'ours':>8}{'database':>10}{'queries':>9}")
    ours, database = median(each.ours for each in bare), median(each.database for each in bare)
    print(f"{'bare Django page':36}{1:8.2f}{ours + database:9.2f}{ours:8.2f}{database:10.2f}{1:9}")
    for page in asked_for:
        ours, database = page.median_of("ours"), page.median_of("database")
        times = f"{page.median_of('together'):9.2f}{ours:8.2f}{database:10.2f}"
        print(f"{page.row.title:36}{page.ratio:8.2f}{times}{page.queries:9}")
