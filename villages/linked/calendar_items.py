"""Makes plain, short items of an iCalendar file from elsewhere, part by part: what is bad is left
out and said, and the rest is shown. Without Django's settings."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from datetime import datetime, timedelta, tzinfo
from typing import Any

import icalendar
import recurring_ical_events
from icalendar.timezone import tzp

from villages.linked.calendar_events import Event, Remarks, event_of, local, series_of
from villages.linked.calendar_parts import CALENDAR, UNREADABLE, Cutter, Part, Values, learn_zone
from villages.linked.guard import Fault
from villages.linked.plain import PLACE, TEXT, TITLE, key_of, plain, told_apart, web_link
from villages.linked.time_limit import Budget, TookTooLongError

DAYS_AHEAD = 120
STEP = timedelta(days=15)  # repeating events are worked out in steps, until there are enough
MOST_EVENTS = 150
MOST_COMPONENTS = 5000
# Seconds of the processor: for one series (whose rule may never come true), and for all of them.
A_SERIES, ALL_SERIES = 0.5, 7.0


def read_calendar(body: bytes, base: str, now: datetime) -> dict[str, Any]:
    """{"kind", "items", "remarks"}; raises Fault."""
    text, remarks = _text(body)
    reader = CalendarReader(Cutter(text), remarks)
    items = told_apart([_item(event, base) for event in reader.soonest(now)])
    return {"kind": "calendar", "items": items, "remarks": sorted(reader.remarks)}


def _text(body: bytes) -> tuple[str, Remarks]:
    """The standard says UTF-8; older programs still send what Windows uses."""
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return body.decode("utf-16", "replace"), {"charset"}
    try:
        return body.decode("utf-8-sig"), set()
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace"), {"charset"}


class CalendarReader:
    """Reads what was cut; `remarks` says what was left out."""

    def __init__(self, cutter: Cutter, remarks: Remarks):
        self.remarks = remarks
        self._budget = Budget(A_SERIES, ALL_SERIES)
        calendars = cutter.file.named(CALENDAR)
        if cutter.unfinished:  # the file stops in the middle: what it was saying then is unknown
            self._damaged(True)
            cutter.unfinished[0].inner = [
                part for part in cutter.unfinished[0].inner if part not in cutter.unfinished
            ]
        self._series = [series for calendar in calendars for series in self._series_in(calendar)]
        if cutter.unfinished and not self._series:
            raise Fault("broken")
        self._damaged(bool(cutter.file.lines) or cutter.file.is_damaged)

    def _damaged(self, is_so: bool) -> None:
        if is_so:
            self.remarks.add("damaged")

    def _series_in(self, calendar: Part) -> list[list[Event]]:
        own = Values(calendar)
        zone = self._zone(own)
        self._damaged(own.is_damaged)
        for part in calendar.inner:
            if part.name == "VTIMEZONE":
                self._learn(part)
            elif part.name != "VEVENT":
                self._damaged(any(Values(each).is_damaged for each in part.everything()))
        if "CANCEL" in own.words("METHOD"):
            self.remarks.add("cancelled")
            return []
        parts = calendar.named("VEVENT")
        if len(parts) > MOST_COMPONENTS:
            self.remarks.add("many")
        events = (event_of(part, zone, self.remarks) for part in parts[-MOST_COMPONENTS:])
        return series_of(event for event in events if event)

    def _zone(self, own: Values) -> tzinfo | None:
        """What a calendar says of times without a zone. Google writes it, and so do others."""
        for name in own.all("X-WR-TIMEZONE"):
            try:
                zone = tzp.timezone(str(name).strip())
            except UNREADABLE:
                zone = None
            self._damaged(zone is None or len(own.all("X-WR-TIMEZONE")) > 1)
            if zone:
                return zone
        return None

    def _learn(self, part: Part) -> None:
        try:
            with self._budget.piece():
                self._damaged(not learn_zone(part))
        except TookTooLongError:
            self._damaged(True)

    def soonest(self, now: datetime) -> list[Any]:
        """The occurrences from half a day ago on, until there are enough."""
        begin, end = now - timedelta(hours=12), now + timedelta(days=DAYS_AHEAD)
        queries = [query for series in self._series for query in self._queries(series)]
        found: dict[tuple[int, Any], Any] = {}
        while begin < end and len(found) < MOST_EVENTS:
            for number, query in enumerate(queries):
                step = query.between(begin, min(begin + STEP, end))
                found |= {(number, event["DTSTART"].dt): event for event in step}
            begin += STEP
        self.remarks |= {remark for query in queries for remark in query.remarks}
        shown = [event for event in found.values() if self._is_shown(event)]
        if len(shown) > MOST_EVENTS:
            self.remarks.add("many")
        return sorted(shown, key=lambda event: local(event["DTSTART"].dt)[0])[:MOST_EVENTS]

    def _queries(self, series: list[Event]) -> list[Query]:
        """Where a series makes no sense as a whole, its events are asked one by one."""
        query = Query(series, self._budget)
        if query.is_lost and len(series) > 1:
            self.remarks |= query.remarks
            return [Query([event], self._budget) for event in series]
        return [query]

    def _is_shown(self, event: Any) -> bool:
        if str(event["CLASS"]) != "PUBLIC":
            self.remarks.add("private")
            return False
        return str(event.get("STATUS", "")) != "CANCELLED"


class Query:
    """One series, asked by itself: what it cannot answer, or not in time, is its own loss."""

    def __init__(self, series: list[Event], budget: Budget):
        self.remarks: Remarks = set()
        self._budget = budget
        self._parts = [event.component for event in series]
        self._query = self._asked(self._begun) or self._first_only()

    @property
    def is_lost(self) -> bool:
        return self._query is None

    def between(self, begin: datetime, end: datetime) -> list[Any]:
        found = self._asked(lambda: self._query.between(begin, end)) if self._query else []
        if found is None:
            self._query = None
        return found or []

    def _begun(self) -> Any:
        calendar = icalendar.Calendar()
        calendar.subcomponents = list(self._parts)
        return recurring_ical_events.of(calendar)

    def _first_only(self) -> Any:
        """Without its rule, of which the library can make nothing."""
        for part in self._parts:
            part.pop("RRULE", None)
        return self._asked(self._begun)

    def _asked(self, ask: Callable[[], Any]) -> Any:
        """None where there is no answer. What does not repeat costs next to nothing."""
        repeats = any("RRULE" in part for part in self._parts)
        try:
            with self._budget.piece() if repeats else nullcontext():
                return ask()
        except TookTooLongError:
            self.remarks.add("heavy")
        except UNREADABLE:
            self.remarks.add("damaged")
        return None


def _item(event: Any, base: str) -> dict[str, Any]:
    starts, is_whole_day = local(event["DTSTART"].dt)
    ends = local(event["DTEND"].dt)[0] if "DTEND" in event else None
    if ends and is_whole_day:
        ends -= timedelta(days=1)  # the day after the last one stands there
    text = plain(event.get("DESCRIPTION"), TEXT)
    return {
        "uid": key_of(event.get("UID"), starts.isoformat()),
        "title": plain(event.get("SUMMARY"), TITLE) or text[:TITLE] or "(zonder titel)",
        "text": text,
        "place": plain(event.get("LOCATION"), PLACE),
        "link": web_link(event.get("URL"), base),
        "starts_at": starts.isoformat(),
        "ends_at": ends.isoformat() if ends and ends > starts else None,
        "is_whole_day": is_whole_day,
    }
