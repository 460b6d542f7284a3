"""bin/bench: every page over HTTP, each right after its ceiling, and what else there is a bar for.

A machine is never quite alone: only what was measured in one run can be compared, so a page is told
as a multiple of the ceiling that was asked just before it.
"""

from __future__ import annotations

import argparse
import sys
import time
from typing import Any

from django.conf import settings
from django.test import Client, override_settings

from benchmarks import in_process, load, pages, report
from benchmarks.load import Load, Target
from benchmarks.pages import Row
from benchmarks.servers import Server, Servers, started
from villagehub.local import commands, processes
from villagehub.local.bench import parse
from villagehub.local.console import Problem, say, seconds, step
from villagehub.local.folder import Folder

PYTHON = sys.executable


def main(words: list[str]) -> int:
    options = parse(words)
    folder = Folder.from_environment()
    processes.guardian.start()
    try:
        report.tell(measured(options, folder), options.json or folder.path / "bench.json")
    except Problem as problem:
        say(str(problem), sys.stderr)
        return 1
    return 0


def measured(options: argparse.Namespace, folder: Folder) -> dict[str, Any]:
    told: dict[str, Any] = {"machine": report.machine()}
    chosen = [row for row in pages.rows() if is_asked(row, options.pages)]
    try:
        with started(folder) as servers:
            if not servers.nginx:
                say("  Without nginx (Debian: apt-get install nginx-light) the proxy is left out.")
                chosen = [row for row in chosen if row.group != pages.PROXY]
            for row in chosen:
                note_costs(row, servers)
            take_turns(chosen, servers, options)
            told["pages"] = [report.of_page(row) for row in chosen]
            told["processes"] = of_processes(folder, servers)
    finally:
        for client in {id(row.client): row.client for row in chosen}.values():
            client.logout()
    if not options.pages:
        told["contacts"] = report.of_contacts(in_process.saving_contacts(options.contacts))
        told["import"] = import_takes(folder)
    return told


def is_asked(row: Row, words: list[str]) -> bool:
    return not words or any(word in row.title for word in words)


def note_costs(row: Row, servers: Servers) -> None:
    row.size = page_of(row, servers).size()
    with override_settings(KEPT_PAGES=row.group != pages.NOTHING_KEPT):
        client = Client(HTTP_HOST="localhost")
        client.cookies = row.client.cookies
        row.queries, row.database_ms = in_process.cost(client, row.address)


def page_of(row: Row, servers: Servers) -> Target:
    server = {pages.NOTHING_KEPT: servers.nothing_kept, pages.PROXY: servers.nginx}
    return Target((server.get(row.group) or servers.portal).port, row.address, row.cookie)


def ceiling_of(row: Row, servers: Servers) -> Target:
    if row.ceiling == pages.KEPT_BY_PROXY:
        return Target(servers.nginx_ceiling, row.address)
    return Target(servers.bare.port, "/")


def take_turns(chosen: list[Row], servers: Servers, options: argparse.Namespace) -> None:
    """After one second to warm up, in which each process fills what it keeps for itself."""
    for row in chosen:
        load.counted(page_of(row, servers), 8, 1)
        ceiling_of(row, servers).size()
        servers.come_to_rest()
    for turn in range(options.rounds):
        for at in options.at:
            began = time.monotonic()
            for row in chosen:
                row.turns.setdefault(at, []).append(one_turn(row, servers, at, options.seconds))
            say(f"  round {turn + 1}, {at} at a time: {seconds(began).strip()}")


def one_turn(row: Row, servers: Servers, at: int, time: int) -> tuple[Load, Load]:
    targets = [ceiling_of(row, servers), page_of(row, servers)]
    loads: list[Load] = []
    for target in targets:
        loads.append(load.drive(target, at, time))
        servers.come_to_rest()
    return loads[0], loads[1]


def of_processes(folder: Folder, servers: Servers) -> list[dict[str, Any]]:
    """Memory of the web processes after all that; of worker and beat once they are ready."""
    web: list[tuple[str, Server]] = [("web, 2 processes", servers.portal)]
    web.append(("bare Django, 2 processes", servers.bare))
    told = [report.of_process(name, each.memory_mb, each.seconds) for name, each in web]
    with step("worker and beat"):
        schedule = folder.path / "beat-schedule"
        for name, words, ready in (
            ("worker, 2 processes", commands.worker(), " ready."),
            ("beat", commands.beat(schedule), "beat: Starting"),
        ):
            told.append(report.of_process(name, *celery(folder, name, words, ready)))
    return told


def celery(folder: Folder, name: str, words: list[str], ready: str) -> tuple[float, float]:
    """Megabytes once it says that it is ready, and how many seconds that took."""
    log, began = folder.logs / f"bench-{name.split(',')[0]}.log", time.monotonic()
    child = processes.start(name, words, log=log)
    try:
        while ready not in log.read_text():
            if not child.is_running or time.monotonic() - began > 60:
                raise Problem(f"The {name} did not start: {processes.last_words(log)} ({log})")
            processes.pause(0.02)
        took = time.monotonic() - began
        return Server(0, child, took).memory_mb, took
    finally:
        child.stop()


def import_takes(folder: Folder) -> float:
    """Seconds for all files of data/, in a process of its own."""
    began = time.monotonic()
    with step("import of the open data"):
        words = [PYTHON, str(settings.BASE_DIR / "manage.py"), "import_open_data"]
        child = processes.start("import", words, log=folder.logs / "import.log")
        child.wait(600)
    if child.process.returncode:
        raise Problem(f"The import failed: {processes.last_words(folder.logs / 'import.log')}")
    return time.monotonic() - began
