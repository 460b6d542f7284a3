"""What a supporter does today, in the order that saves steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from supporters.models import FollowUp
from villagehub.accounts.models import User

MOST = 60  # more than anybody does in a day; what is later stands there tomorrow


@dataclass(frozen=True)
class Day:
    calls: list[FollowUp]
    visits: list[FollowUp]
    done: list[FollowUp]


def day_of(user: User) -> Day:
    """Calls come after each other, the longest waiting first; visits village by village, and there
    street by street."""
    mine = FollowUp.objects.visible_to(user)
    due = list(mine.due().for_list()[:MOST])
    visits = [each for each in due if not each.is_call]
    return Day(
        calls=[each for each in due if each.is_call],
        visits=sorted(visits, key=_on_the_way),
        done=list(mine.acted_on_today().for_list()[:MOST]),
    )


def _on_the_way(visit: FollowUp) -> tuple[Any, ...]:
    village = visit.person.village
    return (str(village or ""), visit.person.address, visit.due_on)
