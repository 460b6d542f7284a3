"""What an initiative wrote down already need not be written again. An app that knows more of it

    prefills.plug(risks_in_register, 20)                 # in the app's prefill.py

gives words, or rows of them, by the name of a field, for whoever writes the draft; they stand in an
empty field, and are kept when somebody presses. Whoever wiped them there does not get them again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from villagehub.registry import Socket

Prefill = Callable[[Any, Any], dict[str, Any]]
prefills: Socket[Prefill] = Socket("prefill")


def words_for(draft: Any, user: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for prefill in prefills:
        found |= prefill(draft, user)
    return {
        name: text
        for name, text in found.items()
        if text and not getattr(draft, name) and name not in draft.emptied
    }
