"""Asks a service elsewhere that the host chose: briefly, little, and few times at once.

A process has few threads, and a map asks for twelve tiles. So whatever the other side does, a
question is over in `seconds`; only `at_once` threads ask at a time, and who finds them all busy is
told so; and after some failures nobody asks for a while. Nothing of the reader goes along: no
address, no cookie, no page that they came from.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import httpcore
else:
    from villagehub.later import Later

    httpcore = Later("httpcore")

AGENT = "VillageHub (dorpsportaal)"
FAILURES, REST = 3, 30  # after so many in a row, nobody asks for so many seconds
PIECE = 65_536


class NoAnswerError(Exception):
    """Nothing came, not in time, or not what was asked for."""


class Answer(NamedTuple):
    status: int
    body: bytes


class Service:
    def __init__(self, *, seconds: float, at_once: int, most_bytes: int):
        self.seconds, self.most_bytes = seconds, most_bytes
        self._turns = threading.BoundedSemaphore(at_once)
        self._at_once = at_once
        self._rest = Rest()
        self._clock = threading.local()
        self._pool: httpcore.ConnectionPool | None = None

    def get(self, address: str) -> Answer:
        """The answer with status 200, or 404 without a body. Raises NoAnswerError for all else."""
        if not self._turns.acquire(timeout=self.seconds / 3):
            raise NoAnswerError
        try:
            if not self._rest.lets_ask():
                raise NoAnswerError
            answer = self._asked(address)
        finally:
            self._turns.release()
        self._rest.worked()
        return answer

    def refused(self) -> None:
        """What came was of no use, says who read it: that counts as no answer."""
        self._rest.failed()

    def begin_anew(self) -> None:
        """Asks again at once."""
        self._rest.worked()

    def _asked(self, address: str) -> Answer:
        try:
            return self._ask(address)
        except NoAnswerError:
            self._rest.failed()
            raise
        except _faults() as error:
            self._rest.failed()
            raise NoAnswerError from error

    def _ask(self, address: str) -> Answer:
        self._clock.until = time.monotonic() + self.seconds
        headers = [("User-Agent", AGENT), ("Accept-Encoding", "identity"), ("Accept", "*/*")]
        with self._connections().stream("GET", address, headers=headers) as response:
            if response.status == 404:
                return Answer(404, b"")
            if response.status != 200:
                raise NoAnswerError
            return Answer(200, self._body(response))

    def _body(self, response: httpcore.Response) -> bytes:
        body = bytearray()
        for piece in response.iter_stream():
            body += piece
            if len(body) > self.most_bytes:
                raise NoAnswerError
        return bytes(body)

    def _connections(self) -> httpcore.ConnectionPool:
        """Of this process; a map's twelve tiles shake hands once."""
        if self._pool is None:
            on_the_clock: Any = OnTheClock(self._clock)
            self._pool = httpcore.ConnectionPool(
                max_connections=self._at_once,
                keepalive_expiry=20,
                network_backend=on_the_clock,
            )
        return self._pool


def _faults() -> tuple[type[Exception], ...]:
    """Looked up when something failed, so that naming them does not load the package."""
    return (
        *(OSError, ValueError),
        *(httpcore.NetworkError, httpcore.TimeoutException),
        *(httpcore.ProtocolError, httpcore.UnsupportedProtocol),
    )


class Rest:
    """After some failures one question in `REST` seconds finds out whether it works again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures, self._until = 0, 0.0

    def lets_ask(self) -> bool:
        with self._lock:
            if self._failures < FAILURES:
                return True
            if time.time() < self._until:
                return False
            self._until = time.time() + REST
            return True

    def failed(self) -> None:
        with self._lock:
            self._failures += 1
            self._until = time.time() + REST

    def worked(self) -> None:
        with self._lock:
            self._failures = 0


class OnTheClock:
    """Connections on which no single read takes longer than what is left of the whole question:
    else somebody who sends a letter every second keeps a thread for hours."""

    def __init__(self, clock: threading.local):
        self.clock = clock

    def connect_tcp(self, **named: Any) -> Any:
        named["timeout"] = _left(self.clock)
        return Timed(httpcore.SyncBackend().connect_tcp(**named), self.clock)


class Timed:
    def __init__(self, stream: Any, clock: threading.local):
        self.stream, self.clock = stream, clock

    def read(self, most: int, timeout: float | None = None) -> bytes:
        return self.stream.read(min(most, PIECE), timeout=_left(self.clock))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.stream.write(buffer, timeout=_left(self.clock))

    def close(self) -> None:
        self.stream.close()

    def start_tls(self, **named: Any) -> Any:
        named["timeout"] = _left(self.clock)
        return Timed(self.stream.start_tls(**named), self.clock)

    def get_extra_info(self, info: str) -> Any:
        return self.stream.get_extra_info(info)


def _left(clock: threading.local) -> float:
    left = clock.until - time.monotonic()
    if left <= 0:
        raise NoAnswerError
    return left
