"""When a request must be decided. Pure functions: what happened goes in, a date with its sum out.

Sources: Awb 4:13 (eight weeks), 4:14 (a later date), 4:15 (the clock stands still), 6:7 and 6:8
(objection); Algemene termijnenwet (Atw) art. 1 to 3. A page shows the steps, so that nobody has
to believe the date.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple, Protocol

import holidays
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

ATW_MAX_WEEKS = 12  # Atw art. 2: longer terms are not moved
OBJECTION_WEEKS = 6  # Awb 6:7
FIRST_DAY, LAST_DAY = date(2020, 1, 1), date(2099, 12, 31)  # as far as rules and holidays are known
OFFICIAL_NAMES = {
    "New Year's Day": "Nieuwjaarsdag",
    "Good Friday": "Goede Vrijdag",
    "Easter Sunday": "Pasen",
    "Easter Monday": "Tweede Paasdag",
    "King's Day": "Koningsdag",
    "Liberation Day": "Bevrijdingsdag",
    "Ascension Day": "Hemelvaartsdag",
    "Pentecost": "Pinksteren",
    "Pentecost Monday": "Tweede Pinksterdag",
    "Christmas Day": "Eerste Kerstdag",
    "Second Day of Christmas": "Tweede Kerstdag",
}


class Term(Protocol):
    """What a term rule says about the clock; the model TermRule is one."""

    weeks: int
    suspendable: bool
    atw_applies: bool


Rank = tuple[date, int, str]


class Received(NamedTuple):
    """The request came in on this day; the term runs from the day after (Awb 4:13)."""

    on: date


class Suspended(NamedTuple):
    """Still from `starts_on`, the day after the invitation, and running again on `resumes_on`:
    the day of the supplement, or the last day of an unused term. Of the two readings of the law
    for an unused term this is the cautious one: it gives the municipality a day less."""

    starts_on: date
    resumes_on: date

    @classmethod
    def between(cls, asked_on: date, answered_on: date) -> Suspended:
        return cls(asked_on + timedelta(days=1), answered_on)

    @property
    def on(self) -> date:
        return self.starts_on

    @property
    def rank(self) -> Rank:
        return self.starts_on, 1, self.resumes_on.isoformat()

    @property
    def days(self) -> int:
        return max((self.resumes_on - self.starts_on).days, 0)


class Extended(NamedTuple):
    """On this day a new last day was announced, with a reason (Awb 4:14)."""

    on: date
    new_due: date

    @property
    def rank(self) -> Rank:
        """Events that come in any order give one date; on one day the announcement comes first."""
        return self.on, 0, self.new_due.isoformat()


class Unreachable(NamedTuple):
    """The channel did not work, in local time. It moves no date of the municipality: who was late
    by it is not held to it (Awb 2:21 lid 3, to be checked with counsel)."""

    since: datetime
    until: datetime

    @property
    def on(self) -> date:
        return self.since.date()

    @property
    def rank(self) -> Rank:
        return self.on, 2, f"{self.since.isoformat()} {self.until.isoformat()}"


Event = Received | Suspended | Extended | Unreachable


class Step(NamedTuple):
    label: str
    day: date


@dataclass(frozen=True)
class Calculation:
    due_on: date
    steps: tuple[Step, ...]
    still_days: int
    weeks: int
    extended: bool = False
    events: tuple[Event, ...] = ()

    @property
    def summary(self) -> str:
        """ "8 weken + 13 dagen stil"."""
        parts = [_("%d weken") % self.weeks] if not self.extended else [_("verlengd")]
        if self.still_days:
            parts.append(days_still(self.still_days))
        return " + ".join(parts)


def days_still(days: int) -> str:
    return ngettext("%d dag stil", "%d dagen stil", days) % days


@lru_cache(maxsize=64)
def _holidays_of(year: int) -> dict[date, str]:
    """Atw art. 3: `optional` holds Good Friday and 5 May, which counts each year and not only when
    employers give it off."""
    found = holidays.country_holidays(
        "NL", years=year, categories=("public", "optional"), language="en_US"
    )
    return {day: _dutch(names) for day, names in found.items()}


def _dutch(names: str) -> str:
    """Two may fall on one day, as Ascension Day on 5 May in 2016."""
    both = set(names.split("; "))
    return " en ".join(dutch for name, dutch in OFFICIAL_NAMES.items() if name in both)


def why_free(day: date, equated: Collection[date] = ()) -> str:
    """The reason that `day` is no working day in the sense of the Atw, or nothing."""
    if day in _holidays_of(day.year):
        return _holidays_of(day.year)[day]
    if day in equated:
        return _("een gelijkgestelde dag")
    return {5: _("zaterdag"), 6: _("zondag")}.get(day.weekday(), "")


def next_working_day(day: date, equated: Collection[date] = ()) -> date:
    """`day` itself when it is one (Atw art. 1 lid 1)."""
    while why_free(day, equated):
        day += timedelta(days=1)
    return day


def due_date(
    events: Sequence[Event], term: Term, equated: Collection[date] = ()
) -> Calculation | None:
    """The last day to decide; None as long as nothing was received.

    A date announced by 4:14 replaces what came before it and is kept as it was announced; only
    standing still afterwards moves it.
    """
    received = next((event for event in events if isinstance(event, Received)), None)
    if received is None:
        return None
    sum_ = _Sum(received, term, equated)
    later = sorted((e for e in events if not isinstance(e, Received)), key=lambda e: e.rank)
    for event in later:
        sum_.events.append(event)
        if isinstance(event, Extended):
            sum_.extend(event)
        elif isinstance(event, Unreachable):
            sum_.note_unreachable(event)
        elif term.suspendable and event.days:
            sum_.stand_still(event)
    return sum_.whole()


class _Sum:
    """Adds up, step by step. No day is counted twice, and what comes when the term has passed
    already moves nothing: a late decision stays late."""

    def __init__(self, received: Received, term: Term, equated: Collection[date]):
        self.term, self.equated = term, equated
        self.events: list[Event] = [received]
        self.due = received.on + timedelta(weeks=term.weeks)
        self.steps = [
            Step(_("Ontvangen"), received.on),
            Step(_("%d weken na ontvangst") % term.weeks, self.due),
        ]
        self.counted_until = received.on + timedelta(days=1)
        self.still, self.announced, self.extended = 0, False, False

    @property
    def is_moved(self) -> bool:
        atw = self.term.atw_applies and self.term.weeks <= ATW_MAX_WEEKS
        return atw and not self.announced

    @property
    def last_day(self) -> date:
        return next_working_day(self.due, self.equated) if self.is_moved else self.due

    def extend(self, event: Extended) -> None:
        if event.on > self.last_day:
            self._too_late(
                _("Verlengd op %s, maar de termijn was al voorbij: dat telt niet"), event
            )
            return
        self.due, self.still, self.announced, self.extended = event.new_due, 0, True, True
        label = _("Verlengd, aangekondigd op %s") % _short(event.on)
        self.steps.append(Step(label, self.due))

    def stand_still(self, event: Suspended) -> None:
        """Whoever is asked on the last day is asked in time; from the day after nothing stops."""
        if event.starts_on - timedelta(days=1) > self.last_day:
            self._too_late(_("Stil vanaf %s, maar de termijn was al voorbij: dat telt niet"), event)
            return
        counted = Suspended(max(event.starts_on, self.counted_until), event.resumes_on)
        if not counted.days:
            return
        self.counted_until = counted.resumes_on
        self.due += timedelta(days=counted.days)
        self.still, self.announced = self.still + counted.days, False
        self.steps.append(Step(_still_label(counted), self.due))

    def note_unreachable(self, event: Unreachable) -> None:
        words = _(
            "Het portaal was onbereikbaar van %(since)s tot %(until)s. Wie daardoor te laat was, "
            "wordt dat niet aangerekend (Awb 2:21 lid 3)"
        )
        moments = {"since": _moment(event.since), "until": _moment(event.until)}
        self.steps.append(Step(words % moments, event.on))

    def _too_late(self, words: str, event: Suspended | Extended) -> None:
        self.steps.append(Step(words % _short(event.on), self.last_day))

    def whole(self) -> Calculation:
        if self.is_moved:
            self.due = _move_to_working_day(self.due, self.equated, self.steps)
        steps, events = tuple(self.steps), tuple(self.events)
        return Calculation(self.due, steps, self.still, self.term.weeks, self.extended, events)


def _still_label(event: Suspended) -> str:
    last = event.resumes_on - timedelta(days=1)
    if event.days == 1:
        return _("1 dag stil (%s)") % _short(last)
    return _("%(days)s (%(first)s tot en met %(last)s)") % {
        "days": days_still(event.days),
        "first": _short(event.starts_on),
        "last": _short(last),
    }


def _move_to_working_day(due: date, equated: Collection[date], steps: list[Step]) -> date:
    moved = next_working_day(due, equated)
    if moved != due:
        label = _("%(day)s is %(reason)s, dus de eerste werkdag daarna")
        reason = why_free(due, equated)
        steps.append(Step(label % {"day": _short(due), "reason": reason}, moved))
    return moved


def _moment(at: datetime) -> str:
    return date_format(at, "j F Y, G.i")


def _short(day: date) -> str:
    return date_format(day, "j F Y")


def objection_until(announced_on: date, equated: Collection[date] = ()) -> date:
    """The last day to object: six weeks from the day after the announcement (Awb 6:7, 6:8)."""
    return next_working_day(announced_on + timedelta(weeks=OBJECTION_WEEKS), equated)


def add_months(day: date, months: int) -> date:
    """The same day of the month, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))


def counted_back(end: date, months: int) -> date:
    """So many months before `end`, never moved to a working day (Atw art. 1 lid 2)."""
    return add_months(end, -months)
