"""Plain text, addresses and keys of what another site wrote. Without Django's settings."""

from __future__ import annotations

import hashlib
import html
import re
from typing import Any

import httpx
from django.utils.html import strip_tags

TEXT, TITLE, PLACE, LINK = 300, 160, 160, 500
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Tags that end a line where they stand: the words on either side stay apart.
BLOCK = re.compile(
    r"(?=</?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|h[1-6]|tr|td|th|table|pre|blockquote|section|article"
    r"|header|footer|figure|figcaption)\b)",
    re.IGNORECASE,
)


def plain(text: object, most: int) -> str:
    """Without markup, control characters and runs of blanks."""
    words = html.unescape(strip_tags(BLOCK.sub(" ", str(text or "")[: most * 20])))
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


def told_apart(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What has one key and another title is something else; what has both the same is one."""
    known: dict[str, str] = {}
    for item in items:
        if known.setdefault(item["uid"], item["title"]) != item["title"]:
            item["uid"] = key_of(item["uid"], item["title"])
    return list({item["uid"]: item for item in items}.values())
