"""Makes a country in an empty database, as the tables' owner."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any, TextIO

from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from benchmarks.country import loading
from benchmarks.country.casework import Casework
from benchmarks.country.ledger import Ledger
from benchmarks.country.life import Life
from benchmarks.country.lots import Lots
from benchmarks.country.people import People
from benchmarks.country.places import Places, chosen_places, first_villages, numbers
from benchmarks.country.sheets import Sheet
from benchmarks.country.together import Together
from villagehub.local.console import LineBar
from villages.models import Village

# About how many rows come for one of a kind, for the bar.
ROWS_FOR = {"people": 3.1, "initiatives": 36, "events": 1.6, "contacts": 1.1, "requests": 4}
# What keys, indexes and followers take, as a share of the time that the rows themselves take.
AND_THEN = 0.8


class Progress:
    """A line for each percent, which a terminal shows as a bar."""

    def __init__(self, total: float, stream: TextIO) -> None:
        self.total, self.stream = total, stream
        self.done, self.percent, self.name = 0.0, -1, ""

    def start(self, name: str) -> None:
        self.name = name

    def count(self, number: float) -> None:
        self.done += number
        self._show(min(int(100 * self.done / self.total), 99))

    def _show(self, percent: int) -> None:
        if percent > self.percent:
            self.percent = percent
            self.stream.write(f"{percent}/100 {self.name}\n")

    def finish(self) -> None:
        self._show(100)


def rows_in(wanted: dict[str, int]) -> float:
    return sum(ROWS_FOR.get(name, 1) * number for name, number in wanted.items())


@transaction.atomic
def build(size: float, stream: TextIO) -> dict[str, int]:
    """Tells how many rows each table has now."""
    lots, wanted = Lots(timezone.now()), numbers(size)
    places = Places(lots, chosen_places(lots, wanted["places"]), wanted["people"])
    parts = [People(places), Life(places, wanted), Together(places, wanted)]
    parts += [Casework(places, wanted), Ledger(places, wanted)]
    sheets = [sheet for part in parts for sheet in part.rows]
    tables = loading.tables_of([model for model, *_rest in sheets])
    progress = Progress(rows_in(wanted) * (1 + AND_THEN), stream)
    with connection.cursor() as cursor:
        with loading.bare(cursor, tables) as again:
            _write(cursor, sheets, lots, progress)
            _make_again(cursor, again, progress, rows_in(wanted))
            counted = _counted(cursor, tables)
        progress.start("what follows")
        loading.make_followers()
    progress.finish()
    return counted


def _write(cursor: Any, sheets: Iterable[Any], lots: Lots, progress: Progress) -> None:
    for model, names, rows, same in sheets:
        progress.start(model._meta.db_table)
        Sheet(cursor, model, *names, **same).write(rows(), lots.now, progress.count)


def _make_again(cursor: Any, again: list[tuple[str, str]], progress: Progress, rows: float) -> None:
    for table, statement in again:
        progress.start(f"keys and indexes: {table}")
        cursor.execute(statement)
        progress.count(AND_THEN * rows / len(again))


def _counted(cursor: Any, tables: list[str]) -> dict[str, int]:
    found = {}
    for table in tables:
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 - our own names
        found[table] = cursor.fetchone()[0]
    return found


def settle(stream: TextIO) -> None:
    """What autovacuum would do in the hours after."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)")
    call_command("refresh_search_words", stdout=stream)


def leave_out_places(size: float) -> None:
    """In a transaction of its own: the tables cannot change while it waits for its checks."""
    first = first_villages(numbers(size)["places"])
    others = Village.objects.exclude(pk__in=[village["pk"] for village in first])
    with transaction.atomic(), connection.cursor() as cursor:
        loading.leave_out(cursor, list(others.values_list("pk", flat=True)))


def main(size: float) -> None:
    started = time.monotonic()
    with LineBar() as bar:
        call_command("import_open_data", if_changed=True, stdout=bar, no_color=True)
        leave_out_places(size)
        counted = build(size, bar)
        settle(bar)
    for table, number in counted.items():
        print(f"  {number:>9} {table}")
    print(f"  built in {time.monotonic() - started:.0f} s")
