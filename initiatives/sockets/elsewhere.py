"""What was learned where this portal is not, from whoever knows of it.

    elsewhere.plug(lessons_of_other_portals)             # in the app's elsewhere.py

The callable gets `(user, kind, text)`, each of which may be empty, and returns a few things with a
title, the place they come from (`village`, `source.municipality`, `source.host`) and a page here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from villagehub.registry import Socket

Find = Callable[[Any, str, str], list[Any]]
elsewhere: Socket[Find] = Socket("elsewhere")


def learned_elsewhere(user: Any, kind: str, text: str) -> list[Any]:
    return [each for find in elsewhere for each in find(user, kind, text)]
