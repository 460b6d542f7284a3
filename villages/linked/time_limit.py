"""How long a piece of work may take. For a process of its own: a signal stops the main thread."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

AGAIN = 0.05  # in case the first signal came where an exception is lost


class TookTooLongError(Exception):
    pass


class Budget:
    """Seconds of the processor: for one piece of work, and for all together."""

    def __init__(self, each: float, together: float):
        self.each, self.left = each, together

    @contextmanager
    def piece(self) -> Iterator[None]:
        """Raises TookTooLongError within the work when its time is over."""
        if self.left <= 0:
            raise TookTooLongError
        begun = time.process_time()
        before = signal.signal(signal.SIGVTALRM, _stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, min(self.each, self.left), AGAIN)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, before)
            self.left -= time.process_time() - begun


def _stop(*_args: Any) -> None:
    raise TookTooLongError
