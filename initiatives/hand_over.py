"""What goes on the one page for whoever takes an initiative over.

An app registers in its AppConfig.ready():

    register_block(20, open_tasks)

The callable gets `(initiative, user)` and returns a Block with the most important first, or None.
The page keeps as many lines of each block as fit.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from initiatives.models import Initiative

LINES = 6


class Block(NamedTuple):
    title: str
    lines: list[str]


Build = Callable[[Initiative, Any], Block | None]
_builders: list[tuple[int, Build]] = []


def register_block(position: int, build: Build) -> None:
    if (position, build) not in _builders:
        _builders.append((position, build))
        _builders.sort(key=lambda item: item[0])


def blocks(initiative: Initiative, user: Any) -> list[Block]:
    built = (build(initiative, user) for _position, build in _builders)
    return [block for block in built if block and block.lines]
