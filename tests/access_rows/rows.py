"""A row of the table of URL by role; each module beside this one names the addresses of an app.

A module gives ROWS (address name: row) and, when its pages read an address's query, ASKED.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

SIGNED_IN = frozenset(
    {
        "stranger",
        "resident",
        "neighbour",
        "lead",
        "editor",
        "supporter",
        "other_supporter",
        "coordinator",
        "officer",
        "other_officer",
        "decision_maker",
        "adviser",
        "council_viewer",
        "admin",
    }
)


@dataclass(frozen=True)
class Row:
    """`who` may; None means everybody, signed in or not."""

    who: frozenset[str] | None
    arguments: Callable[[SimpleNamespace], dict[str, Any]] = field(default=lambda world: {})
    ok: int = 200
    otherwise: int = 404
    method: str = "get"


def public(arguments=None, ok=200):
    return Row(None, arguments or (lambda world: {}), ok)


def only(*who, arguments=None, ok=200, otherwise=404, method="get"):
    return Row(frozenset(who), arguments or (lambda world: {}), ok, otherwise, method)


def signed_in(arguments=None, ok=200, method="get"):
    return Row(SIGNED_IN, arguments or (lambda world: {}), ok, method=method)


def village(w):
    return {"slug": w.village.slug}


def initiative(w):
    return {"village_slug": w.village.slug, "slug": w.initiative.slug}


def pk_of(name):
    return lambda world: {"pk": getattr(world, name).pk}
