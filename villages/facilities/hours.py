"""Opening hours in the syntax of OpenStreetMap, and what they say in Dutch.

The library reads the syntax and knows the public holidays; a day on which the place is closed
because of one is named by the `holidays` package, as the clocks of the municipality are.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
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

from villages.facilities.hours_days import NIGHT_ENDS
from villages.facilities.hours_written import (
    QuestionError,
    from_text,
    in_words,
    spelled,
    understood,
)

ZONE = ZoneInfo("Europe/Amsterdam")
LONGEST_TEXT = 255  # as OpenStreetMap itself
EXAMPLE = "Mo-Fr 09:00-17:00; Sa 10:00-12:30; PH off"
MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DATE = re.compile(rf"(?:(\d{{4}}) )?({'|'.join(MONTH_NAMES)}) (\d{{1,2}})\b(?!:)", re.ASCII)
COMMENT = re.compile(r'"[^"]*"')
LEAP_YEAR = 2024  # for a date of every year: then 29 February is one


def clock(moment: datetime | time) -> str:
    """9.00, as people write it; not 09.00."""
    return f"{moment.hour}.{moment:%M}"


class Span(NamedTuple):
    begin: datetime
    end: datetime
    state: Any
    comment: str
    is_rest: bool = False  # what is said of all other times


class Turn(NamedTuple):
    """The next time that a door closes or opens, and the short words for it."""

    at: datetime
    is_open: bool
    text: str


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
    except ValueError as error:
        raise ValidationError(_refusal(text[:LONGEST_TEXT], error)) from None
    if no_day := hours.no_such_day():
        raise ValidationError(_("%(day)s bestaat niet."), params={"day": no_day})
    if not hours.is_ever_open():
        message = _("Met deze openingstijden is het het hele komende jaar dicht.")
        raise ValidationError(message + " " + _("Wanneer is het wel open?"))
    if late := hours.too_late():
        message = _("%(day)s gaat door tot %(end)s de dag erna. Zijn begin en einde omgekeerd?")
        name = formats.date_format(late.begin, "l").capitalize()
        raise ValidationError(message, params={"day": name, "end": clock(late.end)})


def _refusal(text: str, error: ValueError) -> str:
    """With a question, whenever we can think of something that was perhaps meant."""
    guess = _meant(spelled(text)) or _meant(in_words(text))
    if isinstance(error, QuestionError) and (_is_read(text) or not guess):
        if meant := _meant(error.meant):
            return error.words + meant
        if _is_read(text):
            return error.words
    message = _("Deze openingstijden kan ik niet lezen.") + guess
    return message + " " + _("Schrijf bijvoorbeeld: %(example)s") % {"example": EXAMPLE}


def _meant(text: str) -> str:
    """A question, when what we would ask can be read and is open some day."""
    try:
        is_something = bool(text) and _hours(text).is_ever_open()
    except ValueError:
        return ""
    return " " + _("Bedoel je “%(meant)s”?") % {"meant": text} if is_something else ""


def _is_read(text: str) -> bool:
    try:
        return bool(_parsed(text))
    except ParserError:
        return False


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
    choices = understood(text)
    try:
        parts = [(_parsed(choice.rules), _parsed(choice.closed)) for choice in choices]
    except ParserError:
        raise ValueError(text) from None
    return Hours(parts)


def _parsed(rules: str) -> Any:
    # Without a limit a rule that never comes true is looked for until the year 9999.
    return rules and OpeningHours(rules, timezone=ZONE, country="NL", max_interval_days=400)


class Hours:
    """`parts` stand between `||`: each with when it is closed for certain, and the next says what
    the ones before leave open."""

    def __init__(self, parts: list[tuple[Any, Any]]):
        self._parts = parts

    def is_open(self, moment: datetime) -> bool:
        moment = moment.astimezone(ZONE)
        first = next(self._spans(moment, moment + timedelta(minutes=1)), None)
        return first is not None and first.state == State.OPEN

    def now_text(self, moment: datetime) -> str:
        """ "nu open tot 17.00", or when it opens."""
        moment = moment.astimezone(ZONE)
        spans = self._spans(moment, moment + timedelta(days=370))
        first = next(spans, None)
        if first is None or first.state == State.UNKNOWN:
            return first.comment if first and first.comment else _("bel eerst even")
        if first.state == State.OPEN:
            return _open_text(moment, first.end)
        opens = next((span for span in spans if span.state != State.CLOSED), None)
        if opens is None:
            return _("voorlopig dicht")
        if opens.state == State.OPEN:
            return _opens_text(moment, opens.begin)
        return f"{_day_from(moment, opens.begin)}: {opens.comment or _('bel eerst even')}"

    def turn(self, moment: datetime) -> Turn | None:
        """When it closes, or next opens for certain. None when that is days away, as with what is
        always open."""
        moment = moment.astimezone(ZONE)
        spans = self._spans(moment, moment + timedelta(days=6))
        first = next(spans, None)
        if first is not None and first.state == State.OPEN:
            is_soon = first.end - moment < timedelta(days=1)
            return Turn(first.end, True, _until_text(moment, first.end)) if is_soon else None
        opens = next((span for span in spans if span.state == State.OPEN), None)
        return Turn(opens.begin, False, _from_text(moment, opens.begin)) if opens else None

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
        for year, name, day in DATE.findall(
            COMMENT.sub("", " ".join(str(rules) for rules, _closed in self._parts))
        ):
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

    def _spans(self, begin: datetime, end: datetime) -> Iterator[Span]:
        spans: Iterator[Span] = _intervals(self._parts[0][0], begin, end)
        for (_rules, closed), (rest, _closed) in pairwise(self._parts):
            spans = _filled(spans, closed, rest)
        return spans


def _intervals(rules: Any, begin: datetime, end: datetime) -> Iterator[Span]:
    """A day or a minute further on the clock may be in the hour that is left out in spring, which
    the library refuses."""
    there = [moment.astimezone(UTC).astimezone(ZONE) for moment in (begin, end)]
    return (Span(*interval) for interval in rules.intervals(*there))


def _filled(spans: Iterable[Span], closed: Any, rest: Any) -> Iterator[Span]:
    """With what the rest says, where nothing was said."""
    is_always = str(rest).startswith("24/7")
    for span in spans:
        if span.state != State.CLOSED:
            yield span
            continue
        parts = _intervals(closed, span.begin, span.end) if closed else [span]
        for part in parts:
            if part.state == State.OPEN:
                yield part._replace(state=State.CLOSED, comment="")
            else:
                said = _intervals(rest, part.begin, part.end)
                yield from (each._replace(is_rest=is_always) for each in said)


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


def _until_text(moment: datetime, until: datetime) -> str:
    if until.date() == moment.date() or until <= _midnight(moment.date()) + timedelta(days=1):
        return _("tot %(time)s") % {"time": _end_clock(until)}
    return _("tot %(day)s %(time)s") % {"day": _day_from(moment, until), "time": clock(until)}


def _from_text(moment: datetime, begin: datetime) -> str:
    return _("%(day)s vanaf %(time)s") % {"day": _day_from(moment, begin), "time": clock(begin)}


def _end_clock(until: datetime) -> str:
    return "24.00" if (until.hour, until.minute) == (0, 0) else clock(until)


def _opens_text(moment: datetime, begin: datetime) -> str:
    day = _day_from(moment, begin)
    if (begin.date() - moment.date()).days > 6:
        return _("weer open op %(day)s") % {"day": day}
    return _("%(day)s open vanaf %(time)s") % {"day": day, "time": clock(begin)}


def _day_from(moment: datetime, begin: datetime) -> str:
    days = (begin.date() - moment.date()).days
    if days > 6:
        return formats.date_format(begin, "j F")
    names = [_("vandaag"), _("morgen")]
    return names[days] if days < 2 else formats.date_format(begin, "l")


def _day_text(day: date, spans: list[Span]) -> str:
    begin, end = _midnight(day), _midnight(day + timedelta(days=1))
    parts, rest = [], ""
    for span in spans:
        if span.state == State.CLOSED:
            continue
        if span.begin < begin and span.end <= begin + timedelta(hours=NIGHT_ENDS):
            continue  # the end of the evening before
        if span.begin < end and span.end > begin:
            if span.is_rest and span.state == State.UNKNOWN:
                rest = span.comment or _("bel eerst even")
            else:
                parts.append(_span_text(span, begin, end))
    if parts and rest:
        return _("%(times)s, verder %(rest)s") % {"times": _(" en ").join(parts), "rest": rest}
    return _(" en ").join(parts) or rest or _("dicht")


def _span_text(span: Span, begin: datetime, end: datetime) -> str:
    comment = span.comment
    if span.state == State.UNKNOWN:
        comment = comment or _("bel eerst even")
        if comment.startswith(from_text(span.begin.hour, span.begin.minute)):
            return comment
    if span.begin <= begin and span.end >= end:
        text = "" if span.state == State.UNKNOWN else _("de hele dag")
    else:
        until = span.end if span.end <= end + timedelta(hours=NIGHT_ENDS) else end
        text = _("%(begin)s tot %(end)s") % {
            "begin": clock(max(span.begin, begin)),
            "end": _end_clock(until),
        }
    return f"{text} ({comment})" if text and comment else text or comment


@lru_cache(maxsize=32)
def _holidays(year: int) -> Any:
    return country_holidays("NL", years=year, language="nl")


def holiday_on(day: date) -> str:
    """Its name, or nothing."""
    return _holidays(day.year).get(day) or ""


def _holiday_text(day: date) -> str:
    name = holiday_on(day)
    return f"{name}, {formats.date_format(day, 'j F')}" if name else ""
