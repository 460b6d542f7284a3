"""What comes along with whoever is signed in, in the one query that loads them.

An app that knows something of people which nearly every page asks, plugs in how it is read: rows as
objects, with `OuterRef("pk")` for the person and depending on nothing else but the day, and what is
made of them. The answer is what `ask` would get by a query of its own (see remembering.py).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import QuerySet

from villagehub.registry import Socket


class Along(NamedTuple):
    ask: Callable[[Any], Any]
    rows: Callable[[], QuerySet]
    read: Callable[[Any, list[dict[str, Any]]], Any]


along: Socket[Along] = Socket("along")
