"""Who hears that an initiative goes on elsewhere, besides those who take part: told by the apps
that keep people with it who have no account.

    hearers.plug(tell_households)                        # in the app's moved.py

The callable gets the initiative and the address where it is now, and gives how many it told. It
runs in the transaction that says so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from villagehub.registry import Socket

# A model asks this, so no model is imported here.
hearers: Socket[Callable[[Any, str], int]] = Socket("moved")


def tell_hearers(initiative: Any, address: str) -> int:
    return sum(hear(initiative, address) for hear in hearers)
