"""For whom something is that can be found, as text that stands with it.

An entry of the search table has keys ("public", "village:12", "initiative:<id>"), and so has each
person: who has one of them finds it. Which keys somebody has, the app tells that knows:

    audiences.plug(Audience("village", lambda user: reach_of(user).confirmed_villages))

A plug stands in `audiences.py`. A kind of things names the same keys (villages.search.kinds).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from villagehub.registry import Socket

PUBLIC = "public"


class Audience(NamedTuple):
    name: str
    # Of which villages, initiatives and so on somebody is one of these. Never asked for a visitor.
    of: Callable[[Any], Iterable[Any]]


audiences: Socket[Audience] = Socket("audiences", key=lambda audience: audience.name)


def keys_of(user: Any) -> list[str]:
    if not user.is_authenticated:
        return [PUBLIC]
    own = [f"{each.name}:{key}" for each in audiences for key in each.of(user)]
    return [PUBLIC, *sorted(own)]
