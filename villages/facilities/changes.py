"""Who wants to know that a facility changed, since `villages` may not import the apps inside it.

    watchers.plug(check_now.delay)                       # in the app's changes.py

Each callable gets the key of the village, after the change was committed.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

from villagehub.registry import Socket

Told = Callable[[int], object]
watchers: Socket[Told] = Socket("changes")


def facility_changed(village_id: int) -> None:
    """Inside the transaction of the change."""
    for told in watchers:
        transaction.on_commit(_telling(told, village_id), robust=True)


def _telling(told: Told, village_id: int) -> Callable[[], object]:
    """Not a `partial`: when it fails, Django logs it by its name, which a partial has not."""
    return lambda: told(village_id)
