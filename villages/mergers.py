"""What goes along when a municipality merges into another: told by whoever keeps rows of a
municipality, in their mergers.py.

    going_along.plug(move_roles)                         # in the feature's mergers.py

Each callable gets the municipality that was, the one it went into and the merger, in its
transaction. What hangs on a village needs nothing: the villages go along by themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from villagehub.registry import Socket

GoesAlong = Callable[[Any, Any, Any], None]
going_along: Socket[GoesAlong] = Socket("mergers")
