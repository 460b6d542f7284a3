"""Keeps the portal's processes running, and ends them in order."""

import time
from collections.abc import Callable
from pathlib import Path

from villagehub.local import processes
from villagehub.local.console import Problem, say
from villagehub.local.processes import Child

CRASHES_ALLOWED = 4
WITHIN = 60.0  # seconds


class Kept:
    """A child that is started again when it ends by itself: at once, then ever later."""

    def __init__(self, start: Callable[[], Child], log: Path, running: Child | None = None) -> None:
        self.start = start
        self.log = log
        self.child = running or start()
        self.crashes: list[float] = []
        self.restart_at: float | None = None

    def look_after(self) -> None:
        now = time.monotonic()
        if self.restart_at is None and not self.child.is_running:
            self._note_crash(now)
        if self.restart_at is not None and now >= self.restart_at:
            self.restart_at = None
            self.child = self.start()

    def _note_crash(self, now: float) -> None:
        self.child.wait()
        self.crashes = [moment for moment in self.crashes if now - moment < WITHIN] + [now]
        if len(self.crashes) > CRASHES_ALLOWED:
            raise Problem(
                f"{self.child.name} stopped {len(self.crashes)} times within a minute:"
                f" {processes.last_words(self.log)} (more in {self.log})"
            )
        delay = 0.5 * 2 ** (len(self.crashes) - 1)
        say(f"  {self.child.name} stopped by itself; it starts again in {delay:.1f} s ({self.log})")
        self.restart_at = now + delay


class Supervisor:
    """The portal's own processes are stopped first, then the services that they use."""

    def __init__(self) -> None:
        self.services: list[Kept] = []
        self.portal: list[Kept] = []

    def watch(self, duration: float) -> None:
        for kept in [*self.services, *self.portal]:
            kept.look_after()
        processes.pause(duration)

    def run_to_the_end(self, child: Child) -> int:
        """Waits for a child that ends by itself, while the services are looked after."""
        try:
            while child.is_running:
                self.watch(0.05)
        finally:
            child.stop()
        return child.process.returncode

    def stop(self) -> None:
        for group in (self.portal, self.services):
            for kept in group:
                kept.child.ask_to_stop()
            for kept in group:
                kept.child.wait(grace=8 if group is self.portal else 30)
            group.clear()
