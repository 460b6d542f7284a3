"""The agenda can be found: of what comes back one entry, that leads to the next time."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import (
    Case,
    DateTimeField,
    F,
    Func,
    Q,
    QuerySet,
    RowRange,
    TextField,
    Value,
    When,
    Window,
)
from django.db.models.functions import Cast, Coalesce, RowNumber
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.members.asking import asked_by
from villages.models import Event
from villages.search.kinds import For, SearchKind, kinds

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WEEKEND = (6, 7)


class Just(Func):
    """A list of one."""

    template = "ARRAY[%(expressions)s]"
    output_field = TextField()


class EventSearch(SearchKind):
    def one_each(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Of each series the last time that takes place, and what was changed apart. Who may see a
        time is never said for another: those before a change have an entry of their own."""
        last_first: Any = [F("cancelled_at").asc(nulls_first=True), "-starts_at", "-pk"]
        turn = Window(RowNumber(), partition_by=self._same, order_by=last_first)
        return rows.annotate(turn=turn).filter(turn=1)

    def values(self) -> dict[str, Any]:
        takes_place = Q(cancelled_at__isnull=True)
        key = Cast("pk", TextField())
        return super().values() | {
            "labels": self._day(),
            # Not the very column of `at`: Django shows one of two that are the same.
            "until": Cast("starts_at", DateTimeField()),
            "moments": self._of_all(ArrayAgg("starts_at", filter=takes_place), F("starts_at")),
            "moment_keys": self._of_all(ArrayAgg(key, filter=takes_place), key),
        }

    @property
    def _same(self) -> list[Any]:
        """What those that come together in one entry have in common."""
        apart = Q(series__isnull=True) | Q(differs=True)
        series = Case(When(apart, then=F("pk")), default=F("series_id"))
        return [series, F("title"), F("visibility")]

    def _of_all(self, listed: Any, own: Any) -> Any:
        """In order; of what is cancelled altogether its own."""
        order = [F("starts_at").asc(), F("pk").asc()]
        gathered = Window(
            listed, partition_by=self._same, order_by=order, frame=RowRange(None, None)
        )
        return Coalesce(gathered, Just(own), output_field=TextField())

    def _day(self) -> Any:
        """Who looks for "weekend" or "zaterdag" finds what is then."""
        days = [
            When(
                starts_at__iso_week_day=number,
                then=Value(f"{name} weekend" if number in WEEKEND else name),
            )
            for number, name in enumerate(DAYS, start=1)
        ]
        return Case(*days, default=Value(""), output_field=TextField())


def _events(user: Any, keys: list[str]) -> dict[str, Event]:
    found: list[Event] = _with_keys(user, tuple(map(UUID, keys)))
    return {str(event.pk): event for event in found}


@asked_by
def _with_keys(user: Any, keys: tuple[UUID, ...]) -> QuerySet[Event]:
    rows: QuerySet[Event] = Event.objects.visible_to(user).for_rows().filter(pk__in=list(keys))
    return rows


kinds.plug(
    EventSearch(
        "agenda",
        _("Agenda"),
        model=Event,
        audience=(
            For("public", when=Q(visibility=Event.Visibility.PUBLIC)),
            For("village", of="village_id", when=Q(visibility=Event.Visibility.VILLAGE)),
        ),
        text=("description", "place_text", "organiser_text"),
        at="starts_at",
        soonest=True,
        current=Q(cancelled_at__isnull=True),
        over=Q(cancelled_at__isnull=False),
        over_text=_("Gaat niet door"),
        url=lambda line: reverse("villages:event", args=[line.village_slug, line.key]),
        thing=("series_id", "id"),
        button="villages/_found_event.html",
        things=_events,
    ),
    50,
)
