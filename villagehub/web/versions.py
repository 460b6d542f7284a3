"""Of which version the public pages are: another one after the commit of anything they show.

Each process asks the database a few times a second, for all villages at once, and goes by that in
between. So a kept page costs no query, and nobody gets one that is a second behind.
"""

from __future__ import annotations

import threading
from time import monotonic
from typing import NamedTuple

from django.conf import settings

from villagehub.web.models import Mark, PageChange

EVERYWHERE = ""  # what belongs to no village
NONE_YET = Mark(0, 0, 0)
PATIENCE = 1.0  # seconds: a database that does not answer by then is told of by the page itself


class Versions(NamedTuple):
    """As they were at `read_at`, before which the database was asked."""

    read_at: float
    marks: dict[str, Mark]
    everything: str

    @classmethod
    def read(cls) -> Versions:
        read_at = monotonic()
        marks = PageChange.objects.marks()
        all_marks = [NONE_YET, *marks.values()]
        highest, counts, totals = zip(*all_marks, strict=True)
        everything = Mark(max(highest), sum(counts), sum(totals))
        return cls(read_at, marks, _written(everything))

    def of(self, village: str | None) -> str:
        """Of pages of this village; None for those that show things of all."""
        if village is None:
            return self.everything
        own, others = self.marks.get(village), self.marks.get(EVERYWHERE)
        return f"{_written(own or NONE_YET)}+{_written(others or NONE_YET)}"

    @classmethod
    def exactly(cls, village: str) -> str:
        """`of` this village as it is at this moment, for who is signed in: what they did a moment
        ago they see, whichever process did it. One query."""
        marks = PageChange.objects.marks_of(village, EVERYWHERE)
        return cls(monotonic(), marks, "").of(village)

    @property
    def age(self) -> float:
        return monotonic() - self.read_at


def _written(mark: Mark) -> str:
    return "-".join(map(str, mark))


class Memory:
    """What this process knows. `before` is what it knew until then."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: Versions | None = None
        self.before: Versions | None = None

    def now(self) -> Versions | None:
        """One thread asks; meanwhile the others go by what was known, unless that is too old. None
        when whoever asks gets no answer."""
        known = self._known
        if known and known.age < settings.PAGES_LOOK_EVERY:
            return known
        is_old = known is None or known.age >= 2 * settings.PAGES_LOOK_EVERY
        if not self._lock.acquire(timeout=PATIENCE if is_old else 0):
            return None if is_old else known
        try:
            newest = self._known
            if newest is None or newest is known:
                newest = Versions.read()
                self.before, self._known = known, newest
            return newest
        finally:
            self._lock.release()

    def forget(self) -> None:
        """What this process writes, it shows from then on."""
        self._known = None


memory = Memory()
