"""What goes on the one page for whoever takes an initiative over.

    blocks.plug(open_tasks, 20)                          # in the app's hand_over.py

The callable gets `(initiative, user)` and returns a Block with the most important first, or None.
The page keeps as many lines of each block as fit.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from initiatives.models import Initiative
from villagehub.registry import Socket

LINES = 6


class Block(NamedTuple):
    title: str
    lines: list[str]


blocks: Socket[Callable[[Initiative, Any], Block | None]] = Socket("hand_over")


def blocks_of(initiative: Initiative, user: Any) -> list[Block]:
    built = (build(initiative, user) for build in blocks)
    return [block for block in built if block and block.lines]
