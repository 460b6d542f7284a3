"""When an objection must be decided, with the functions of the clock (Awb 7:10).

Six weeks, or twelve with a committee, from the day after the term to object ended; once up to six
weeks more. Of an objection that came too late the weeks count from the day it came, since the
other reading gives a date that has passed already (to be checked by counsel).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from initiatives.regulatory.clock.calculation import (
    Calculation,
    Event,
    Extended,
    Received,
    Step,
    due_date,
    next_working_day,
)

WEEKS = 6
WEEKS_WITH_COMMITTEE = 12
ADJOURNED_WEEKS = 6
POSTED_DAYS = 7  # Awb 6:9 lid 2


@dataclass
class ObjectionTerm:
    weeks: int
    suspendable: bool = False
    atw_applies: bool = True


def is_in_time(until: date, received_on: date, posted_on: date | None) -> bool:
    """Also when it was posted in time and arrived within a week after the term (Awb 6:9)."""
    if received_on <= until:
        return True
    if posted_on is None or posted_on > until:
        return False
    return received_on <= until + timedelta(days=POSTED_DAYS)


def objection_due(
    until: date,
    received_on: date,
    *,
    committee: bool,
    in_time: bool = False,
    adjourned: tuple[date, date] | None = None,
    equated: Collection[date] = (),
) -> Calculation:
    """`adjourned` is when that was announced, and to which day. What was posted in time and came
    in the week after is `in_time`: the weeks count from the end of the term all the same."""
    begins = until if in_time else max(until, received_on)
    events: list[Event] = [Received(begins)]
    if adjourned:
        events.append(Extended(*adjourned))
    weeks = WEEKS_WITH_COMMITTEE if committee else WEEKS
    found = due_date(events, ObjectionTerm(weeks), equated)
    if found is None:
        raise ValueError("An objection was received.")
    label = _("Bezwaartermijn voorbij") if begins == until else _("Bezwaar ontvangen")
    after = Step(_("%d weken daarna") % weeks, found.steps[1].day)
    steps = (Step(label, begins), after, *found.steps[2:])
    return Calculation(found.due_on, steps, found.still_days, weeks, found.extended)


def latest_adjournment(due_on: date, equated: Collection[date] = ()) -> date:
    """Moved to a working day too (Atw art. 1)."""
    return next_working_day(due_on + timedelta(weeks=ADJOURNED_WEEKS), equated)
