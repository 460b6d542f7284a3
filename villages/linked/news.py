"""Makes plain, short items of an RSS or Atom file from elsewhere. Without Django's settings."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from typing import Any

import feedparser

from villages.linked.fetching import Answer
from villages.linked.guard import Fault
from villages.linked.plain import TEXT, TITLE, key_of, plain, told_apart, web_link

MOST_NEWS = 30


def read_news(answer: Answer, start: bytes, now: datetime) -> dict[str, Any]:
    headers = {"content-type": answer.content_type, "content-location": answer.address}
    found = feedparser.parse(io.BytesIO(answer.body or b""), response_headers=headers)
    if not found.get("version"):
        if b"<HTML" in start or b"<!DOCTYPE HTML" in start:
            raise Fault("web_page")
        raise Fault("broken" if b"<?XML" in start or b"<RSS" in start else "not_a_feed")
    entries = [entry for entry in found.entries if entry.get("title") or entry.get("summary")]
    if found.bozo and not entries:
        raise Fault("broken")
    items = told_apart([_entry(entry, answer, now) for entry in entries])
    items.sort(key=lambda item: item["published_at"] or "", reverse=True)
    return {"kind": "news", "items": items[:MOST_NEWS], "remarks": _remarks(found)}


def _remarks(found: Any) -> list[str]:
    problem = found.get("bozo_exception")
    if isinstance(problem, feedparser.CharacterEncodingOverride):
        return ["charset"]
    return ["damaged"] if isinstance(problem, Exception) and _is_damage(problem) else []


def _is_damage(problem: Exception) -> bool:
    return not isinstance(problem, feedparser.NonXMLContentType)


def _entry(entry: Any, answer: Answer, now: datetime) -> dict[str, Any]:
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    title = plain(entry.get("title"), TITLE)
    text = plain(entry.get("summary"), TEXT)
    # A link is shared by all items of a page: only a key of its own tells an item.
    words = entry.get("id") or key_of(entry.get("link"), title or text)
    return {
        "uid": key_of(words),
        "title": title or text[:TITLE] or "(zonder titel)",
        "text": text,
        "link": web_link(_link(entry, answer.body or b""), answer.address),
        "published_at": _moment(moment, now),
    }


def _link(entry: Any, body: bytes) -> object:
    """Where no link stands, the guid is one, but only when it is a whole address: of a number or
    a word the library makes a page that nobody has."""
    link = entry.get("link")
    if link and entry.get("guidislink"):
        written = (link, link.replace("&", "&amp;"))
        return link if any(each.encode() in body for each in written) else None
    return link


def _moment(parts: Any, now: datetime) -> str | None:
    """A time that lies ahead or before the web is somebody's mistake."""
    try:
        moment = datetime(*parts[:6]).replace(tzinfo=UTC) if parts else None
    except (ValueError, OverflowError, TypeError):
        return None
    if moment is None or not datetime(1995, 1, 1, tzinfo=UTC) < moment < now + timedelta(days=1):
        return None
    return moment.isoformat()
