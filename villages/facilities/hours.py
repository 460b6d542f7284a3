"""Opening hours in the syntax of OpenStreetMap, and what they say in Dutch.

The library reads the syntax and knows the public holidays; a day on which the place is closed
because of one is named by the `holidays` package, as the clocks of the municipality are.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.utils import formats, timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from holidays import country_holidays
from opening_hours import (  # type: ignore[attr-defined]
    OpeningHours,
    ParserError,
    State,
)

ZONE = ZoneInfo("Europe/Amsterdam")
LONGEST_TEXT = 255  # as OpenStreetMap itself
EXAMPLE = "Mo-Fr 09:00-17:00; Sa 10:00-12:30; PH off"
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
# What starts on an evening belongs to that evening until now.
NIGHT_ENDS = 6
MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DATE = re.compile(rf"(?:(\d{{4}}) )?({'|'.join(MONTH_NAMES)}) (\d{{1,2}})\b(?!:)", re.ASCII)
COMMENT = re.compile(r'"[^"]*"')
LEAP_YEAR = 2024  # for a date of every year: then 29 February is one


def clock(moment: datetime) -> str:
    """9.00, as people write it; not 09.00."""
    return f"{moment.hour}.{moment:%M}"


class Span(NamedTuple):
    begin: datetime
    end: datetime
    state: Any
    comment: str


class Day(NamedTuple):
    name: str
    text: str
    note: str  # the holiday on this day, with its date
    is_today: bool


def validate_hours(text: str) -> None:
    """For the field of a model: refuses what the library does not read, days that no month has,
    and nights that last until late next morning, which are an end before a start."""
    try:
        hours = _hours(text)
    except ValueError:
        message = _("Deze openingstijden kan ik niet lezen. Schrijf bijvoorbeeld: %(example)s")
        raise ValidationError(message, params={"example": EXAMPLE}) from None
    if no_day := hours.no_such_day():
        raise ValidationError(_("%(day)s bestaat niet."), params={"day": no_day})
    if not hours.is_ever_open():
        raise ValidationError(_("Met deze openingstijden is het het hele komende jaar dicht."))
    if late := hours.too_late():
        message = _("%(day)s gaat door tot %(end)s de dag erna. Zijn begin en einde omgekeerd?")
        name = formats.date_format(late.begin, "l").capitalize()
        raise ValidationError(message, params={"day": name, "end": clock(late.end)})


def hours_of(text: str) -> Hours | None:
    """None where nothing is known, or what is stored cannot be read."""
    try:
        return _hours(text) if text else None
    except ValueError:
        return None


@lru_cache(maxsize=2_000)
def _hours(text: str) -> Hours:
    if len(text) > LONGEST_TEXT or "\0" in text:
        raise ValueError(text)
    try:
        # Without a limit a rule that never comes true is looked for until the year 9999.
        parsed = OpeningHours(text, timezone=ZONE, country="NL", max_interval_days=400)
    except ParserError:
        raise ValueError(text) from None
    return Hours(parsed)


class Hours:
    def __init__(self, parsed: Any):
        self._parsed = parsed

    def is_open(self, moment: datetime) -> bool:
        return self._parsed.is_open(moment.astimezone(ZONE))

    def now_text(self, moment: datetime) -> str:
        """ "nu open tot 17.00", or when it opens."""
        moment = moment.astimezone(ZONE)
        spans = self._spans(moment, moment + timedelta(days=370))
        first = next(spans, None)
        if first is None or first.state == State.UNKNOWN:
            return first.comment if first and first.comment else _("bel eerst even")
        if first.state == State.OPEN:
            return _open_text(moment, first.end)
        opens = next((span for span in spans if span.state == State.OPEN), None)
        return _opens_text(moment, opens.begin) if opens else _("voorlopig dicht")

    def week(self, today: date) -> list[Day]:
        """Monday to Sunday, each as it will be on the first such day from today on."""
        ahead = [today + timedelta(days=days) for days in range(7)]
        begin = _midnight(today) - timedelta(days=1)
        spans = list(self._spans(begin, begin + timedelta(days=10)))
        return [
            Day(
                formats.date_format(day, "l"),
                _day_text(day, spans),
                _holiday_text(day),
                day == today,
            )
            for day in sorted(ahead, key=date.weekday)
        ]

    def no_such_day(self) -> str:
        """ "30 februari", which the library reads and then never finds."""
        for year, name, day in DATE.findall(COMMENT.sub("", str(self._parsed))):
            month = MONTH_NAMES.index(name) + 1
            if int(day) > calendar.monthrange(int(year or LEAP_YEAR), month)[1]:
                return f"{day} {MONTHS[month]} {year}".strip()
        return ""

    def is_ever_open(self) -> bool:
        begin = _midnight(timezone.localdate())
        spans = self._spans(begin, begin + timedelta(days=366))
        return any(span.state != State.CLOSED for span in spans)

    def too_late(self) -> Span | None:
        """A night of opening that lasts beyond the morning and yet ends."""
        begin = _midnight(timezone.localdate())
        for span in self._spans(begin, begin + timedelta(days=15)):
            over_midnight = span.begin.date() < span.end.date()
            lasts = timedelta(0) < span.end - span.begin < timedelta(days=1)
            if span.state == State.OPEN and over_midnight and lasts and _is_late(span):
                return span
        return None

    def _spans(self, begin: datetime, end: datetime) -> Any:
        return (Span(*interval) for interval in self._parsed.intervals(begin, end))


def _is_late(span: Span) -> bool:
    return (span.end.hour, span.end.minute) > (NIGHT_ENDS, 0)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=ZONE)


def _open_text(moment: datetime, until: datetime) -> str:
    if until - moment > timedelta(days=360):
        return _("altijd open")
    if until > _midnight(moment.date()) + timedelta(days=1, hours=NIGHT_ENDS):
        return _("nu open")
    return _("nu open tot %(time)s") % {"time": _end_clock(until)}


def _end_clock(until: datetime) -> str:
    return "24.00" if (until.hour, until.minute) == (0, 0) else clock(until)


def _opens_text(moment: datetime, begin: datetime) -> str:
    days = (begin.date() - moment.date()).days
    if days > 6:
        return _("weer open op %(day)s") % {"day": formats.date_format(begin, "j F")}
    names = [_("vandaag"), _("morgen")]
    day = names[days] if days < 2 else formats.date_format(begin, "l")
    return _("%(day)s open vanaf %(time)s") % {"day": day, "time": clock(begin)}


def _day_text(day: date, spans: list[Span]) -> str:
    begin, end = _midnight(day), _midnight(day + timedelta(days=1))
    parts = []
    for span in spans:
        if span.state == State.CLOSED:
            continue
        if span.begin < begin and span.end <= begin + timedelta(hours=NIGHT_ENDS):
            continue  # the end of the evening before
        if span.begin < end and span.end > begin:
            parts.append(_span_text(span, begin, end))
    return _(" en ").join(parts) if parts else _("dicht")


def _span_text(span: Span, begin: datetime, end: datetime) -> str:
    if span.state == State.UNKNOWN:
        return span.comment or _("bel eerst even")
    if span.begin <= begin and span.end >= end:
        text = _("de hele dag")
    else:
        until = span.end if span.end <= end + timedelta(hours=NIGHT_ENDS) else end
        text = _("%(begin)s tot %(end)s") % {
            "begin": clock(max(span.begin, begin)),
            "end": _end_clock(until),
        }
    return f"{text} ({span.comment})" if span.comment else text


@lru_cache(maxsize=32)
def _holidays(year: int) -> Any:
    return country_holidays("NL", years=year, language="nl")


def _holiday_text(day: date) -> str:
    name = _holidays(day.year).get(day)
    return f"{name}, {formats.date_format(day, 'j F')}" if name else ""


TIME = r"(\d{1,2})(?:[.:](\d{2}))?(?: ?u(?:ur)?)?"
TYPED_SPAN = re.compile(rf"{TIME} ?(?:-|–|tot|t/m) ?{TIME}", re.ASCII)
BETWEEN = re.compile(r"\s*(?:,|;|\ben\b|\+)\s*")
RULE = re.compile(
    r"((?:Mo|Tu|We|Th|Fr|Sa|Su)(?:[-,](?:Mo|Tu|We|Th|Fr|Sa|Su))*) "
    r"(\d\d:\d\d-\d\d:\d\d(?:,\d\d:\d\d-\d\d:\d\d)*|off|closed)",
    re.ASCII,
)
END = re.compile(r"-(\d\d):(\d\d)", re.ASCII)
HOLIDAYS_OFF = {"PH off", "PH closed"}


def span_typed(text: str) -> str:
    """ "9.00-12.00, 13-17" of somebody who types a day, as "09:00-12:00,13:00-17:00"."""
    parts = [part for part in BETWEEN.split(text.strip().lower()) if part]
    if parts in ([], ["dicht"], ["gesloten"]):
        return ""
    return ",".join(_one_span(part) for part in parts)


def _one_span(part: str) -> str:
    found = TYPED_SPAN.fullmatch(part)
    if found is None:
        message = _("“%(part)s” kan ik niet lezen. Schrijf bijvoorbeeld: 9.00-12.00, 13.00-17.00")
        raise ValidationError(message, params={"part": part[:40]})
    hour, minute, end_hour, end_minute = (int(each or 0) for each in found.groups())
    begin, end = (hour, minute), (end_hour, end_minute)
    if hour > 23 or end > (24, 0) or max(minute, end_minute) > 59:
        raise ValidationError(_("“%(part)s” is geen tijd van de klok."), params={"part": part[:40]})
    if (NIGHT_ENDS, 0) < end <= begin:
        message = _("In “%(part)s” ligt het einde voor het begin.")
        raise ValidationError(message, params={"part": part[:40]})
    return f"{hour:02}:{minute:02}-{end_hour:02}:{end_minute:02}"


def from_days(spans: Sequence[str], closed_on_holidays: bool) -> str:
    """The syntax for seven days, each "09:00-17:00" or nothing; neighbours that are the same go
    together."""
    rules: list[tuple[int, int, str]] = []
    for day, span in enumerate(spans):
        if rules and rules[-1][1] == day - 1 and rules[-1][2] == span:
            rules[-1] = (rules[-1][0], day, span)
        elif span:
            rules.append((day, day, span))
    parts = [
        f"{DAYS[first]}{'' if first == last else f'-{DAYS[last]}'} {span}"
        for first, last, span in rules
    ]
    return "; ".join([*parts, *(["PH off"] if parts and closed_on_holidays else [])])


def to_days(text: str) -> tuple[list[str], bool] | None:
    """The seven days and whether holidays are off; None for what does not fit in seven days."""
    days, off = [""] * 7, False
    for rule in filter(None, (part.strip() for part in text.split(";"))):
        if rule in HOLIDAYS_OFF:
            off = True
            continue
        found = RULE.fullmatch(rule)
        if found is None:
            return None
        for day in _days_named(found[1]):
            days[day] = "" if found[2] in {"off", "closed"} else _by_the_clock(found[2])
    return days, off


def _by_the_clock(spans: str) -> str:
    """An evening until 26:00 ends at 02:00; 24:00 is a time that people write."""
    return END.sub(_next_day, spans)


def _next_day(found: re.Match[str]) -> str:
    hour, minute = int(found[1]), int(found[2])
    return f"-{hour - 24 if (hour, minute) > (24, 0) else hour:02}:{minute:02}"


def for_programs(span: str) -> tuple[str, str]:
    """Begin and end of "18:00-24:00"; the clocks of programs know no 24:00."""
    begin, end = span.split("-")
    if end == "24:00":
        end = "23:59" if begin == "00:00" else "00:00"
    return begin, end


def _days_named(text: str) -> list[int]:
    found: list[int] = []
    for part in text.split(","):
        first, _dash, last = part.partition("-")
        begin, end = DAYS.index(first), DAYS.index(last[:2] or first)
        found += range(begin, end + 1) if begin <= end else [*range(begin, 7), *range(end + 1)]
    return found


def day_shown(span: str) -> str:
    """ "09:00-12:00,13:00-17:00" as people write it: "9.00-12.00, 13.00-17.00"."""
    return ", ".join(
        "-".join(f"{int(time[:2])}.{time[3:]}" for time in each.split("-"))
        for each in span.split(",")
        if each
    )
