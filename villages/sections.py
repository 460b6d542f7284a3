"""Blocks that other apps add to pages of this one, since `villages` may not import them.

    village_page.plug(open_initiatives, 20)              # in the app's sections.py

On the page of a village a block may have a row under "Vandaag in …" as well, or that alone: then
it is a `Block`, with in `today` the template of that row. Nothing there is of a person: the page is
made for many at once (villages.readers), and has `{% own %}` where it differs.

The callable gets `(request, about)` and returns `(template, context)`, or None for nothing; `about`
is the village, on a facility's page the facility, and on the home page None. Each page includes the
templates with their context, in `section.<name>`; a block costs the queries its callable makes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet, TextField, Value
from django.http import HttpRequest
from django.utils.functional import Promise

from villagehub.registry import Socket
from villagehub.web.paths import path_to
from villages.facilities.models.facilities import Facility
from villages.members.asking import asked_with
from villages.places.models import Village

Section = tuple[str, dict[str, Any]]


class Block(NamedTuple):
    """`beside` puts it in the right column, among what is less needed."""

    template: str
    context: dict[str, Any]
    today: str = ""
    beside: bool = False


Build = Callable[[HttpRequest, Any], Section | Block | None]


class OwnRow(NamedTuple):
    key: UUID
    word: str
    more: str


class Own(NamedTuple):
    """What a block has to know of who reads the page, for its `{% own %}`: rows that were annotated
    with what an OwnRow has, found there under this name. By the key of the village."""

    name: str
    rows: Callable[[Any, int], QuerySet]


home_page: Socket[Build] = Socket("sections.home")
village_page: Socket[Build] = Socket("sections.village")
agenda_page: Socket[Build] = Socket("sections.agenda")
facility_page: Socket[Build] = Socket("sections.facility")
own_part: Socket[Own] = Socket("sections.own", key=lambda each: each.name)
my_village: Socket[Build] = Socket("sections.mine")


class Link(NamedTuple):
    """A page of one's own, in the list at the end of Mijn dorp."""

    label: str | Promise
    url_name: str
    of_village: bool = False

    def path(self, village: Village) -> str:
        return path_to(self.url_name, *([village.slug] if self.of_village else []))


my_links: Socket[Link] = Socket("sections.links", key=lambda link: link.url_name)


def sections(
    page: Socket[Build], request: HttpRequest, about: Village | Facility | None = None
) -> list[Any]:
    built = (build(request, about) for build in page)
    return [section for section in built if section]


def of(village: Village, rows: Iterable[Any]) -> list[Any]:
    """Rows of one village, which need not bring it along each."""
    found = list(rows)
    for row in found:
        row.village = village
    return found


def own_parts(user: Any, village: int) -> dict[str, list[OwnRow]]:
    """One query, and none for a visitor."""
    found: dict[str, list[OwnRow]] = {own.name: [] for own in own_part}
    if not user.is_authenticated:
        return found
    for name, *row in _own_rows(user, village):
        found[name].append(OwnRow(*row))
    return found


@asked_with(loosely=True)
def _own_rows(user: Any, village: int) -> QuerySet[Any]:
    first, *others = (_named(own, user, village) for own in own_part)
    return first.union(*others, all=True)


def _named(own: Own, user: Any, village: int) -> QuerySet:
    """Values in one order, whichever the columns are called."""
    name = Value(own.name, output_field=TextField())
    return (
        own.rows(user, village)
        .order_by()
        .annotate(block=name)
        .values_list("block", *OwnRow._fields)
    )


def blocks(request: HttpRequest, village: Village) -> list[Block]:
    return [Block(*section) for section in sections(village_page, request, village)]
