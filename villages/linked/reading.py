"""Makes plain, short items of an iCalendar, RSS or Atom file from elsewhere. Without Django's
settings: it runs in a process of its own that holds no secret and may be stopped any moment."""

from __future__ import annotations

import hashlib
import html
import io
import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
import httpx
import icalendar
import recurring_ical_events
from django.utils.html import strip_tags
from icalendar.prop import vBroken

from villages.linked.fetching import Answer
from villages.linked.guard import Fault

HOME = ZoneInfo("Europe/Amsterdam")
DAYS_AHEAD = 120
STEP = timedelta(days=15)  # repeating events are worked out in steps, until there are enough
MOST_EVENTS = 150
MOST_NEWS = 30
MOST_COMPONENTS = 5000
TEXT, TITLE, PLACE, LINK = 300, 160, 160, 500
TOO_OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# What these libraries raise on a file that is no calendar.
UNREADABLE = (ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError)
Reading = dict[str, Any]


def read(answer: Answer, now: datetime) -> Reading:
    """{"kind", "items", "remarks"}; raises Fault."""
    body = answer.body or b""
    start = body[:4000].replace(b"\x00", b"").upper()
    if b"BEGIN:VCALENDAR" in start:
        return _calendar(body, answer.address, now)
    # No feed needs entities of its own, and a few of them unfold into gigabytes.
    if b"<!ENTITY" in body.replace(b"\x00", b"").upper():
        raise Fault("unsafe")
    return _news(answer, start, now)


