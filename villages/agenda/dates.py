"""What stands in the agenda of a village by its date: our own events, and what apps above us add.

    dates.plug(Dated(items_of_other_sites, "linked/_event.html"))          # an app's dates.py

`rows` gets who looks and the village, of which it asks the key and no more, and gives a queryset of
what has `title`, `starts_at`, `ends_at` and a page of its own; it answers `upcoming()` and
`in_days()`. All come in one order, and a page goes on after the last one shown, whatever kind that
is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest
from django.utils import formats, timezone

from villagehub.registry import Socket
from villagehub.web.paging import Page, cut, mark_of
from villages.agenda.choices import Days, Month
from villages.members.asking import asked_by
from villages.models import Event, Village

# Further ahead a list leaves out what was called off.
CANCELLED_SHOWN = timedelta(days=14)
# So much of a month is read, and so much of a day stands in its square.
MOST_OF_MONTH, MOST_OF_DAY = 500, 5
# Where there is nothing in some days, so much of what comes after them, within a year.
INSTEAD, YEAR = 3, timedelta(days=366)
MONDAY = date(2024, 1, 1)


class Dated(NamedTuple):
    """`row` is the template of one of these in a list."""

    rows: Callable[[Any, Village], Any]
    row: str


dates: Socket[Dated] = Socket("dates")


def _events(user: Any, village: Village) -> Any:
    return Event.objects.visible_to(user).filter(village=village)


def _events_ahead(user: Any, village: Village) -> Any:
    soon = timezone.now() + CANCELLED_SHOWN
    rows = _events(user, village).for_rows()
    return rows.filter(Q(cancelled_at__isnull=True) | Q(starts_at__lt=soon))


EVENTS = Dated(_events_ahead, "villages/_event_row.html")


class Mark(NamedTuple):
    """Where a page ended: the moment, and which of several at that moment."""

    moment: datetime
    kind: int
    key: str

    @classmethod
    def read(cls, text: str) -> Mark | None:
        """An address that somebody made up starts the list anew."""
        try:
            moment, kind, key = text.split("_")
            mark = cls(datetime.fromisoformat(moment), int(kind), key)
        except ValueError:
            return None
        return mark if mark.moment.tzinfo else None

    @classmethod
    def of(cls, row: Any) -> str:
        return f"{row.starts_at.isoformat()}_{row.kind}_{row.pk}"

    def beyond(self, kind: int) -> Q:
        later = Q(starts_at__gt=self.moment)
        if kind < self.kind:
            return later
        same = Q(starts_at=self.moment)
        return later | (same & Q(pk__gt=self.key) if kind == self.kind else same)


def page_ahead(
    request: HttpRequest, village: Village, days: Days | None, size: int, *, also_past: bool = False
) -> Page:
    """What is to come in these days, or from now on. One query for each kind."""
    mark = Mark.read(mark_of(request))
    try:
        found = _ahead(request.user, village, days, mark, size + 1, also_past)
    except (ValidationError, ValueError, OverflowError):  # a key that is none
        found = _ahead(request.user, village, days, None, size + 1, also_past)
    return cut(request, found, size, mark=Mark.of)


def _ahead(
    user: Any,
    village: Village,
    days: Days | None,
    mark: Mark | None,
    most: int,
    also_past: bool = False,
) -> list[Any]:
    found: list[Any] = []
    for kind, source in enumerate((EVENTS, *dates)):
        if days or mark or also_past:
            rows = source.rows(user, village)
            rows = rows if also_past else rows.upcoming()
            if days:
                rows = rows.in_days(days)
            if mark:
                rows = rows.filter(mark.beyond(kind))
            rows = rows.order_by("starts_at", "pk")[:most]
        else:
            rows = _first(user, village.pk, kind=kind, most=most)
        found += _of_kind(rows, kind, source.row)
    return sorted(found, key=lambda row: (row.starts_at, row.kind, row.pk))[:most]


@asked_by
def _first(user: Any, village: int, *, kind: int, most: int) -> Any:
    """Of one kind the first page, which most people look at. `rows` asks for nothing of the
    village but its key."""
    rows = (EVENTS, *dates)[kind].rows(user, Village(pk=village))
    return rows.upcoming().order_by("starts_at", "pk")[:most]


def _of_kind(rows: Iterable[Any], kind: int, template: str) -> list[Any]:
    found = list(rows)
    for row in found:
        row.kind, row.row_template = kind, template
    return found


def after(user: Any, village: Village, days: Days) -> list[Any]:
    """What comes first when there is nothing in these days."""
    following = Days(days.last + timedelta(days=1), days.last + YEAR)
    return _ahead(user, village, following, None, INSTEAD)


class Square(NamedTuple):
    """One day of the calendar of a month."""

    day: date
    rows: list[Any]
    more: int

    @property
    def is_today(self) -> bool:
        return self.day == timezone.localdate()


class Leaf(NamedTuple):
    """The calendar of a month: weeks of seven squares, of which some are of another month."""

    month: Month
    weeks: list[list[Square | None]]
    is_empty: bool
    is_cut: bool

    @property
    def weekdays(self) -> list[str]:
        return [formats.date_format(MONDAY + timedelta(days=n), "l") for n in range(7)]


def leaf_of(user: Any, village: Village, month: Month) -> Leaf:
    """Also what is over. One query for each kind."""
    events = _events(user, village).only("title", "starts_at", "ends_at", "cancelled_at")
    kinds = [events, *(source.rows(user, village) for source in dates)]
    found = [row for rows in kinds for row in _of_month(rows, month)]
    for row in found:
        if isinstance(row, Event):
            row.village = village
    squares = _squares(found, month.days)
    lead: list[Square | None] = [None] * month.days.first.weekday()
    filled = [*lead, *squares]
    filled += [None] * (-len(filled) % 7)
    weeks = [filled[start : start + 7] for start in range(0, len(filled), 7)]
    return Leaf(month, weeks, not found, len(found) >= MOST_OF_MONTH)


def _of_month(rows: Any, month: Month) -> list[Any]:
    return list(rows.in_days(month.days).order_by("starts_at", "pk")[:MOST_OF_MONTH])


def _squares(found: Iterable[Any], days: Days) -> list[Square]:
    on: dict[date, list[Any]] = defaultdict(list)
    for row in sorted(found, key=lambda row: row.starts_at):
        for day in days.of(row) or ():
            on[day].append(row)
    return [Square(day, on[day][:MOST_OF_DAY], len(on[day][MOST_OF_DAY:])) for day in days]
