"""The commands of the portal's own processes, as bin/run and bin/bench start them."""

import sys
from pathlib import Path

PORTAL = "villagehub.wsgi:application"
CELERY = [sys.executable, "-m", "celery", "-A", "villagehub"]


def web(bind: str, application: str = PORTAL) -> list[str]:
    return [
        sys.executable, "-m", "gunicorn", application, "--worker-class", "gthread",
        "--workers", "2", "--threads", "4", "--bind", bind, "--graceful-timeout", "5",
        "--no-control-socket", "--preload",
    ]  # fmt: skip


def worker() -> list[str]:
    return [
        *CELERY, "worker", "--loglevel", "INFO", "--concurrency", "2", "--without-mingle",
        "--without-gossip",
    ]  # fmt: skip


def beat(schedule: Path) -> list[str]:
    return [*CELERY, "beat", "--loglevel", "INFO", "--schedule", str(schedule), "--pidfile", ""]
