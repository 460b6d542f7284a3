"""The events of a calendar from elsewhere, each with the lines that we use and only sound ones; and
which of them are one series."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
from icalendar.prop import vDDDLists, vDDDTypes, vText

from villages.linked.calendar_parts import Part, Values, is_sound

HOME = ZoneInfo("Europe/Amsterdam")
TOO_OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}
MOST_A_DAY = 6
TEXTS = ("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL")
# The second is what Apple's server says beside or instead of the first.
PRIVACY = ("CLASS", "X-CALENDARSERVER-ACCESS")
Remarks = set[str]


def local(value: date | datetime) -> tuple[datetime, bool]:
    """The moment, and whether it is a whole day. Without a zone it is the village's own time."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time(), HOME), True
    return (value if value.tzinfo else value.replace(tzinfo=HOME)), False


@dataclass
class Event:
    component: icalendar.Event
    uid: str
    sequence: int
    start: date
    replaces: date | None

    @property
    def is_private(self) -> bool:
        return str(self.component["CLASS"]) != "PUBLIC"

    def hide(self) -> None:
        self.component["CLASS"] = vText("PRIVATE")

    def fit(self, core: Event) -> None:
        """Says which occurrence it replaces as its series counts: by day, or by moment."""
        if self.replaces is None:
            return
        is_moment = isinstance(core.start, datetime)
        if is_moment and not isinstance(self.replaces, datetime):
            self.replaces = datetime.combine(self.replaces, core.start.timetz())  # type: ignore[attr-defined]
        elif not is_moment and isinstance(self.replaces, datetime):
            self.replaces = self.replaces.astimezone(HOME).date()
        given = self.component["RECURRENCE-ID"]
        self.component["RECURRENCE-ID"] = vDDDTypes(self.replaces)
        self.component["RECURRENCE-ID"].params.update(given.params)


def series_of(events: Iterable[Event]) -> list[list[Event]]:
    """Events that belong together: one, and what replaces its occurrences."""
    by_uid: dict[Any, list[Event]] = {}
    for number, event in enumerate(events):
        by_uid.setdefault(event.uid or number, []).append(event)
    return [series for group in by_uid.values() for series in _split(group)]


def _split(group: list[Event]) -> list[list[Event]]:
    """A later version takes the place of an earlier one. Two of the same version are two events
    of a program that is careless with its keys."""
    cores = [event for event in group if event.replaces is None]
    changes = [event for event in group if event.replaces is not None]
    if not cores:
        return [changes]
    newest = max(event.sequence for event in cores)
    cores = [event for event in cores if event.sequence == newest]
    cores.sort(key=lambda event: "RRULE" not in event.component)
    for change in changes:
        change.fit(cores[0])
        if cores[0].is_private:
            change.hide()
    return [[cores[0], *changes], *([event] for event in cores[1:])]


def event_of(part: Part, zone: tzinfo | None, remarks: Remarks) -> Event | None:
    """None for what has no moment, and for what repeats within the day."""
    values = Values(part)
    event = icalendar.Event()
    for name in TEXTS:
        if value := values.one(name):
            event[name] = value
    starts = {_placed(value.dt, zone) for value in values.all("DTSTART")}
    start = starts.pop() if len(starts) == 1 else None
    if start is None:
        remarks.add("damaged")
        return None
    event["DTSTART"] = vDDDTypes(start)
    _put_end(event, start, values, zone)
    _put_dates(event, values, zone)
    if not _put_rules(event, start, values, remarks):
        return None
    inner = [Values(each) for each in part.everything()]
    _put_state(event, inner)
    replaces, sequence = _put_place(event, values, zone)
    if values.is_damaged or any(each.is_damaged for each in inner):
        remarks.add("damaged")
    return Event(event, str(event.get("UID", "")).strip(), sequence, start, replaces)


def _placed(value: Any, zone: tzinfo | None) -> Any:
    """A day, or a moment in a zone: that of the calendar, or of the village. None for else."""
    if not isinstance(value, datetime):
        return value if isinstance(value, date) else None
    if value.tzinfo is None:
        return value.replace(tzinfo=zone or HOME)
    return value.astimezone(zone) if zone and value.tzname() == "UTC" else value


