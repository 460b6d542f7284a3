"""The rounds along other sites."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from typing import Any

from celery import shared_task
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from villages.linked.fetching import Job
from villages.linked.models import LinkedFeed

STARTING = 60  # seconds to start and to read, beside those for fetching; the child stops itself
A_ROUND = 2000


@shared_task
def fetch_due() -> int:
    """Every ten minutes: each feed whose hour has come gets a task. What a busy worker did not
    begin before the next round is dropped and handed over anew."""
    due = LinkedFeed.objects.due().order_by("due_at").values_list("pk", flat=True)[:A_ROUND]
    handed_over = [str(pk) for pk in due]
    for pk in handed_over:
        fetch_one.apply_async(args=(pk,), expires=600)
    return len(handed_over)


@shared_task
def fetch_one(feed_id: str) -> str:
    """One site, half a minute as a rule. Who claimed it does it; a second worker passes by."""
    feed = LinkedFeed.objects.claim(feed_id)
    if feed is None:
        return ""
    now = timezone.now().isoformat()
    result = ask_child(Job(feed.address, **feed.knows, seconds=settings.LINKED_SECONDS, now=now))
    with transaction.atomic():
        current = LinkedFeed.objects.select_for_update().filter(pk=feed.pk).first()
        if current is None:  # removed meanwhile
            return ""
        current.take(result)
    return current.status


def ask_child(job: Job) -> dict[str, Any]:
    """The result of a process of its own, which gets none of our environment: no password of the
    database, no key of casework. Too long, or stopped by its limits: a result as well."""
    job.peers = getattr(settings, "LINKED_TEST_PEERS", []) if settings.TESTING else []
    try:
        done = subprocess.run(
            [sys.executable, "-m", "villages.linked.child"],
            input=json.dumps(asdict(job)),
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=settings.BASE_DIR,
            env={"PATH": os.defpath, "PYTHONIOENCODING": "utf-8"},
            timeout=job.seconds + STARTING,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"code": LinkedFeed.Status.SLOW}
    if done.returncode == -signal.SIGALRM:
        return {"code": LinkedFeed.Status.SLOW}
    if done.returncode < 0 or "MemoryError" in done.stderr:
        return {"code": LinkedFeed.Status.TOO_HARD}
    if done.returncode:
        return {"code": LinkedFeed.Status.BROKEN}
    return json.loads(done.stdout)
