"""Blocks that apps add to the page of an initiative, its overview.

    initiative_page.plug(requests_of_initiative, 10)     # in the app's sections.py

The callable gets `(request, initiative)` and returns `(template, context)` or None; the template
finds its context in `section`. A block costs the queries that its callable makes.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest

from initiatives.models import Initiative
from villagehub.registry import Socket
from villages.sections import Section

initiative_page: Socket[Callable[[HttpRequest, Initiative], Section | None]] = Socket(
    "sections.initiative"
)


def detail_sections(request: HttpRequest, initiative: Initiative) -> list[Section]:
    built = (build(request, initiative) for build in initiative_page)
    return [section for section in built if section]
