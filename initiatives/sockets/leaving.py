"""What ends when somebody takes no part in an initiative any more, told by the apps that keep it.

    ends.plug(Ends(_("Diensten"), coming_places, line=place_text), 20)   # in the app's leaving.py

`rows` gets an initiative and people. See villagehub/accounts/leaving.py.

What somebody has in an initiative beside taking part (their words, their answers, a place on a
list) does not end with that, and is always theirs to see and end: `own_parts.plug(Ends(…))`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from villagehub.accounts.leaving import Ends, key_of_ends
from villagehub.registry import Socket

ends: Socket[Ends] = Socket("leaving.initiative", key=key_of_ends)
own_parts: Socket[Ends] = Socket("leaving.own", key=key_of_ends)


def own_rows(initiative: Any, people: Iterable[Any]) -> Iterator[tuple[Ends, Any]]:
    """All that these people have in it. A query for each kind, until somebody has enough."""
    for end in (*ends, *own_parts):
        for row in end.rows(initiative, people):
            yield end, row
