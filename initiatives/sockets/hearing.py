"""Who hears how an initiative or a request fares besides those who take part, told by the apps that
keep something with it.

    hearers.plug(tell_who_attached)                      # in the app's hearing.py

The callable gets what it is about and how it fares now, in a few words that are read as a sentence
after it: a new stage, its end, its answer. It runs in the transaction that caused it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from villagehub.registry import Socket

# The models themselves ask this, so they are not imported here.
hearers: Socket[Callable[[Any, str], None]] = Socket("hearing")


def tell_hearers(about: Any, state: str) -> None:
    for hear in hearers:
        hear(about, state)
