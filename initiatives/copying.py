"""Beginning after another village's example: what of theirs comes along, told by who keeps it.

An app registers in its AppConfig.ready():

    register_copier(copy_tasks)

The callable gets `(source, target, user)`: two initiatives, and who starts the new one. It runs in
the transaction that makes the target, and copies only what `user` may see of the source.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from initiatives.models import Initiative

Copier = Callable[[Initiative, Initiative, Any], None]
_copiers: list[Copier] = []


def register_copier(copier: Copier) -> None:
    if copier not in _copiers:
        _copiers.append(copier)


def bring_along(source: Initiative, target: Initiative, user: Any) -> None:
    for copier in _copiers:
        copier(source, target, user)
