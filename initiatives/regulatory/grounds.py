"""What others know that belongs with what is asked: below it on its page, and at the desk.

    grounds.plug(counts_of_request)                      # in the app's grounds.py

The callable gets `(user, request)` for somebody who sees the request and returns
`(template, context)`, or None for nothing; the template finds its context in `section`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from initiatives.regulatory.models import RegulatoryRequest
from villagehub.registry import Socket
from villages.sections import Section

grounds: Socket[Callable[[Any, RegulatoryRequest], Section | None]] = Socket("grounds")


def grounds_of(user: Any, case: RegulatoryRequest) -> list[Section]:
    return [section for ground in grounds if (section := ground(user, case))]
