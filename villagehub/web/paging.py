"""Lists go on after the key of the last row shown; a page deep down costs what the first does."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.http import urlencode

PARAMETER = "na"


class Page(NamedTuple):
    rows: list[Any]
    more_url: str


def page_of(request: HttpRequest, rows: QuerySet[Any], order: list[str], size: int = 50) -> Page:
    """The rows after the one that the address names. `order` ends in a unique field, and none of
    its fields may be null. One query, or two further down the list."""
    after = _row(rows, request.GET.get(PARAMETER, ""))
    if after is not None:
        rows = rows.filter(_beyond(after, order))
    found = list(rows.order_by(*order)[: size + 1])
    shown = found[:size]
    if len(found) <= size:
        return Page(shown, "")
    query = {**request.GET.dict(), PARAMETER: str(shown[-1].pk)}
    return Page(shown, f"?{urlencode(query)}")


def _row(rows: QuerySet[Any], key: str) -> Any:
    """The row with this key; an address that somebody made up starts the list anew."""
    try:
        return rows.filter(pk=key).first() if key else None
    except (ValidationError, ValueError):
        return None


def _beyond(row: Any, order: list[str]) -> Q:
    beyond, same = Q(), Q()
    for name in order:
        comparison = "lt" if name.startswith("-") else "gt"
        field = name.lstrip("-")
        value = row
        for part in field.split("__"):
            value = getattr(value, part)
        beyond |= same & Q(**{f"{field}__{comparison}": value})
        same &= Q(**{field: value})
    return beyond
