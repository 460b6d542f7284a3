"""Lists go on after the last row shown; a page deep down costs what the first does.

`page_of` pages the rows of one table. Whatever comes from elsewhere (several sources together,
files) finds its own rows after `mark_of(request)`, one more than it shows, and lets `cut` do the
rest: so every list has the same address and the same "Meer tonen".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet, Value
from django.http import HttpRequest
from django.utils.http import urlencode

from villagehub.dutch_order import DutchOrder

PARAMETER = "na"
DUTCH = f"__{DutchOrder.lookup_name}"


class Page(NamedTuple):
    rows: list[Any]
    more_url: str


def page_of(request: HttpRequest, rows: QuerySet[Any], order: list[str], size: int = 50) -> Page:
    """The rows after the one that the address names. `order` ends in a unique field, and none of
    its fields may be null. One query, or two further down the list."""
    last = _row(rows, mark_of(request))
    if last is not None:
        rows = rows.filter(beyond(order, [_value(last, name) for name in order]))
    return cut(request, list(rows.order_by(*order)[: size + 1]), size)


def mark_of(request: HttpRequest) -> str:
    """Of the last row on the page before, and nothing on the first one. Anybody may have made it
    up."""
    return request.GET.get(PARAMETER, "")


def cut(
    request: HttpRequest, found: list[Any], size: int, mark: Callable[[Any], Any] = attrgetter("pk")
) -> Page:
    """One page of what was found, which goes on when there is more of it than `size`."""
    shown = found[:size]
    if len(found) <= size:
        return Page(shown, "")
    query = {**request.GET.dict(), PARAMETER: str(mark(shown[-1]))}
    return Page(shown, f"?{urlencode(query)}")


def beyond(order: Iterable[str], values: Iterable[Any]) -> Q:
    """What comes after the row with these values, in this order."""
    after, same = Q(), Q()
    for name, value in zip(order, values, strict=True):
        field, comparison = name.lstrip("-"), "lt" if name.startswith("-") else "gt"
        after |= same & Q(**{f"{field}__{comparison}": value})
        same &= Q(**{field: value})
    return after


def _row(rows: QuerySet[Any], key: str) -> Any:
    """The row with this key; an address that somebody made up starts the list anew."""
    try:
        return rows.filter(pk=key).first() if key else None
    except (ValidationError, ValueError):
        return None


def _value(row: Any, name: str) -> Any:
    """Where a name stands among names is for the database to say."""
    field = name.lstrip("-")
    value = attrgetter(field.removesuffix(DUTCH).replace("__", "."))(row)
    return DutchOrder(Value(value)) if field.endswith(DUTCH) else value
