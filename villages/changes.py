"""Who wants to know that a facility changed, since `villages` may not import the apps inside it.

An app registers in its AppConfig.ready():

    on_facility_change(check_now.delay)

Each callable gets the key of the village, after the change was committed.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

Told = Callable[[int], object]
_registered: list[Told] = []


def on_facility_change(told: Told) -> None:
    if told not in _registered:
        _registered.append(told)


def facility_changed(village_id: int) -> None:
    """Inside the transaction of the change."""
    for told in _registered:
        transaction.on_commit(_telling(told, village_id), robust=True)


def _telling(told: Told, village_id: int) -> Callable[[], object]:
    """Not a `partial`: when it fails, Django logs it by its name, which a partial has not."""
    return lambda: told(village_id)
