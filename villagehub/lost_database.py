"""The database restarts: which faults say so, and how a request goes on with a fresh connection."""

from __future__ import annotations

from django.db import InterfaceError, OperationalError, connections

# PostgreSQL's codes of connections that end or cannot be had; without a code it said nothing more.
LOST = ("08", "57P", "53300")


def is_lost(error: BaseException | None) -> bool:
    """Nothing is wrong with what was asked. Of a deadlock or a question that took too long this is
    not so. By the fault, since Django connects again on its way out of a transaction."""
    if not isinstance(error, (OperationalError, InterfaceError)):
        return False
    code = getattr(error.__cause__, "sqlstate", None)
    return code is None or code.startswith(LOST)


def begin_anew() -> None:
    for each in connections.all(initialized_only=True):
        each.close_if_unusable_or_obsolete()
