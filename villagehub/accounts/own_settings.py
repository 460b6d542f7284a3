"""Rows of the page with one's settings that other apps bring.

    goes.plug(leave_villages)                             # in an app's own_settings.py

Each gets the person and returns rows, at one query at most.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from villagehub.accounts.models import User
from villagehub.registry import Socket


class Setting(NamedTuple):
    label: str
    url: str
    note: str = ""


Source = Callable[[User], list[Setting]]
goes: Socket[Source] = Socket("own_settings")


def rows(socket: Socket[Source], user: User) -> list[Setting]:
    return [row for source in socket for row in source(user)]
