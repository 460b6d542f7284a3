"""What one page takes of a processor, in this process and in the database's: quite the same on a
machine that does something else as on one that does not, where a clock says little."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.db import connection

from villagehub.local.console import Problem

Application = Callable[[dict[str, Any], Callable[..., Any]], Any]


def asked(application: Application, address: str, cookie: str = "") -> bytes:
    """A whole request as the server has it, packed as for a browser; it must be good."""
    told = []
    parts = urlsplit(address)
    environ = {
        **{"REQUEST_METHOD": "GET", "PATH_INFO": parts.path, "QUERY_STRING": parts.query},
        **{"SERVER_NAME": "localhost", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1"},
        **{"HTTP_HOST": "localhost", "HTTP_ACCEPT_ENCODING": "gzip", "REMOTE_ADDR": "127.0.0.1"},
        **{"wsgi.url_scheme": "http", "wsgi.input": BytesIO(), "SCRIPT_NAME": ""},
        **({"HTTP_COOKIE": cookie} if cookie else {}),
    }
    answer = application(environ, lambda status, headers: told.append(status))
    try:
        body = b"".join(answer)
    finally:
        answer.close()
    if told != ["200 OK"]:
        raise Problem(f"{address} answers {told}, not 200.")
    return body


def worked(ask: Callable[[], Any], times: int) -> tuple[float, float]:
    """Milliseconds of one request: of this process, and of the database's."""
    began = time.process_time(), database_worked()
    for _ in range(times):
        ask()
    ended = time.process_time(), database_worked()
    return (ended[0] - began[0]) * 1000 / times, (ended[1] - began[1]) / times


def database_worked() -> float:
    """What all its processes did so far, whichever of the pool was asked. Linux tells it, of a
    server on this machine."""
    return sum(milliseconds_of(pid) for pid in children_of(_server()))


@cache
def _server() -> int:
    connection.ensure_connection()
    return parent_of(connection.connection.info.backend_pid)


def children_of(server: int) -> list[int]:
    try:
        return [int(pid) for pid in _read(server, f"task/{server}/children").split()]
    except OSError:
        return []


def parent_of(pid: int) -> int:
    try:
        return int(_read(pid, "stat").rsplit(")", 1)[1].split()[1])
    except OSError:
        return 0


def milliseconds_of(pid: int) -> float:
    try:
        return int(_read(pid, "schedstat").split()[0]) / 1e6
    except OSError:
        return 0.0


def _read(pid: int, name: str) -> str:
    return Path(f"/proc/{pid}/{name}").read_text()
