"""Blocks that other apps add to pages of this one, since `villages` may not import them.

An app registers in its AppConfig.ready():

    register_section("village", 20, open_initiatives)

`place` is "village" (the page of a village), "agenda" (under it), "facility", "home" or "mine"
(Mijn dorp). `position` orders the blocks of a page. The callable gets `(request, village)` and
returns `(template, context)`, or None for nothing; `village` is None on "home", and the facility
on "facility". Each page includes the templates with their context, in `section.<name>`; a block
costs the queries that its callable makes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from villages.models import Facility, Village

Section = tuple[str, dict[str, Any]]
Build = Callable[[HttpRequest, Any], Section | None]

_registered: dict[str, list[tuple[int, Build]]] = {
    "village": [],
    "facility": [],
    "agenda": [],
    "home": [],
    "mine": [],
}


def register_section(place: str, position: int, build: Build) -> None:
    if (position, build) not in _registered[place]:
        _registered[place].append((position, build))
        _registered[place].sort(key=lambda item: item[0])


def sections(
    place: str, request: HttpRequest, about: Village | Facility | None = None
) -> list[Section]:
    built = (build(request, about) for _position, build in _registered[place])
    return [section for section in built if section]
