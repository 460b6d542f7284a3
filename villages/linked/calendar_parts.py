"""Cuts an iCalendar file into its parts and reads each line by itself, so that what is bad spoils
nothing else. The library reads a file whole or not at all; a line it reads as well as anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import icalendar
from icalendar.parser import Contentline
from icalendar.prop import TypesFactory

CALENDAR = "VCALENDAR"
# What stands in a calendar itself: where one of these begins, the one before it has ended.
IN_CALENDAR = {"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY"}
# Of a zone, what its times depend on; the library refuses a zone for any other word.
OF_ZONE = ("TZID", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE", "TZNAME")
# Takes a zone, and these only.
ZONED = {"DTSTART", "DTEND", "RECURRENCE-ID", "DUE", "RDATE", "EXDATE"}
# What a library raises on a file that is no calendar.
UNREADABLE = (
    ValueError,
    LookupError,
    AttributeError,
    TypeError,
    ArithmeticError,
    RecursionError,
    OSError,  # a zone named like a folder of the machine's own zones
)
TYPES = TypesFactory()
NEW_LINE = re.compile(r"[\r\n]+")
FOLD = re.compile(r"\n[ \t]")
DEEPEST = 20


@dataclass(eq=False)
class Part:
    """A component with its own lines; `is_damaged` says that its end, or that of one in it, is
    missing."""

    name: str
    lines: list[str] = field(default_factory=list)
    inner: list[Part] = field(default_factory=list)
    is_damaged: bool = False

    def named(self, name: str) -> list[Part]:
        return [part for part in self.inner if part.name == name]

    def everything(self) -> Iterator[Part]:
        waiting = [self]
        while waiting:
            part = waiting.pop()
            yield part
            waiting += part.inner


class Cutter:
    """`file.inner` are the calendars. What was begun last when the file stops is `unfinished`."""

    def __init__(self, text: str):
        self.file = Part("")
        self._open = [self.file]
        for line in FOLD.sub("", NEW_LINE.sub("\n", text)).split("\n"):
            if line.strip():
                self._take(line)
        self.unfinished = self._open[1:]

    def _take(self, line: str) -> None:
        word, _colon, name = line.strip().upper().partition(":")
        if word == "BEGIN":
            self._begin(name.strip())
        elif word == "END":
            self._end(name.strip())
        else:
            self._open[-1].lines.append(line)

    def _begin(self, name: str) -> None:
        if name == CALENDAR:
            self._close(1)
        elif name in IN_CALENDAR:
            self._close(2)
            self._back_in_calendar()
        part = Part(name, is_damaged=len(self._open) == DEEPEST)
        self._open[-1].inner.append(part)
        if part.is_damaged:
            return
        self._open.append(part)

    def _back_in_calendar(self) -> None:
        """For what comes after a calendar that ended too early."""
        if [part.name for part in self._open[1:2]] == [CALENDAR]:
            return
        self._close(1)
        calendars = self.file.named(CALENDAR)
        if calendars:
            calendars[-1].is_damaged = True
            self._open.append(calendars[-1])

    def _close(self, depth: int) -> None:
        for part in self._open[depth:]:
            part.is_damaged = True
        del self._open[depth:]

    def _end(self, name: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].name == name:
                self._close(depth + 1)
                self._open.pop()
                return
        self._open[-1].is_damaged = True


class Values:
    """The values of a part, by name, as the library reads them."""

    def __init__(self, part: Part):
        self._found: dict[str, list[Any]] = {}
        self._unread: list[str] = []
        self.is_damaged = part.is_damaged
        for line in part.lines:
            try:
                name, value = _value(line)
            except UNREADABLE:
                self.is_damaged = True
                self._unread.append(line.strip().upper())
            else:
                self._found.setdefault(name, []).append(value)

    def all(self, name: str) -> list[Any]:
        return self._found.get(name, [])

    def words(self, name: str) -> set[str]:
        return {str(value).strip().upper() for value in self.all(name)}

    def has_unread(self, name: str) -> bool:
        return any(line.startswith(name) for line in self._unread)

    def one(self, name: str) -> Any:
        """The first, where there may be one."""
        found = self.all(name)
        self.is_damaged |= len(found) > 1
        return found[0] if found else None


def _value(line: str) -> tuple[str, Any]:
    content = Contentline(line)
    name, params, text = content.parts()
    name = name.upper()
    kind: Any = TYPES.for_property(name, params.value)
    # Some kinds take their value as it stands on the line.
    as_it_stands = getattr(kind, "get_value_from_content_line", None)
    if as_it_stands is not None:
        text = as_it_stands(content)
    zone = params.get("TZID") if name in ZONED else None
    value = kind(_read(kind, text, zone))
    value.params = params
    return name, value


def _read(kind: Any, text: Any, zone: str | None) -> Any:
    """A zone that the machine stumbles over is as good as none."""
    try:
        return kind.from_ical(text, zone) if zone else kind.from_ical(text)
    except OSError:
        return kind.from_ical(text)


def is_sound(rule: Any) -> bool:
    """A rule of repeating that goes on from one time to the next."""
    steps, until = rule.get("INTERVAL", []), rule.get("UNTIL", [])
    return (
        len(rule.get("FREQ", [])) == 1
        and len(until) <= 1
        and all(step > 0 for step in steps)
        and all(isinstance(each, date) for each in until)
    )


def _is_of_a_clock(line: str) -> bool:
    """Clocks change once a year by a rule. Another rule would be gone through from its start for
    each time in that zone."""
    _name, rule = _value(line)
    return is_sound(rule) and [str(each).upper() for each in rule["FREQ"]] == ["YEARLY"]


def learn_zone(part: Part) -> bool:
    """Makes the zone known by its name; False when something was wrong with it. Where nothing can
    be made of a zone, its times are the village's own."""
    lines = [line for each in part.everything() for line in each.lines]
    rules = [line for line in lines if line.upper().startswith("RRULE")]
    try:
        if not all(_is_of_a_clock(line) for line in rules):
            return False
    except UNREADABLE:
        return False
    try:
        _zone_of(part, is_strict=True)
    except UNREADABLE:
        with suppress(*UNREADABLE):
            _zone_of(part, is_strict=False)
        return False
    return not part.is_damaged


def _zone_of(part: Part, is_strict: bool) -> None:
    # The library keeps the zone by its name when it has read the last line.
    icalendar.Timezone.from_ical("\r\n".join(_zone_lines(part, is_strict)))


def _zone_lines(part: Part, is_strict: bool) -> list[str]:
    lines, names = [f"BEGIN:{part.name}"], set()
    for line in part.lines:
        name = re.split("[;:]", line.upper(), maxsplit=1)[0].strip()
        if is_strict or (name in OF_ZONE and name not in names):
            lines.append(line)
        names.add(name)
    for inner in part.inner:
        lines += _zone_lines(inner, is_strict)
    return [*lines, f"END:{part.name}"]
