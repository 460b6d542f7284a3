"""Fetches the list of another portal and takes over what its key signed, and nothing else."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from initiatives.regulatory.precedents.models import PARTS, SAYS, Precedent
from initiatives.regulatory.precedents.sealing import NotSealed, Opened, is_key, opened
from initiatives.regulatory.precedents.sources import PrecedentSource, SourceStatus
from villages.linked.fetching import Job, fetch
from villages.linked.guard import Fault
from villages.opendata.latest import UNPRINTABLE

MOST_ITEMS = 1000
MOST_REFUSED_TOLD = 20
LONGEST = {"title": 200, "says": 30, "rule": 500, "village": 100, "url": 500}
LONGEST_PART = 12_000
KEY = re.compile(r"[0-9a-f-]{36}")
AHEAD = timedelta(days=1)  # that a clock elsewhere may run ahead


def go_round(source: PrecedentSource) -> None:
    """One round: the key when nobody trusted one yet, else the list. Asks the network outside any
    transaction."""
    try:
        if not source.is_trusted:
            found = {"offered_key": _key_at(source)}
            _note(source, SourceStatus.KEY_THERE, **found)
            return
        body = _body(source.address)
    except Fault as fault:
        _note(source, fault.code, fault.detail)
        return
    try:
        _take(source, opened(body, source.public_key))
    except NotSealed as error:
        _refuse(source, error)


def _body(address: str) -> bytes:
    peers = settings.PEERS_ON_THIS_MACHINE
    return fetch(Job(address, seconds=settings.LINKED_SECONDS, peers=peers)).body or b""


def _key_at(source: PrecedentSource) -> str:
    try:
        told = json.loads(_body(source.key_address))
        key = told["public_key"]
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        raise Fault(SourceStatus.NO_LIST) from error
    if not is_key(key):
        raise Fault(SourceStatus.NO_LIST)
    return str(key)


def _note(source: PrecedentSource, status: str, detail: str = "", **fields: Any) -> None:
    if status not in SourceStatus.values:
        status = SourceStatus.NO_LIST
    with transaction.atomic():
        now = _locked(source)
        if now is not None:
            now.note(status, detail, **fields)


def _locked(source: PrecedentSource) -> PrecedentSource | None:
    """Unless somebody stopped following it, or trusted another key, while we fetched."""
    rows = PrecedentSource.objects.select_for_update()
    return rows.filter(pk=source.pk, public_key=source.public_key).first()


def _refuse(source: PrecedentSource, error: NotSealed) -> None:
    """Whether it is a new key or no key of theirs at all, their own address says."""
    if not error.is_readable:
        _note(source, SourceStatus.NO_LIST)
        return
    try:
        offered = _key_at(source)
    except Fault:
        offered = ""
    if offered and offered != source.public_key:
        _note(source, SourceStatus.KEY_CHANGED, offered_key=offered)
    else:
        _note(source, SourceStatus.FORGED)


def _take(source: PrecedentSource, file: Opened) -> None:
    listed = file.listed
    issued_at = _moment(listed.get("issued_at"))
    if issued_at is None or issued_at > timezone.now() + AHEAD or len(listed["items"]) > MOST_ITEMS:
        return _note(source, SourceStatus.NO_LIST)
    if _path(_text(listed.get("feed"))) != urlsplit(source.address).path:
        return _note(source, SourceStatus.ELSEWHERE)
    if source.issued_at and issued_at < source.issued_at:
        return _note(source, SourceStatus.OLDER)
    good, refused = _sorted_out(file)
    with transaction.atomic():
        if now := _locked(source):
            _replace(now, good, listed["items"])
            name = _clean(_text(listed.get("municipality")))[:100]
            told: dict[str, Any] = {
                "municipality": name,
                "issued_at": issued_at,
                "refused": refused,
            }
            now.note(SourceStatus.FINE, offered_key="", **told)


def _sorted_out(file: Opened) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """What can be shown, and for the administrator why the rest is not."""
    portal = _text(file.listed.get("portal"))
    good: dict[str, Any] = {}
    refused = [{"key": _clean(key)[:60], "why": "changed"} for key in file.changed]
    refused += [{"key": "", "why": "unlisted"}] * min(file.unlisted, MOST_REFUSED_TOLD)
    for key, item in file.items.items():
        checked = _checked(key, item, portal)
        if checked is None:
            refused.append({"key": _clean(key)[:60], "why": "unknown"})
        else:
            good[key] = checked
    return good, refused[:MOST_REFUSED_TOLD]


def _checked(key: str, item: dict[str, Any], portal: str) -> dict[str, Any] | None:
    """Signed is not the same as harmless: each field is what a page here can show."""
    texts = {name: _clean(_text(item.get(name))) for name in LONGEST}
    parts = item.get("parts")
    kind = item.get("kind")
    is_known = isinstance(kind, str) and kind in SAYS and texts["says"] in SAYS[kind]
    short = all(len(texts[name]) <= most for name, most in LONGEST.items())
    at_home = _is_portal(portal) and texts["url"].startswith(f"{portal.rstrip('/')}/")
    if not (is_known and short and at_home and texts["title"] and KEY.fullmatch(key)):
        return None
    if not isinstance(parts, list) or not all(map(_is_part, parts)) or not _is_day(item.get("on")):
        return None
    cleaned = [[name, _clean(text, keep_lines=True)] for name, text in parts if name in PARTS]
    return {**texts, "kind": kind, "parts": cleaned, "on": item["on"]}


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def _is_portal(address: str) -> bool:
    """With a host: each page there is begins with "https://"."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("https", "http") and bool(parts.netloc)


def _is_part(part: Any) -> bool:
    is_pair = isinstance(part, list) and len(part) == 2
    return is_pair and all(isinstance(each, str) for each in part) and len(part[1]) <= LONGEST_PART


def _is_day(text: Any) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except (TypeError, ValueError):
        return False


def _moment(text: Any) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _clean(text: str, keep_lines: bool = False) -> str:
    """Half a character, which JSON can write, is none that a database keeps."""
    text = UNPRINTABLE.sub(" ", text.encode("utf-8", "ignore").decode())
    return text.strip() if keep_lines else " ".join(text.split())


def _replace(source: PrecedentSource, good: dict[str, Any], named: dict[str, str]) -> None:
    """What was withdrawn goes, and so does what is on the list in another wording than ours. Four
    queries."""
    here = dict(source.precedents.values_list("key", "sha256"))
    gone = [key for key, sha256 in here.items() if named.get(key) != sha256]
    source.precedents.filter(key__in=gone).delete()
    fresh = [
        Precedent.made_of(source, key, named[key], item)
        for key, item in good.items()
        if here.get(key) != named[key]
    ]
    made = Precedent.objects.bulk_create(fresh)
    Precedent.objects.filter(pk__in=[each.pk for each in made]).keep_words()
