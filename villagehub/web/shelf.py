"""What this process gave lately, so that it does not ask the cache for that each time: on a busy
machine the way there and back takes longer than all the rest of a kept page."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Any


class Shelf:
    """Of what was asked for longest ago it forgets first."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._things: OrderedDict[str, Any] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def is_empty(self) -> bool:
        return not self._things

    def get(self, key: str) -> Any:
        with self._lock:
            if key not in self._things:
                return None
            self._things.move_to_end(key)
            return self._things[key]

    def put(self, key: str, thing: Any) -> None:
        with self._lock:
            self._things[key] = thing
            self._things.move_to_end(key)
            while len(self._things) > self._size:
                self._things.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._things.clear()
