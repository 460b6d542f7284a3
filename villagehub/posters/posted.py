"""What a short address may lead to: told by the apps whose things have a poster.

    posted.plug(Posted("villages:event", event_at))              # villages/agenda/posted.py

Only what everybody may see has one. It stands on paper, which stays when a thing becomes private or
is hidden: then its short address is none, and does not even tell which page it led to.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.urls import Resolver404, resolve

from villagehub.registry import Socket

VISITOR = AnonymousUser()


class Posted(NamedTuple):
    """`rows` gets who looks, and what stands in the address of a page of this name."""

    name: str
    rows: Callable[..., QuerySet[Any]]


posted: Socket[Posted] = Socket("posted", key=lambda each: each.name)


def is_for_everybody(path: str) -> bool:
    try:
        page = resolve(path)
    except Resolver404:
        return False
    entry = posted.get(page.view_name)
    return entry is not None and entry.rows(VISITOR, **page.kwargs).exists()
