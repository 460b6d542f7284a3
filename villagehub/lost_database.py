"""The database restarts: which faults say so, and how a request goes on with a fresh connection."""

from __future__ import annotations

from django.db import InterfaceError, OperationalError, connection, connections


def is_lost(error: BaseException | None) -> bool:
    """The connection broke, or none could be had: nothing is wrong with what was asked."""
    if not isinstance(error, (OperationalError, InterfaceError)):
        return False
    return connection.connection is None or connection.connection.closed


def begin_anew() -> None:
    for each in connections.all(initialized_only=True):
        each.close_if_unusable_or_obsolete()
