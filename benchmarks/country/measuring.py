"""What the pages of one country cost, measured when asked for on standard input, so that two
countries can take turns.

Each page is asked with an empty cache, so what counts is making it. Its work is what this process
and the database's had of a processor for it: the same on a busy machine as on one that does nothing
else.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from benchmarks.country.pages import Address, Cast, addresses, measured_village, saving_a_contact
from benchmarks.search import worked_ms
from villages.models import Village

PLAN_FROM_MS = 10
Ask = Callable[[], Any]


class Page:
    def __init__(self, name: str, ask: Ask, status: int) -> None:
        self.name, self.ask, self.status = name, ask, status
        self.queries = self.size = 0

    def warm_up(self) -> None:
        """The first time fills what lasts; the second is counted."""
        self.ask()
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            answer = self.ask()
        if answer.status_code != self.status:
            raise SystemExit(f"{self.name} answers {answer.status_code}, not {self.status}")
        content = b"".join(answer) if answer.streaming else answer.content
        self.queries, self.size = len(queries), len(content)

    def measure(self) -> dict[str, float]:
        took: list[float] = []

        def clock(execute: Callable[..., Any], *arguments: Any) -> Any:
            started = perf_counter()
            try:
                return execute(*arguments)
            finally:
                took.append(perf_counter() - started)

        cache.clear()
        before, started, begun = worked_ms(), perf_counter(), process_time()
        with connection.execute_wrapper(clock):
            answer = self.ask()
            if answer.streaming:
                b"".join(answer)
        return {
            "python": (process_time() - begun) * 1000,
            "clock": (perf_counter() - started) * 1000,
            "asking": sum(took) * 1000,
            "database": worked_ms() - before,
        }


def asking(cast: Cast, address: Address) -> Ask:
    client = cast.clients[address.who]
    return lambda: client.get(address.address)


def pages() -> Iterator[Page]:
    village = measured_village()
    cast = Cast(list(Village.objects.only("pk")))
    for address in addresses(cast, village):
        yield Page(f"{address.name}, {address.who}", asking(cast, address), address.status)
    yield Page("saving a contact", saving_a_contact(cast.clients["supporter"]), 302)


class Plans:
    """Of each slow query what the database did for it, in one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.found: list[str] = []
        self.page = ""
        self.explaining = False

    def __call__(self, execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        before = worked_ms()
        answer = execute(sql, params, many, context)
        work = worked_ms() - before
        reads = str(sql).lstrip("(").startswith(("SELECT", "WITH"))
        if reads and work >= PLAN_FROM_MS and not self.explaining:
            self.explaining = True
            self.found.append(self.of(str(sql), params, work))
            self.explaining = False
        return answer

    def of(self, sql: str, params: Any, work: float) -> str:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS) {sql}", params)
            plan = "\n".join(line for (line,) in cursor.fetchall())
        return f"=== {self.page}: {work:.0f} ms\n{sql}\n{params}\n\n{plan}\n"

    def write(self, measured: list[Page]) -> int:
        with connection.execute_wrapper(self):
            for page in measured:
                self.page = page.name
                cache.clear()
                page.ask()
        self.path.write_text("\n".join(self.found))
        return len(self.found)


def serve(plans: str) -> None:
    """Answers each line ("round" or "plans") with a line of JSON; the first is what there is."""
    settings.SEARCHES_A_MINUTE = 10**9
    settings.KEPT_PAGES = False  # what a page costs is what making it costs
    measured = list(pages())
    for page in measured:
        page.warm_up()
    answer([[page.name, page.queries, page.size] for page in measured])
    for line in sys.stdin:
        if line.strip() == "plans":
            answer(Plans(Path(plans)).write(measured))
        else:
            answer([page.measure() for page in measured])


def answer(what: Any) -> None:
    print(json.dumps(what), flush=True)
