"""What is done when a mail reached nobody, told by the app whose message it was.

    undelivered.plug(Undelivered(Category.REQUEST, tell_the_desk))     # in an app's undelivered.py

It is known once: when the mail server refused the mailbox for good, or when the last attempt was in
vain. What a mail server at the other end throws away later in silence nobody tells us.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from villagehub.registry import Socket


class Undelivered(NamedTuple):
    """`then` gets the Notification, in the transaction that notes it."""

    category: str
    then: Callable[[Any], None]


def _category(entry: Undelivered) -> str:
    return entry.category


undelivered: Socket[Undelivered] = Socket("undelivered", key=_category)
