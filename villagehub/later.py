"""Packages that few requests need are imported when something of them is first used.

    if TYPE_CHECKING:
        import typst
    else:
        typst = Later("typst")

The web processes start sooner and stay smaller: most of them never set a page, draw a picture or
solve a program. A file that takes a package so names nothing of it at its own top level.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


class Later:
    """Python's own lock sees to it that two threads which come at once get the whole package."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        return getattr(import_module(self._name), attribute)
