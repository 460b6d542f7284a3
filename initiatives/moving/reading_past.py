"""What came along to be read, in words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.moving.models import PastRow
from initiatives.moving.rows import as_it_came
from initiatives.sockets.portable import Table
from villagehub.processings import processings

MOST_ROWS = 1000
SHOWN = 200


class ReadRow(NamedTuple):
    at: Any
    facts: list[tuple[str, str]]
    paper: str


class Part(NamedTuple):
    title: str
    rows: list[ReadRow]
    more: int


def past_of(initiative: Initiative, user: Any) -> list[Part]:
    """By table, as far as this person may read it. One query."""
    rows = PastRow.objects.visible_to(user).filter(initiative=initiative)
    found = list(rows.order_by("table", "position")[:MOST_ROWS])
    parts = []
    for _name, of_table in groupby(found, key=lambda row: row.table):
        each = list(of_table)
        table = each[0].of_table
        if table and table.readable:  # what waits for somebody is told beside their name
            shown = [_read(table, row, initiative) for row in each[:SHOWN]]
            parts.append(Part(capfirst(table.title), shown, len(each) - len(shown)))
    return parts


def _read(table: Table, row: PastRow, initiative: Initiative) -> ReadRow:
    row.initiative = initiative
    facts = [*_facts(table, row, initiative), *_people(table, row)]
    return ReadRow(row.created_at, facts, row.get_absolute_url() if row.paper else "")


def _facts(table: Table, row: PastRow, initiative: Initiative) -> Iterator[tuple[str, str]]:
    try:
        was = as_it_came(table, row.told, initiative)
    except ValidationError:
        return  # a field that became another one since
    for name in table.fields:
        if text := _text(was, name):
            yield _label(table.model, name), text


def _people(table: Table, row: PastRow) -> Iterator[tuple[str, str]]:
    for name in table.people:
        who = row.people.get(name) or (_("iemand daar") if table.asks else "")
        if who:
            yield _label(table.model, name), who


def _text(row: models.Model, name: str) -> str:
    shown = getattr(row, f"get_{name}_display", None)
    value = shown() if shown else getattr(row, name)
    if value is True or value is False:
        return _("ja") if value else ""
    if hasattr(value, "hour"):
        return date_format(localtime(value), "j F Y, G.i")
    if hasattr(value, "year"):
        return date_format(value, "j F Y")
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    return "" if value is None else str(value)


def _label(model: type[models.Model], name: str) -> str:
    """In the words in which people are told what is kept of them."""
    return capfirst(_labels().get((model._meta.label, name), name))


@cache
def _labels() -> dict[tuple[str, str], str]:
    return {
        (told.model, field.name): field.label for told in processings() for field in told.fields
    }
