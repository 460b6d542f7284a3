"""Moves the clock of this process. Its package is there where VillageHub is tried and tested, and
not in production."""

import time

from time_machine import travel


def start(ahead: float) -> None:
    """The wall clock, in all threads and forks; what measures how long something takes stays."""
    travel(time.time() + ahead, tick=True).start()
    time.time()  # it goes from when it is first asked: else ours is behind that of the database
