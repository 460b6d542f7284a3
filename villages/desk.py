"""What waits for the editors of a village, told by the apps that keep it: one list, by date.

    desk.plug(Matter("members", _("Wil bij het dorp horen"), waiting, shown), 10)        # desk.py

The menu, the village's page and the desk count the same rows, by `number_waiting`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.core.cache import cache
from django.db import connection
from django.db.models import CharField, F, Q, QuerySet, Value
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from villagehub.registry import Socket
from villagehub.web.paging import Page, cut, mark_of
from villagehub.web.paths import path_to
from villages.navigation import InMenu
from villages.places.models import Village

PAGE_SIZE = 20
KEPT_SECONDS = 60
ANYWHERE = -987654321  # no key of a village


class Found(NamedTuple):
    """One row, as the database gives it. `kind` tells tables of one matter apart."""

    matter: str
    kind: str
    moment: datetime
    thing: UUID


class Shown(NamedTuple):
    """What the desk says of it."""

    title: str
    url: str
    note: str = ""


ToShow = Callable[[Village, list[Found]], dict[UUID, Shown]]


class Matter(NamedTuple):
    """`rows` are what waits in a village, as columns (`waits`); `shown` gets those of one page, of
    all matters that name it, and reads them in one query for each kind."""

    key: str
    label: str | Promise
    rows: Callable[[Village], Iterable[QuerySet[Any]]]
    shown: ToShow


class Line(NamedTuple):
    matter: Matter
    found: Found
    shown: Shown


def _key(matter: Matter) -> str:
    return matter.key


desk: Socket[Matter] = Socket("desk", key=_key)
# The name of the page that shows it.
page: Socket[str] = Socket("desk.page")


def waits(
    rows: QuerySet[Any],
    matter: str,
    *,
    kind: Any = "",
    moment: Any = "created_at",
    thing: str = "pk",
) -> QuerySet[Any]:
    """The columns of `Found`; `kind` is a word or an expression."""
    text = CharField()
    return rows.order_by().values(
        its_matter=Value(matter, text),
        its_kind=Value(kind, text) if isinstance(kind, str) else kind,
        its_moment=F(moment) if isinstance(moment, str) else moment,
        its_thing=F(thing),
    )


def page_of_desk(request: HttpRequest, village: Village) -> Page:
    """Who waits longest first. One query, and one for each kind of thing on the page."""
    after = _after(mark_of(request))
    arms = [arm.filter(after) for arm in _arms(village)]
    first, *others = arms
    rows = first.union(*others, all=True).order_by("its_moment", "its_thing")
    found = [Found(**_named(row)) for row in rows[: PAGE_SIZE + 1]]
    shown = cut(request, found, PAGE_SIZE, mark=_mark)
    return Page(_lines(village, shown.rows), shown.more_url)


def _arms(village: Village) -> list[QuerySet[Any]]:
    return [arm for matter in desk for arm in matter.rows(village)]


def _named(row: dict[str, Any]) -> dict[str, Any]:
    return {name.removeprefix("its_"): value for name, value in row.items()}


def _mark(found: Found) -> str:
    return f"{found.moment.timestamp():.6f}_{found.thing}"


def _after(mark: str) -> Q:
    """What comes after this mark; an address that somebody made up starts the list anew."""
    moment, _line, thing = mark.partition("_")
    try:
        at, key = datetime.fromtimestamp(float(moment)).astimezone(), UUID(thing)
    except (ValueError, OverflowError, OSError):
        return Q()
    return Q(its_moment__gt=at) | Q(its_moment=at, its_thing__gt=key)


def _lines(village: Village, rows: list[Found]) -> list[Line]:
    """What was handled while the page was made is not on it."""
    asked: dict[ToShow, list[Found]] = {}
    for row in rows:
        asked.setdefault(desk[row.matter].shown, []).append(row)
    shown = {of: of(village, own) for of, own in asked.items()}
    lines = [(desk[row.matter], row) for row in rows]
    return [
        Line(matter, row, shown[matter.shown][row.thing])
        for matter, row in lines
        if row.thing in shown[matter.shown]
    ]


def number_waiting(village: Village) -> int:
    """One query, that is built and written out once a minute and not for each village."""
    sql, given = _question(timezone.now().replace(second=0, microsecond=0))
    values = [village.pk if value == ANYWHERE else value for value in given]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({sql}) AS waiting", values)  # noqa: S608 (by Django)
        return int(cursor.fetchone()[0])


@lru_cache(maxsize=1)
def _question(minute: datetime) -> tuple[str, tuple[Any, ...]]:
    """As the database gets it, with `ANYWHERE` in the place of the village."""
    first, *others = _arms(Village(pk=ANYWHERE))
    return first.union(*others, all=True).query.sql_with_params()


# In the menu of each page


class Kept(NamedTuple):
    name: str
    slug: str
    number: int


def desks_of(edited: Collection[int]) -> tuple[InMenu, ...]:
    """Of these villages, for who edits them. What waits is kept for a minute, and until one of its
    editors did something: no query on most pages, and none for whoever edits nothing."""
    if not edited:
        return ()
    kept = cache.get_many([_kept_as(pk) for pk in edited])
    if missing := [pk for pk in edited if _kept_as(pk) not in kept]:
        for village in Village.objects.filter(pk__in=missing).only("name", "slug"):
            kept[_kept_as(village.pk)] = keep_number(village)
    desks = sorted(Kept(*each) for each in kept.values())
    return tuple(_in_menu(each, len(desks) > 1) for each in desks)


def keep_number(village: Village) -> Kept:
    kept = Kept(village.name, village.slug, number_waiting(village))
    cache.set(_kept_as(village.pk), tuple(kept), KEPT_SECONDS)
    return kept


def forget_numbers(villages: Iterable[int]) -> None:
    cache.delete_many([_kept_as(pk) for pk in villages])


def _in_menu(kept: Kept, by_name: bool) -> InMenu:
    label = _("Redactie van %(village)s") % {"village": kept.name} if by_name else _("Redactie")
    url = path_to(next(iter(page)), kept.slug)
    says = _("alles is gedaan")
    if kept.number:
        says = ngettext("%(n)d ding wacht", "%(n)d dingen wachten", kept.number)
    return InMenu(
        label, url, kept.number, _("wachten op jou"), f"{label}: {says % {'n': kept.number}}"
    )


def _kept_as(pk: int) -> str:
    return f"desk:{pk}"
