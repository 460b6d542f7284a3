"""Where somebody goes on with a lesson of another village, from whoever offers that.

    adopting.plug(want_it_too)                           # in the app's adopting.py

The callable gets a lesson that everybody may read, and returns a way: what the link says and where
it leads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from villagehub.registry import Socket


class Onward(NamedTuple):
    label: str
    note: str
    to: str


Lead = Callable[[Any], Onward]
adopting: Socket[Lead] = Socket("adopting")


def ways_on(lesson: Any) -> list[Onward]:
    return [lead(lesson) for lead in adopting]
