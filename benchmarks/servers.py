"""What is asked for pages: the portal, the same without kept pages, the bare Django page, and nginx
with the configuration of docker-compose.yml. Each on a port of its own."""

from __future__ import annotations

import http.client
import os
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from villagehub.local import commands, processes
from villagehub.local.binaries import nginx_program
from villagehub.local.console import Problem
from villagehub.local.environment import ROOT
from villagehub.local.folder import Folder
from villagehub.local.processes import Child

BARE = "benchmarks.bare.wsgi:application"
NGINX = ROOT / "docker" / "nginx.conf"
STARTING_TAKES = 60.0
OPEN = {"01", "08"}  # established, and ended by the other side only
# The ceiling for what nginx keeps: one page of the portal that never gets old.
CEILING = """
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://127.0.0.1:{portal};
            proxy_set_header Host $http_host;
            proxy_set_header Accept-Encoding gzip;
            proxy_cache kept;
            proxy_cache_key "ceiling $request_uri";
            proxy_cache_valid 1d;
            proxy_ignore_headers Cache-Control Expires Set-Cookie Vary X-Accel-Expires;
        }}
    }}
}}
"""


@dataclass
class Server:
    port: int
    child: Child
    seconds: float  # from its start to the first good page

    @property
    def memory_mb(self) -> float:
        return memory_mb(self.child)


@dataclass
class Servers:
    portal: Server
    nothing_kept: Server
    bare: Server
    nginx: Server | None
    nginx_ceiling: int = 0

    def come_to_rest(self) -> None:
        """wrk goes away with as many questions open as it asked at a time. What comes next would
        wait for their answers, and its ceiling share the processors with them."""
        ports = {each.port for each in (self.portal, self.nothing_kept, self.bare)}
        deadline = time.monotonic() + STARTING_TAKES
        while ports & with_work() and time.monotonic() < deadline:
            processes.pause(0.02)


@contextmanager
def started(folder: Folder) -> Iterator[Servers]:
    with ExitStack() as stack:
        portal = stack.enter_context(gunicorn(folder, "web"))
        without = gunicorn(folder, "web-nothing-kept", env={"KEPT_PAGES": "0"})
        nothing_kept = stack.enter_context(without)
        bare = stack.enter_context(gunicorn(folder, "bare", application=BARE, first="/"))
        servers = Servers(portal, nothing_kept, bare, None)
        if nginx_program():
            servers.nginx_ceiling = free_port()
            servers.nginx = stack.enter_context(proxy(folder, portal.port, servers.nginx_ceiling))
        yield servers


@contextmanager
def gunicorn(
    folder: Folder,
    name: str,
    application: str = commands.PORTAL,
    first: str = "/gezond/klaar/",
    env: dict[str, str] | None = None,
) -> Iterator[Server]:
    with socket.create_server(("127.0.0.1", 0), backlog=128) as door:
        port = door.getsockname()[1]
        began = time.monotonic()
        child = processes.start(
            name,
            commands.web(f"fd://{door.fileno()}", application),
            env={**os.environ, **(env or {})},
            log=folder.logs / f"{name}.log",
            pass_fds=[door.fileno()],
        )
        try:
            wait_for(child, port, first, folder.logs / f"{name}.log")
            yield Server(port, child, time.monotonic() - began)
        finally:
            child.stop()


@contextmanager
def proxy(folder: Folder, portal: int, ceiling: int | None) -> Iterator[Server]:
    place, port, log = folder.service_folder("nginx"), free_port(), folder.logs / "nginx.log"
    settings = place / "nginx.conf"
    settings.write_text(configured(place, port, portal, ceiling))
    words = [nginx_program() or "nginx", "-p", str(place), "-e", "stderr", "-c", str(settings)]
    words += ["-g", "daemon off;"]
    began = time.monotonic()
    child = processes.start(
        "nginx", words, log=log, uid=folder.service_uid, stop_with=processes.signal.SIGQUIT
    )
    try:
        wait_for(child, port, "/gezond/", log)
        yield Server(port, child, time.monotonic() - began)
    finally:
        child.stop()


def configured(place: Path, port: int, portal: int, ceiling: int | None) -> str:
    """The proxy's own configuration at other places, and the ceiling beside it."""
    text = NGINX.read_text()
    for theirs, ours in {
        "listen 8080;": f"listen 127.0.0.1:{port};",
        "listen 8081;": f"listen 127.0.0.1:{free_port()};",
        "set $portal web:8000;": f"set $portal 127.0.0.1:{portal};",
        " /tmp/": f" {place}/",
    }.items():
        if theirs not in text:
            raise Problem(f"{NGINX} holds no {theirs!r} any more: bin/bench counts on that.")
        text = text.replace(theirs, ours)
    if ceiling:
        text = text.rpartition("}")[0] + CEILING.format(port=ceiling, portal=portal)
    return text


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


def wait_for(child: Child, port: int, address: str, log: Path) -> None:
    deadline = time.monotonic() + STARTING_TAKES
    while not answers(port, address):
        if not child.is_running or time.monotonic() > deadline:
            raise Problem(f"{child.name} did not start: {processes.last_words(log)} ({log})")
        processes.pause(0.02)


def answers(port: int, address: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", address, headers={"Host": "localhost"})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def with_work() -> set[int]:
    """Ports of this machine with a connection that is not ended on our side (Linux tells it)."""
    try:
        lines = Path("/proc/net/tcp").read_text().splitlines()[1:]
    except OSError:
        return set()
    fields = [line.split() for line in lines]
    return {int(words[1].split(":")[1], 16) for words in fields if words[3] in OPEN}


def memory_mb(child: Child) -> float:
    """Of a child and its own children: what they share is counted once (Linux tells it)."""
    return sum(pss_kb(pid) for pid in of_session(child.pid)) / 1024


def of_session(leader: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:  # it ended
            continue
        if int(fields[3]) == leader:
            found.append(int(stat.parent.name))
    return found


def pss_kb(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