def plain(text: object, most: int) -> str:
    """Without markup, control characters and runs of blanks."""
    words = html.unescape(strip_tags(str(text or "")[: most * 20]))
    flat = " ".join(CONTROL.sub(" ", words).split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"


def web_link(text: object, base: str) -> str:
    """An address of a page, or the site itself."""
    try:
        url = httpx.URL(base).join(str(text or "").strip()) if text else httpx.URL(base)
    except (httpx.InvalidURL, ValueError):
        return base
    is_page = url.scheme in ("http", "https") and url.host and not url.userinfo
    return str(url) if is_page and len(str(url)) <= LINK else base


def key_of(*parts: object) -> str:
    return hashlib.sha256("|".join(map(str, parts)).encode("utf-8", "replace")).hexdigest()[:40]


# News


def _news(answer: Answer, start: bytes, now: datetime) -> Reading:
    headers = {"content-type": answer.content_type, "content-location": answer.address}
    found = feedparser.parse(io.BytesIO(answer.body or b""), response_headers=headers)
    if not found.get("version"):
        if b"<HTML" in start or b"<!DOCTYPE HTML" in start:
            raise Fault("web_page")
        raise Fault("broken" if b"<?XML" in start or b"<RSS" in start else "not_a_feed")
    entries = [entry for entry in found.entries if entry.get("title") or entry.get("summary")]
    if found.bozo and not entries:
        raise Fault("broken")
    return {
        "kind": "news",
        "items": [_entry(entry, answer.address, now) for entry in entries[:MOST_NEWS]],
        "remarks": _remarks(found),
    }


def _remarks(found: Any) -> list[str]:
    problem = found.get("bozo_exception")
    if isinstance(problem, feedparser.CharacterEncodingOverride):
        return ["charset"]
    return ["damaged"] if isinstance(problem, Exception) and _is_damage(problem) else []


def _is_damage(problem: Exception) -> bool:
    return not isinstance(problem, feedparser.NonXMLContentType)


def _entry(entry: Any, base: str, now: datetime) -> Reading:
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    title = plain(entry.get("title"), TITLE)
    text = plain(entry.get("summary"), TEXT)
    return {
        "uid": key_of(entry.get("id") or entry.get("link") or title),
        "title": title or text[:TITLE] or "(zonder titel)",
        "text": text,
        "link": web_link(entry.get("link"), base),
        "published_at": _moment(moment, now),
    }


def _moment(parts: Any, now: datetime) -> str | None:
    """A time that lies ahead or before the web is somebody's mistake."""
    try:
        moment = datetime(*parts[:6]).replace(tzinfo=UTC) if parts else None
    except (ValueError, OverflowError, TypeError):
        return None
    if moment is None or not datetime(1995, 1, 1, tzinfo=UTC) < moment < now + timedelta(days=1):
        return None
    return moment.isoformat()


# Calendars


def _calendar(body: bytes, base: str, now: datetime) -> Reading:
    text, remarks = _text(body)
    try:
        return _items(icalendar.Calendar.from_ical(text, multiple=True), base, now, remarks)
    except UNREADABLE as error:
        raise Fault("broken") from error


def _items(calendars: list[Any], base: str, now: datetime, remarks: list[str]) -> Reading:
    if not calendars:  # begun and never ended
        raise Fault("broken")
    items: dict[str, Reading] = {}
    for calendar in calendars:
        remarks += _take_out_what_is_too_much(calendar)
        for event in _occurrences(calendar, now, MOST_EVENTS - len(items)):
            item = _event(event, base)
            items[item["uid"]] = item
    if len(items) >= MOST_EVENTS:
        remarks.append("many")
    return {"kind": "calendar", "items": list(items.values()), "remarks": sorted(set(remarks))}


def _text(body: bytes) -> tuple[str, list[str]]:
    """The standard says UTF-8; older programs still send what Windows uses."""
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return body.decode("utf-16", "replace"), ["charset"]
    try:
        return body.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace"), ["charset"]


def _take_out_what_is_too_much(calendar: Any) -> list[str]:
    """What is broken, what repeats within the day, and all beyond a number; returns remarks.
    Such a rule has millions of moments in a year, and no village has such an event."""
    events = [part for part in calendar.subcomponents if part.name == "VEVENT"]
    sound = [event for event in events if not _is_broken(event)]
    calm = [event for event in sound if not TOO_OFTEN & _frequencies(event)]
    zones = [part for part in calendar.subcomponents if part.name == "VTIMEZONE"]
    calendar.subcomponents = [*zones, *calm[-MOST_COMPONENTS:]]
    found = {
        "damaged": len(sound) < len(events),
        "storm": len(calm) < len(sound),
        "many": len(calm) > MOST_COMPONENTS,
    }
    return [remark for remark, is_so in found.items() if is_so]


def _is_broken(event: Any) -> bool:
    return any(isinstance(event.get(name), vBroken) for name in ("DTSTART", "DTEND", "RRULE"))


def _frequencies(event: Any) -> set[str]:
    rules = event.get("RRULE", [])
    rules = rules if isinstance(rules, list) else [rules]
    return {str(name).upper() for rule in rules for name in rule.get("FREQ", [])}


def _occurrences(calendar: icalendar.Calendar, now: datetime, most: int) -> list[Any]:
    query = recurring_ical_events.of(calendar, skip_bad_series=True)
    begin, end = now - timedelta(hours=12), now + timedelta(days=DAYS_AHEAD)
    found: list[Any] = []
    while begin < end and len(found) < most:
        step = query.between(begin, min(begin + STEP, end))
        found += [event for event in step if _is_public(event)]
        begin += STEP
    return sorted(found, key=lambda event: _start(event)[0])[:most]


def _is_public(event: Any) -> bool:
    status, kind = str(event.get("STATUS", "")).upper(), str(event.get("CLASS", "")).upper()
    return status != "CANCELLED" and kind not in ("PRIVATE", "CONFIDENTIAL") and "DTSTART" in event


def _start(event: Any) -> tuple[datetime, bool]:
    return _local(event["DTSTART"].dt)


def _local(value: date | datetime) -> tuple[datetime, bool]:
    """The moment, and whether it is a whole day. Without a zone it is the village's own time."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time(), HOME), True
    return (value if value.tzinfo else value.replace(tzinfo=HOME)), False


def _event(event: Any, base: str) -> Reading:
    starts, is_whole_day = _start(event)
    ends = _local(event["DTEND"].dt)[0] if "DTEND" in event else None
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
