"""What a search costs the database, in 2,500 villages with 100,000 things in them.

All is written in one transaction of the tables' owner (only who owns a table may have it
analysed) and taken back in the end. Needs the open data and the demo, so start `bin/run` once.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from statistics import median
from time import perf_counter
from typing import Any

import environ
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils.http import urlencode

from benchmarks.pages import CEILING, Page, get, signed_in
from benchmarks.village_life import fill
from villages.models import Membership, Village
from villages.search.kinds import all_kinds
from villages.search.models import Word

BUDGET_MS = 50
FURTHER = re.compile(r'href="([^"]+)" rel="next"')
INDEXES = "SELECT indexrelid::regclass::text FROM pg_index WHERE indexrelid::regclass::text LIKE %s"
QUESTIONS: list[tuple[str, bool, dict[str, str]]] = [
    ("a word in every third text", False, {"q": "samen"}),
    ("a word in many texts", False, {"q": "koffie"}),
    ("a word in few texts", False, {"q": "hooikrant"}),
    ("two words", False, {"q": "samen fietsen"}),
    ("the beginning of many", False, {"q": "dorps"}),
    ("many words", False, {"q": "samen eten in het dorp met ouderen en jongeren"}),
    ("a village", False, {"q": "america"}),
    ("a thing and a village", False, {"q": "eten america"}),
    ("a slip", False, {"q": "samne"}),
    ("three slips", False, {"q": "koffei feits boodshappen"}),
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
    """Also keeps what the database took of each time."""

    database: list[float] = field(default_factory=list)

    def measure(self) -> None:
        took: list[float] = []

        def clock(execute: Callable[..., Any], *arguments: Any) -> Any:
            started = perf_counter()
            try:
                return execute(*arguments)
            finally:
                took.append(perf_counter() - started)

        with connection.execute_wrapper(clock):
            super().measure()
        self.database.append(sum(took) * 1000)


def as_owner() -> None:
    """This process goes on under the role that may analyse tables."""
    url = os.environ.get("DATABASE_OWNER_URL")
    if url:
        connection.close()
        connection.close_pool()
        role = environ.Env().db_url_config(url)
        connection.settings_dict.update(USER=role["USER"], PASSWORD=role["PASSWORD"])


def settle() -> None:
    """What autovacuum does for rows that stay."""
    with connection.cursor() as cursor:
        cursor.execute(INDEXES, ["search\\_words\\_%"])
        for (index,) in cursor.fetchall():
            cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [index])
        for table in [*(kind.model._meta.db_table for kind in all_kinds()), Word._meta.db_table]:
            cursor.execute(f"ANALYZE {connection.ops.quote_name(table)}")


def searches() -> list[Page]:
    visitor, resident = Client(), signed_in(Membership.Role.RESIDENT)
    address = reverse("search:results")
    pages: list[Page] = [Page(CEILING, get(visitor, reverse("health")))]
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


def report(pages: list[Page], rounds: int) -> None:
    ceiling = median(pages[0].seconds)
    print(f"{'search':28}{'x ceiling':>10}{'database ms':>13}{'slowest':>9}{'queries':>9}")
    over = 0
    for page in pages:
        ratio, taken = median(page.seconds) / ceiling, getattr(page, "database", [0.0])
        over += median(taken) > BUDGET_MS
        row = f"{page.name:28}{ratio:>10.1f}{median(taken):>13.1f}{max(taken):>9.1f}"
        print(f"{row}{page.queries:>9}")
    print(f"{rounds} rounds, taking turns; {over} of {len(pages) - 1} over {BUDGET_MS} ms")
