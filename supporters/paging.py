"""Pages by key: the address holds the moment and id of the last row, never a page number."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode

PAGE_SIZE = 25


def read_key(text: str) -> tuple[datetime, UUID] | None:
    """Anything that is no key of ours is the first page."""
    moment_text, _separator, id_text = text.partition("_")
    try:
        moment, pk = parse_datetime(moment_text), UUID(id_text)
    except ValueError:
        return None
    if moment is None or timezone.is_naive(moment):
        return None
    return moment, pk


def page_of(rows: Any, params: Any) -> tuple[list[Any], str]:
    """This page's rows, and the query string of the next page or nothing."""
    found = list(rows.newest_first(read_key(params.get("voor", "")))[: PAGE_SIZE + 1])
    shown = found[:PAGE_SIZE]
    if len(found) <= PAGE_SIZE:
        return shown, ""
    last = shown[-1]
    moment = getattr(last, rows.model.MOMENT).isoformat()
    kept = {key: params[key] for key in params if key != "voor"}
    return shown, "?" + urlencode({**kept, "voor": f"{moment}_{last.pk}"})
