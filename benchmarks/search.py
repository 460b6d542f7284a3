"""What a search costs the database, in 2,500 villages with 100,000 things in them.

All is written in one transaction of the tables' owner (only whoever owns a table may have it
analysed) and taken back in the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils.http import urlencode

from benchmarks.in_process import CEILING, Page, get, signed_in
from benchmarks.village_life import fill
from villages.models import Membership, Village
from villages.search.models import SearchEntry, Word

BUDGET_MS = 50
FURTHER = re.compile(r'href="([^"]+)" rel="next"')
# Only their owner may empty the list of what waits to go into them.
INDEXES = """
SELECT oid::regclass::text FROM pg_class
WHERE relname IN ('search_words', 'search_name_alike') AND pg_has_role(relowner, 'USAGE')
"""
QUESTIONS: list[tuple[str, bool, dict[str, str]]] = [
    ("a word in nearly every text", False, {"q": "samen"}),
    ("a word in many texts", False, {"q": "koffie"}),
    ("a word in few texts", False, {"q": "hooikrant"}),
    ("two words", False, {"q": "samen fietsen"}),
    ("the beginning of many", False, {"q": "dorps"}),
    ("many words", False, {"q": "samen eten in het dorp met ouderen en jongeren"}),
    ("a village", False, {"q": "america"}),
    ("a thing and a village", False, {"q": "eten america"}),
    ("a slip", False, {"q": "samne"}),
    ("two slips", False, {"q": "koffei boodshappen"}),
    ("found nowhere", False, {"q": "xqzjqq wvxqz"}),
    ("only stop words", False, {"q": "de het een"}),
    ("many, signed in", True, {"q": "samen"}),
    ("in the village", False, {"q": "samen", "dorp": "america"}),
    ("in the village, signed in", True, {"q": "koffie", "dorp": "america"}),
    ("in a province", False, {"q": "samen", "provincie": "limburg"}),
    ("one kind", False, {"q": "samen", "soort": "agenda"}),
    ("one kind, this week", False, {"q": "samen", "soort": "agenda", "wanneer": "week"}),
]


@dataclass
class Search(Page):
    """Also keeps what the database took of each time: by the clock, and on the processor."""

    database: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)

    def measure(self) -> None:
        took: list[float] = []

        def clock(execute: Callable[..., Any], *arguments: Any) -> Any:
            started = perf_counter()
            try:
                return execute(*arguments)
            finally:
                took.append(perf_counter() - started)

        before = worked_ms()
        with connection.execute_wrapper(clock):
            super().measure()
        self.database.append(sum(took) * 1000)
        self.work.append(worked_ms() - before)


def worked_ms() -> float:
    """What this connection's server process had of a processor so far: the same on a busy machine
    as on one that does nothing else. Linux tells it, of a server on this machine."""
    pid = connection.connection.info.backend_pid
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e6
    except OSError:
        return 0.0


def settle() -> None:
    """What autovacuum does for rows that stay."""
    with connection.cursor() as cursor:
        cursor.execute(INDEXES)
        for (index,) in cursor.fetchall():
            cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [index])
        for model in (SearchEntry, Word):
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


def searches() -> list[Search]:
    visitor, resident = Client(), signed_in(Membership.Role.RESIDENT)
    address = reverse("search:results")
    pages: list[Search] = [Search(CEILING, get(visitor, reverse("readiness")))]
    for name, is_resident, asked in QUESTIONS:
        client = resident if is_resident else visitor
        pages.append(Search(name, get(client, f"{address}?{urlencode(asked)}")))
    first = visitor.get(address, {"q": "samen", "soort": "agenda"}).content.decode()
    if further := FURTHER.search(first):
        url = address + unescape(further[1])
        pages.append(Search("one kind, further on", get(visitor, url)))
    return pages


def main(rounds: int, items: int = 100_000) -> None:
    settings.SEARCHES_A_MINUTE = 10**9
    with transaction.atomic():
        for model, number in fill(items):
            print(f"{number} x {model.__name__}")
        Word.objects.refresh()
        settle()
        print(f"{Village.objects.count()} villages, {Word.objects.count()} words")
        pages = searches()
        for page in pages:
            page.warm_up()
        for _ in range(rounds):
            for page in pages:
                page.measure()
        transaction.set_rollback(True)
    report(pages, rounds)


def report(pages: list[Search], rounds: int) -> None:
    whole, database = median(pages[0].seconds), median(pages[0].database)
    head = f"{'x page':>8}{'x query':>9}{'clock ms':>10}{'work ms':>9}{'most':>7}{'queries':>9}"
    print(f"{'search':28}{head}")
    over = 0
    for page in pages:
        taken, work = median(page.database), median(page.work)
        over += (work or taken) > BUDGET_MS
        ratios = f"{median(page.seconds) / whole:>8.1f}{taken / database:>9.1f}"
        times = f"{taken:>10.1f}{work:>9.1f}{max(page.work):>7.1f}"
        print(f"{page.name:28}{ratios}{times}{page.queries:>9}")
    print(f"{rounds} rounds, taking turns; {over} of {len(pages) - 1} over {BUDGET_MS} ms")
