"""Much work, a piece at a time: no transaction and no list in memory grows with the country."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeVar

from celery import Task
from django.db import models

PIECE = 1_000
# So many calls of one task are one task: the broker holds few, and each is done well in time.
A_TASK = 200
Rows = TypeVar("Rows", bound=models.QuerySet[Any])


def in_pieces(rows: Rows, size: int = PIECE) -> Iterator[Rows]:
    """What `rows` finds now, so many at a time. Each piece is looked for anew when its turn comes:
    what changed meanwhile is not in it any more.

        sum(piece.delete()[0] for piece in in_pieces(old))
    """
    keys = rows.order_by().values_list("pk", flat=True).iterator(size)
    while piece := list(islice(keys, size)):
        yield rows.filter(pk__in=piece)


def hand_over(rows: models.QuerySet[Any], task: Task[[list[str]], Any]) -> int:
    """`task` gets the keys of all these, so many at a time; returns how many."""
    keys = rows.order_by().values_list("pk", flat=True).iterator(A_TASK)
    count = 0
    while piece := [str(key) for key in islice(keys, A_TASK)]:
        task.delay(piece)
        count += len(piece)
    return count