def _put_end(event: icalendar.Event, start: date, values: Values, zone: tzinfo | None) -> None:
    """An end that is none of one, or lies before the start, is left out."""
    ends = {_placed(value.dt, zone) for value in values.all("DTEND")}
    lasts = {getattr(value, "dt", None) for value in values.all("DURATION")}
    end = ends.pop() if len(ends) == 1 else None
    last = lasts.pop() if len(lasts) == 1 else None
    is_day = not isinstance(start, datetime)
    if isinstance(end, date) and isinstance(end, datetime) != is_day and end >= start:
        event["DTEND"] = vDDDTypes(end)
    elif isinstance(last, timedelta) and last >= timedelta(0):
        event["DURATION"] = vDDDTypes(last)
    values.is_damaged |= any(
        values.all(name) and name not in event and "DTEND" not in event
        for name in ("DTEND", "DURATION")
    )


def _put_dates(event: icalendar.Event, values: Values, zone: tzinfo | None) -> None:
    for name in ("RDATE", "EXDATE"):
        dates = []
        for value in values.all(name):
            for each in getattr(value, "dts", [value]):
                is_period = isinstance(each.dt, tuple)
                moment = _placed(each.dt[0] if is_period else each.dt, zone)
                if moment is None:
                    values.is_damaged = True
                else:
                    dates.append(moment)
        if dates:
            event[name] = vDDDLists(dates)


def _put_rules(event: icalendar.Event, start: date, values: Values, remarks: Remarks) -> bool:
    """A rule that cannot be is left out, and the first time stays. False for what repeats within
    the day: such a rule has millions of moments in a year, and no village has such an event."""
    rules = []
    for rule in values.all("RRULE"):
        if _is_storm(rule):
            remarks.add("storm")
            return False
        if is_sound(rule):
            _put_last_day(rule, start)
            rules.append(rule)
        else:
            values.is_damaged = True
    if rules:
        event["RRULE"] = rules
    return True


def _is_storm(rule: Any) -> bool:
    a_day = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        a_day *= max(1, len(rule.get(name, [])))
    often = {str(name).upper() for name in rule.get("FREQ", [])}
    return bool(TOO_OFTEN & often) or a_day > MOST_A_DAY


def _put_last_day(rule: Any, start: date) -> None:
    """ "Until" a day means that day too; the library takes it for the midnight before."""
    if "UNTIL" not in rule:
        return
    until = rule["UNTIL"][0]
    if not isinstance(start, datetime):
        until = local(until)[0].astimezone(HOME).date()
    elif not isinstance(until, datetime):
        until = datetime.combine(until, time(23, 59, 59), start.tzinfo).astimezone(UTC)
    elif until.tzinfo is None:
        until = until.replace(tzinfo=start.tzinfo).astimezone(UTC)
    rule["UNTIL"] = [until]


def _put_state(event: icalendar.Event, inner: list[Values]) -> None:
    """What is not clearly public is private, also where the line stands in an alarm that nobody
    ended."""
    is_public = not any(
        each.words(name) - {"PUBLIC"} or each.has_unread(name) for each in inner for name in PRIVACY
    )
    event["CLASS"] = vText("PUBLIC" if is_public else "PRIVATE")
    words = {word for each in inner for word in each.words("STATUS")}
    if any(word.startswith("CANCEL") for word in words):
        event["STATUS"] = vText("CANCELLED")


def _put_place(
    event: icalendar.Event, values: Values, zone: tzinfo | None
) -> tuple[date | None, int]:
    """Which occurrence it replaces, and its version. What replaces something that cannot be read
    is an event by itself."""
    numbers = [value for value in values.all("SEQUENCE") if isinstance(value, int)]
    values.is_damaged |= len(values.all("SEQUENCE")) > 1
    given = values.one("RECURRENCE-ID")
    replaces = _placed(given.dt, zone) if given else None
    if replaces is not None:
        event["RECURRENCE-ID"] = given
    elif given or values.has_unread("RECURRENCE-ID"):
        values.is_damaged = True
        event.pop("UID", None)
    sequence = max(numbers, default=0)
    event["SEQUENCE"] = icalendar.vInt(sequence)
    return replaces, sequence
