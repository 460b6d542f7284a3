"""What is new in a village, from every app that has something to tell.

    entries.plug(newest_initiatives)                     # in the app's open_data.py

The callable gets `(village, user, most)` and returns at most that many entries, newest first, at
a fixed number of queries; it starts at `.visible_to(user)`, and the user of a feed is a visitor.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from villagehub.registry import Socket
from villages.models import Village

# What XML cannot hold, and what makes text run backwards.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ufffe\uffff]")


@dataclass(frozen=True)
class Entry:
    """`key` is a UUID that stays the same; `path` an address on our own site."""

    key: Any
    title: str
    text: str
    path: str
    made_at: datetime
    changed_at: datetime
    label: str

    def __post_init__(self) -> None:
        for name in ("title", "text"):
            object.__setattr__(self, name, UNPRINTABLE.sub(" ", str(getattr(self, name))))


Build = Callable[[Village, Any, int], Iterable[Entry]]
entries: Socket[Build] = Socket("open_data")


def latest(village: Village, user: Any, most: int = 40) -> list[Entry]:
    found = [entry for build in entries for entry in build(village, user, most)]
    return sorted(found, key=lambda entry: entry.made_at, reverse=True)[:most]
