"""Calendars that other programs read (iCalendar, RFC 5545), made with the library.

Every occurrence of a series is an event of its own, in UTC: a moment that each calendar shows at
its local hour, with no rule for two programs to read differently. What was cancelled stays in, with
its status, or it would linger in the calendars of whoever took it over.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.text import slugify
from django.utils.translation import gettext as _

from villagehub.later import Later
from villagehub.registry import Socket
from villagehub.web.addresses import absolute, host
from villages.agenda.models.events import EventQuerySet

if TYPE_CHECKING:
    import icalendar
else:
    icalendar = Later("icalendar")

DAYS = 183
MOST = 2000
LINE = 75
CONTENT_TYPE = "text/calendar; charset=utf-8"
# RFC 5545 allows no control character in a text but the tab; line ends are escaped.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
HOST = host()


# What else is in somebody's own calendar: `(user, days)` gives what looks like an event, from so
# many days back to as many ahead.
own_entries: Socket[Callable[[Any, int], Iterable[Any]]] = Socket("calendars")


def own_of(user: Any) -> list[Any]:
    return [entry for source in own_entries for entry in source(user, DAYS)]


def answer(name: str, content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'inline; filename="{slugify(name)[:60] or "agenda"}.ics"'
    return response


def private_answer(request: HttpRequest, name: str, content: bytes) -> HttpResponse:
    """The address is the key, so no cache on the way keeps what it opens."""
    response = answer(name, content)
    response["Cache-Control"] = "private, no-cache"
    response["Referrer-Policy"] = "no-referrer"
    response["ETag"] = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


def for_calendar(events: EventQuerySet) -> EventQuerySet:
    rows = events.around_now(DAYS).select_related("village", "facility")
    return rows.order_by("starts_at", "pk")[:MOST]


def calendar(name: str, events: Iterable[Any], waiting: frozenset[UUID] = frozenset()) -> bytes:
    """`events` with their village and facility. One second of clock in it would change every
    answer, so the stamp of an event is its last change."""
    made = icalendar.Calendar()
    made["PRODID"] = icalendar.vText("-//VillageHub//agenda//NL")
    made["VERSION"] = icalendar.vText("2.0")
    made["METHOD"] = icalendar.vText("PUBLISH")
    made["NAME"] = made["X-WR-CALNAME"] = calendar_text(name)
    made["X-WR-TIMEZONE"] = icalendar.vText(settings.TIME_ZONE)
    made["REFRESH-INTERVAL"] = icalendar.vDuration(timedelta(hours=6), params={"VALUE": "DURATION"})
    start, end, rest = made.to_ical().partition(b"END:VCALENDAR")
    return b"".join([start, *(_entry(event, event.pk in waiting) for event in events), end, rest])


def _entry(event: Any, is_waiting: bool) -> bytes:
    """The library escapes what people wrote; the lines are ours, since its own way of folding an
    accent costs more than all the rest, and 500 events must not take a tenth of a second."""
    address = absolute(event)
    changed = _moment(event.updated_at)
    values = {
        "UID": f"{event.pk}@{HOST}".encode(),
        "DTSTAMP": changed,
        "LAST-MODIFIED": changed,
        "CREATED": _moment(event.created_at),
        "DTSTART": _moment(event.starts_at),
        "DTEND": _moment(event.ends_at) if event.ends_at else b"",
        "SUMMARY": _escaped(event.title),
        "DESCRIPTION": _escaped(f"{_story(event, is_waiting)}\n\n{address}".strip()),
        "LOCATION": _escaped(f"{event.where}, {event.village.name}") if event.where else b"",
        "URL": address.encode(),
        "SEQUENCE": str(event.sequence).encode(),
        "STATUS": _status(event, is_waiting).encode(),
    }
    lines = [_folded(name, value) for name, value in values.items() if value]
    return b"".join([b"BEGIN:VEVENT\r\n", *lines, b"END:VEVENT\r\n"])


def _folded(name: str, value: bytes) -> bytes:
    """Lines of at most 75 bytes, a letter never cut in two (RFC 5545, 3.1)."""
    line = name.encode() + b":" + value
    parts = []
    while len(line) > LINE:
        cut = LINE
        while line[cut] & 0xC0 == 0x80:
            cut -= 1
        parts.append(line[:cut])
        line = b" " + line[cut:]
    return b"\r\n".join([*parts, line, b""])


def _status(event: Any, is_waiting: bool) -> str:
    if event.cancelled_at:
        return "CANCELLED"
    return "TENTATIVE" if is_waiting else "CONFIRMED"


def _story(event: Any, is_waiting: bool) -> str:
    told = [event.description]
    if event.cancelled_at:
        told.insert(0, f"{_('Gaat niet door.')} {event.cancel_reason}".strip())
    elif is_waiting:
        told.insert(0, _("Je staat op de wachtlijst."))
    return "\n\n".join(part for part in told if part)


def _escaped(text: str) -> bytes:
    return calendar_text(text).to_ical()


def calendar_text(text: str) -> icalendar.vText:
    """Without the signs by which a strict reader refuses a whole calendar."""
    return icalendar.vText(CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")))


def _moment(moment: datetime) -> bytes:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ").encode()
