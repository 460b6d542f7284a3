"""Beginning after another village's example: what of theirs comes along, told by whoever keeps it.

    copiers.plug(copy_tasks)                             # in the app's copying.py

The callable gets `(source, target, user)`: two initiatives, and who starts the new one. It runs in
the transaction that makes the target, and copies only what `user` may see of the source. The target
may be of another kind.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from initiatives.models import Initiative
from villagehub.registry import Socket

copiers: Socket[Callable[[Initiative, Initiative, Any], None]] = Socket("copying")


def bring_along(source: Initiative, target: Initiative, user: Any) -> None:
    for copier in copiers:
        copier(source, target, user)
