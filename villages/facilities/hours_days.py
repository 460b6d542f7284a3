"""Opening hours as people type them, a field for each day; and the rule that those become."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
# What starts on an evening belongs to that evening until now.
NIGHT_ENDS = 6
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
