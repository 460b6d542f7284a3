"""How many weekly digests a second one worker process writes and hands to a mail server.

The broker, the database and the worker are real ones, in a folder of their own (bin/bench sees to
that); the mail server is benchmarks/smtp_sink.py. Each time there are new villages with a week to
tell of, and new readers; those of the time before read no more.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from select import select
from typing import Any

from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.local import processes
from villagehub.local.prepare import make_tables
from villagehub.notifications.models import MessageKind, Notification
from villagehub.notifications.tasks import BATCH, ROUND, send_due, send_notifications
from villagehub.tables.making import has_work_for_migrate
from villages.models import Confirmation, Event, Membership, Municipality, Province, Village
from villages.news.models import Post, PostKind
from villages.tasks import write_digest_of_village, write_weekly_digests
from villages.weekly import Week, monday_of

VILLAGES = 8
OF_EACH = 6
CELERY = [sys.executable, "-m", "celery", "-A", "villagehub", "worker"]
ONE_PROCESS = ["--concurrency", "1", "--loglevel", "WARNING", "--without-mingle"]
PATIENCE = 600


def fill(readers: int, monday: date) -> list[Village]:
    """A week with events, news and initiatives; of each kind one is for the village only."""
    Membership.objects.active().update(valid_until=timezone.localdate())
    province, _new = Province.objects.get_or_create(code="PV99", name="Proef", slug="proef")
    known = {"gm_code": "GM9999", "name": "Proef", "slug": "proef", "province": province}
    municipality, _new = Municipality.objects.get_or_create(**known)
    first = Village.objects.count()
    villages = Village.objects.bulk_create(
        Village(
            bag_place_code=f"{number:04}",
            name=f"Proefdorp {number}",
            slug=f"proefdorp-{number}",
            municipality=municipality,
        )
        for number in range(first, first + VILLAGES)
    )
    writer = _move_in(villages, readers, first)[0]
    for village in villages:
        _fill_week(village, Week(village, monday).starts_at, writer)
    return villages


def _fill_week(village: Village, starts_at: datetime, writer: User) -> None:
    def visibility(number: int) -> str:
        return "public" if number else "village"

    Event.objects.bulk_create(
        Event(
            village=village,
            title=f"Samen eten in 't Laefhoes, keer {number}",
            starts_at=starts_at + timedelta(days=number, hours=18),
            visibility=visibility(number),
        )
        for number in range(OF_EACH)
    )
    Post.objects.bulk_create(
        Post(
            village=village,
            user=writer,
            kind=PostKind.NEWS,
            title=f"De brug is weer open, deel {number}",
            text="Fietsers kunnen er weer over.",
            shown_since=timezone.now(),
            visibility=visibility(number),
        )
        for number in range(OF_EACH)
    )
    Initiative.objects.bulk_create(
        Initiative(
            village=village,
            title=f"Winkelhoek nummer {number}",
            slug=f"winkelhoek-{number}",
            kind="village_shop",
            summary="Brood en melk.",
            visibility=visibility(number),
        )
        for number in range(OF_EACH)
    )


def _move_in(villages: list[Village], readers: int, first: int) -> list[User]:
    """Spread over the villages; one in ten is not confirmed yet."""
    people = User.objects.bulk_create(
        [
            User(
                name=f"Lezer Nummer{n}",
                display_name=f"Lezer N{n}",
                email=f"lezer-{first}-{n}@voorbeeld.example",
            )
            for n in range(readers)
        ],
        batch_size=2_000,
    )
    now = timezone.now()
    Membership.objects.bulk_create(
        [
            Membership(
                user=person,
                village=villages[n % len(villages)],
                role=Membership.Role.RESIDENT,
                confirmed_at=now if n % 10 else None,
                confirmed_how=Confirmation.EDITOR if n % 10 else "",
            )
            for n, person in enumerate(people)
        ],
        batch_size=2_000,
    )
    return people


class Sink:
    """The mail server; `wait` is until as many mails came as it was to expect."""

    def __init__(self, expected: int, *how: str):
        words = [sys.executable, "-m", "benchmarks.smtp_sink", str(expected), *how]
        how_to_end = processes.tied_to(os.getpid(), signal.SIGKILL)
        self.process = subprocess.Popen(
            words, stdout=subprocess.PIPE, text=True, preexec_fn=how_to_end
        )
        self.port = self.wait()["port"]
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", self.port

    def wait(self, meanwhile: Callable[[], object] = list) -> dict[str, Any]:
        """What it tells next; each minute until then, as beat does, `meanwhile`."""
        assert self.process.stdout  # noqa: S101 - it is a pipe
        while not select([self.process.stdout], [], [], ROUND)[0]:
            meanwhile()
        told: dict[str, Any] = json.loads(self.process.stdout.readline())
        return told

    def close(self) -> None:
        self.process.terminate()
        self.process.wait()


@contextmanager
def worker(sink: Sink, mails: int) -> Iterator[Callable[[], float]]:
    """Gives what it and its process had of a processor until now, in seconds (Linux only)."""
    own = {"SINK_PORT": str(sink.port), "MAILS_A_MINUTE": str(mails)}
    env = os.environ | own | {"DJANGO_SETTINGS_MODULE": "benchmarks.mail_settings"}
    log = settings.VAR_DIR / "log" / "digest-worker.log"
    child = processes.start("worker", [*CELERY, *ONE_PROCESS], env=env, log=log)
    try:
        _wait_for(lambda: len(_family(child.pid)) > 1)
        yield lambda: sum(map(_worked, _family(child.pid)))
    finally:
        child.stop()


def _family(pid: int) -> list[int]:
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as children:
            return [pid, *map(int, children.read().split())]
    except OSError:
        return [pid, pid]


def _worked(pid: int) -> float:
    try:
        with open(f"/proc/{pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return 0.0


def _wait_for(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > until:
            raise SystemExit("It takes too long: see log/digest-worker.log.")
        time.sleep(0.1)


def digests() -> Any:
    return Notification.objects.filter(kind=MessageKind.DIGEST, sent_at__isnull=True)


def queries_of_one(village: Village, monday: date) -> tuple[float, float]:
    """For writing and for sending one: of another week of a village, in this process."""
    Event.objects.filter(village=village).update(starts_at=Week(village, monday).ends_at)
    with CaptureQueriesContext(connection) as writing:
        written = write_digest_of_village(village.pk, (monday + timedelta(days=7)).isoformat())
    keys = [str(key) for key in digests().values_list("pk", flat=True)[:BATCH]]
    with CaptureQueriesContext(connection) as sending:
        send_notifications(keys)
    return len(writing) / written, len(sending) / len(keys)


def main(readers: int, *how: str) -> dict[str, float]:
    """Returns what it prints."""
    if has_work_for_migrate():
        make_tables()
    monday = monday_of(timezone.localdate() + timedelta(days=7))
    villages = fill(readers, monday)
    digests().delete()
    sink = Sink(readers, *how)
    try:
        with worker(sink, readers) as worked:
            measured = measure(readers, monday, sink, worked)
        writing, sending = queries_of_one(villages[0], monday)
    finally:
        sink.close()
    measured |= {"queries_writing": round(writing, 2), "queries_sending": round(sending, 2)}
    report(measured)
    return measured


def measure(
    readers: int, monday: date, sink: Sink, worked: Callable[[], float]
) -> dict[str, float]:
    before, started = worked(), time.time()
    write_weekly_digests.delay(monday.isoformat())
    _wait_for(lambda: digests().count() == readers)
    between, written = worked(), time.time()
    send_due.delay()
    told = sink.wait(meanwhile=send_due.delay)
    done, sent = worked(), told["at"]
    return {
        "digests": readers,
        "a_second": round(readers / (sent - started), 1),
        "written_a_second": round(readers / (written - started), 1),
        "sent_a_second": round(readers / (sent - written), 1),
        "writing_ms": round((between - before) / readers * 1000, 2),
        "sending_ms": round((done - between) / readers * 1000, 2),
        "connections": told["connections"],
    }


def report(measured: dict[str, float]) -> None:
    print(
        f"{measured['digests']} digests, one worker process, {measured['connections']} connections"
    )
    for name, value in measured.items():
        print(f"  {name:<18}{value:>10}")
