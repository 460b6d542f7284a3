"""Pages by number, for the standards that ask for it, at the price of paging by key.

Once in KEPT seconds the database counts all rows, in the order of their keys, and every LEAF-th key
is kept with their number. A page then begins at a key that is known: at most LEAF keys before it
are read and left, however deep it lies. In between a row that comes or goes may shift others by one
place, as it does wherever pages have numbers.
"""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.db.models.expressions import Window
from django.db.models.functions import Mod, RowNumber
from django.http import HttpRequest
from django.utils.translation import gettext as _

LEAF = 100
KEPT = 300
PER_PAGE, MOST_PER_PAGE = 25, 100
MOST_MINIMAL = 10_000  # of rows that are a key and a moment
MOST_PAGES = 10**9


class Numbered(NamedTuple):
    rows: list[Any]
    total: int
    number: int
    size: int

    def as_page(self, contents: list[Any]) -> dict[str, Any]:
        """The envelope that HSDS describes."""
        pages = max(1, -(-self.total // self.size))
        return {
            "total_items": self.total,
            "total_pages": pages,
            "page_number": self.number,
            "size": len(contents),
            "first_page": self.number == 1,
            "last_page": self.number >= pages,
            "empty": not contents,
            "contents": contents,
        }


def asked_for(request: HttpRequest, is_minimal: bool = False) -> tuple[int, int]:
    """Page and rows a page; ValidationError for what is no such number."""
    usual, most = (MOST_MINIMAL, MOST_MINIMAL) if is_minimal else (PER_PAGE, MOST_PER_PAGE)
    number = _whole(request.GET.get("page", "1"), MOST_PAGES)
    return number, min(_whole(request.GET.get("per_page", str(usual)), MOST_PAGES), most)


def numbered_list(rows: list[Any], number: int, size: int) -> Numbered:
    """Of a list that is short and in memory."""
    start = (number - 1) * size
    return Numbered(rows[start : start + size], len(rows), number, size)


def _whole(text: str, most: int) -> int:
    if not (text.isascii() and text.isdigit() and 0 < len(text) < 10 and 0 < int(text) <= most):
        raise ValidationError(_("page en per_page zijn gehele getallen vanaf 1."))
    return int(text)


def numbered(name: str, rows: QuerySet[Any], number: int, size: int) -> Numbered:
    """One query; one for a page that does not begin at a leaf, and one to count the rows anew."""
    total, firsts = _leaves(name, rows)
    start = (number - 1) * size
    if start and start >= total:
        return Numbered([], total, number, size)
    skip, near = start % LEAF, rows.order_by("pk")
    if start:
        near = near.filter(pk__gte=firsts[start // LEAF])
    if skip:
        before = list(near.values_list("pk", flat=True)[:skip])
        near = near.filter(pk__gt=before[-1]) if before else near
    return Numbered(list(near[:size]), total, number, size)


def _leaves(name: str, rows: QuerySet[Any]) -> tuple[int, list[UUID]]:
    def read() -> tuple[int, list[UUID]]:
        place = Mod(Window(RowNumber(), order_by="pk"), LEAF)
        counted = rows.order_by("pk").annotate(place=place, total=Window(Count("pk")))
        firsts = list(counted.filter(place=1 % LEAF).values_list("pk", "total"))
        return (firsts[0][1] if firsts else 0), [key for key, _total in firsts]

    return cache.get_or_set(f"leaves:{name}", read, KEPT)  # type: ignore[return-value]
