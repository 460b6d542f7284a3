"""What stands beside a request at the desk, from apps that know more of its initiative.

    beside.plug(Source("risks", _("Risico's die ze delen"), shared_risks), 20)

in the app's beside.py. The callable gets the request and who looks, starts at `visible_to`, and
gives rows as columns (`columns`). All sources are one query.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.utils.functional import Promise

from initiatives.people.asking import asked_by_who_takes_part
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.registry import Socket

SHOWN = 5


class Source(NamedTuple):
    key: str
    title: str | Promise
    rows: Callable[[Any, Any], QuerySet[Any]]


class Line(NamedTuple):
    text: str
    note: str


class Box(NamedTuple):
    title: str | Promise
    lines: list[Line]


def _key(source: Source) -> str:
    return source.key


beside: Socket[Source] = Socket("beside", key=_key)


def columns(rows: QuerySet[Any], text: Any, note: Any, rank: Any = 0) -> QuerySet[Any]:
    """`text` and `note` are fields or expressions; the lowest `rank` comes first."""
    return rows.order_by().annotate(
        its_text=Cast(F(text) if isinstance(text, str) else text, TextField()),
        its_note=Cast(F(note) if isinstance(note, str) else note, TextField()),
        its_rank=Cast(rank if hasattr(rank, "resolve_expression") else Value(rank), IntegerField()),
    )


def shown_beside(case: RegulatoryRequest, user: Any) -> list[Box]:
    lines: dict[str, list[Line]] = {}
    for key, _rank, text, note in _all_lines(user, case.pk, case.initiative_id):
        lines.setdefault(key, []).append(Line(text, note))
    return [Box(each.title, lines[each.key][:SHOWN]) for each in beside if each.key in lines]


@asked_by_who_takes_part
def _all_lines(user: Any, request: UUID, initiative: UUID) -> QuerySet[Any]:
    case = RegulatoryRequest(pk=request, initiative_id=initiative)
    first, *others = (
        source.rows(case, user)
        .annotate(its_source=Value(source.key, TextField()))
        .values_list("its_source", "its_rank", "its_text", "its_note")
        for source in beside
    )
    return first.union(*others, all=True).order_by("its_rank", "its_text")
