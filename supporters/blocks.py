"""What stands in the calendar of a supporter's work: how many calls and visits, on which day. No
name, no village and no theme, as a calendar is seen by whoever looks at the phone."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from supporters.models import FollowUp, WorkCalendar
from villagehub.accounts.models import User

DAYS = 60
CALLS_AN_HOUR = 4
LONGEST = 3  # hours; a longer day is not a calendar's business
BEGINS = {True: time(9), False: time(13)}  # calls, visits


@dataclass(frozen=True)
class Block:
    """An hour or more, in the shape of an event of the village's calendar."""

    pk: uuid.UUID
    title: str
    starts_at: datetime
    ends_at: datetime
    updated_at: datetime
    created_at: datetime
    description: str = ""
    where: str = ""
    sequence: int = 0
    cancelled_at: None = None
    village: None = None

    def get_absolute_url(self) -> str:
        return reverse("supporters:today")


def blocks_of(row: WorkCalendar, user: User) -> Iterable[Block]:
    """What is late is for today."""
    today = timezone.localdate()
    planned = FollowUp.objects.visible_to(user).undone()
    soon = planned.filter(due_on__lt=today + timedelta(days=DAYS))
    counted: Counter[tuple[date, bool]] = Counter()
    for day, kind in soon.values_list("due_on", "kind"):
        counted[max(day, today), kind in FollowUp.CALLS] += 1
    return [_block(row, *key, counted[key]) for key in sorted(counted)]


def _block(row: WorkCalendar, day: date, is_call: bool, count: int) -> Block:
    begin = timezone.make_aware(datetime.combine(day, BEGINS[is_call]))
    hours = -(-count // CALLS_AN_HOUR) if is_call else count
    return Block(
        pk=uuid.uuid5(row.pk, f"{day}{is_call}"),
        title=_title(is_call, count),
        starts_at=begin,
        ends_at=begin + timedelta(hours=min(hours, LONGEST)),
        updated_at=row.updated_at,
        created_at=row.created_at,
    )


def _title(is_call: bool, count: int) -> str:
    if is_call:
        return ngettext("%(n)d telefoontje", "%(n)d telefoontjes", count) % {"n": count}
    return ngettext("%(n)d bezoek", "%(n)d bezoeken", count) % {"n": count}
