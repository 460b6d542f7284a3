"""Fetches and reads one file in a process of its own: python -m villages.linked.child

A job comes in as JSON and a result goes out as JSON. The process knows no password and no key,
gets little memory and little time, and whoever started it stops it when it takes too long: so a
file from elsewhere can spoil its own process and nothing else.
"""

from __future__ import annotations

import json
import resource
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from villages.linked.fetching import Job, fetch
from villages.linked.guard import Fault
from villages.linked.reading import read

MEMORY = 700_000_000
PROCESSOR_SECONDS = 12
READING_SECONDS = 30


def work(job: Job, is_fetched: Callable[[], Any] = lambda: None) -> dict[str, Any]:
    """{"code": "fine", ...} or the code of what went wrong."""
    try:
        answer = fetch(job)
        is_fetched()
        if answer.body is None:
            return {"code": "fine", "is_same": True}
        found = read(answer, datetime.fromisoformat(job.now) if job.now else datetime.now(UTC))
    except Fault as fault:
        return {"code": fault.code, "detail": fault.detail}
    return {
        "code": "fine",
        "etag": answer.etag,
        "last_modified": answer.last_modified,
        **found,
    }


def limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def alarm(seconds: float) -> None:
    """Ends this process, whatever it is waiting for: a name, a handshake, one byte at a time."""
    signal.setitimer(signal.ITIMER_REAL, seconds)


def main() -> None:
    job = Job(**json.load(sys.stdin))
    limit()
    alarm(job.seconds + 1)
    json.dump(work(job, lambda: alarm(READING_SECONDS)), sys.stdout)


if __name__ == "__main__":
    main()
