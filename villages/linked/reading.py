"""Makes plain, short items of an iCalendar, RSS or Atom file from elsewhere. Without Django's
settings: it runs in a process of its own that holds no secret and may be stopped any moment."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from villages.linked.calendar_items import read_calendar
from villages.linked.fetching import Answer
from villages.linked.guard import Fault
from villages.linked.news import read_news

CALENDAR = re.compile(rb"^\s*BEGIN:VCALENDAR", re.MULTILINE)
MARKUP = re.compile(rb"\s*<(?:\?XML|!DOCTYPE|!--|HTML|RSS|FEED|RDF)")
BYTE_ORDER_MARKS = b"\xef\xbb\xbf\xff\xfe"


def read(answer: Answer, now: datetime) -> dict[str, Any]:
    """{"kind", "items", "remarks"}; raises Fault."""
    body = answer.body or b""
    start = body[:4000].replace(b"\x00", b"").lstrip(BYTE_ORDER_MARKS).upper()
    if CALENDAR.search(start) and not MARKUP.match(start):  # a feed may well mention one
        return read_calendar(body, answer.address, now)
    # No feed needs entities of its own, and a few of them unfold into gigabytes.
    if b"<!ENTITY" in body.replace(b"\x00", b"").upper():
        raise Fault("unsafe")
    return read_news(answer, start, now)
