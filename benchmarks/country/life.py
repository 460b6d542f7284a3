"""What a village has and what happens there: facilities, events, news, and asks and offers."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.country.lots import POOL, key
from benchmarks.country.places import Place, Places, Rows
from villages.exchange.models import Listing, ListingKind
from villages.models import Attendance, Event, Facility, Series
from villages.news.models import Post

TIMES = 26  # that a series takes place: half a year of weeks
IN_SERIES = 0.4  # of all events
FIRST_DAY, LAST_DAY = -540, 180
HOURS = ("Mo-Fr 09:00-17:30", "Mo-Sa 08:00-20:00", "We 13:30-16:00", "Tu,Th 19:00-22:00", "", "")
EVENT = (
    *("id", "village", "title", "description", "place_text", "visibility", "starts_at", "ends_at"),
    *("series", "occurrence_on", "capacity", "cancelled_at", "created_by"),
)
SERIES = ("id", "village", "title", "first_on", "until", "start_time", "created_by")
FACILITY = (
    *("id", "village", "kind", "name", "status", "description", "latitude", "longitude"),
    *("opening_hours", "last_checked_on", "created_at"),
)
ATTENDANCE = ("id", "event", "user")
POST = (
    *("id", "user", "village", "kind", "title", "text", "visibility", "until", "state"),
    *("state_reason", "shown_since", "created_at"),
)
LISTING = (
    *("id", "user", "village", "direction", "kind", "title", "text", "visibility", "stage"),
    *("refreshed_at", "created_at", "words"),
)


def series_in(numbers: dict[str, int]) -> int:
    return max(round(numbers["events"] * IN_SERIES / TIMES), 1)


class Life:
    def __init__(self, places: Places, numbers: dict[str, int]) -> None:
        self.places, self.lots, self.numbers = places, places.lots, numbers
        self.series_number = series_in(numbers)
        self.homes: list[Place] = []
        self.starts = [
            self.lots.now.replace(minute=0, second=0, microsecond=0)
            + timedelta(days=FIRST_DAY + self.lots.below(LAST_DAY - FIRST_DAY), hours=number % 14)
            for number in range(POOL)
        ]
        self.rows = (
            (Facility, FACILITY, self.facilities, {}),
            (Series, SERIES, self.series, {"repeat": "weekly", "duration": timedelta(hours=2)}),
            (Event, EVENT, self.events, {}),
            (Attendance, ATTENDANCE, self.attendances, {}),
            (Post, POST, self.posts, {}),
            (Listing, LISTING, self.listings, {"when": "flexible"}),
        )

    def facilities(self) -> Rows:
        lots, taken = self.lots, set()
        kinds = lots.stream(Facility.Kind.values, range(len(Facility.Kind.values), 0, -1))
        statuses = lots.choices(open=85, at_risk=3, reduced=2, closing=1, closed=8, unknown=1)
        for number in range(self.numbers["facilities"]):
            place, kind, name = next(self.places.drawn), next(kinds), lots.one_of(lots.titles)
            if (place.number, kind, name.lower()) in taken:
                name = f"{name[:90]} {number}"
            taken.add((place.number, kind, name.lower()))
            yield (
                *(key("facility", number), place.pk, kind, name, next(statuses)),
                *(lots.one_of(lots.texts)[:600], *self._somewhere_in(place), lots.one_of(HOURS)),
                *(lots.one_of(lots.days), lots.one_of(lots.past)),
            )

    def _somewhere_in(self, place: Place) -> tuple[float | None, float | None]:
        if place.latitude is None or place.longitude is None:
            return None, None
        return (
            min(max(place.latitude + self.lots.below(100) / 10_000, 50.71), 53.59),
            min(max(place.longitude + self.lots.below(100) / 10_000, 3.31), 7.29),
        )

    def series(self) -> Rows:
        for number in range(self.series_number):
            place, start = self._series(number)
            title = self.lots.one_of(self.lots.titles)
            days = (start.date(), start.date() + timedelta(weeks=TIMES - 1))
            by = self.places.somebody_of(place)
            yield (key("series", number), place.pk, title, *days, start.time(), by)

    def _series(self, number: int) -> tuple[Place, object]:
        """Village and first time, by the number alone: the events of it ask again."""
        all_places = self.places.all
        return all_places[number % len(all_places)], self.starts[number % POOL]

    def events(self) -> Rows:
        lots = self.lots
        visible = lots.choices(public=4, village=1)
        for number in range(self.numbers["events"]):
            series, time = divmod(number, TIMES)
            if series < self.series_number:
                place, start = self._series(series)
                start += timedelta(weeks=time)
                of_series = (key("series", series), start.date())
            else:
                place, start, of_series = (
                    next(self.places.drawn),
                    lots.one_of(self.starts),
                    (None,) * 2,
                )
            self.homes.append(place)
            title = lots.titles[series % POOL if of_series[0] else lots.below(POOL)]
            cancelled = lots.one_of(lots.past) if lots.happens(0.02) else None
            yield (
                *(key("event", number), place.pk, title, lots.one_of(lots.texts), "Dorpshuis"),
                *(next(visible), start, start + timedelta(hours=2), *of_series),
                *(20 if lots.happens(0.2) else None, cancelled, self.places.somebody_of(place)),
            )

    def attendances(self) -> Rows:
        """A fifth of all events asks people to sign up."""
        for number in range(0, len(self.homes), 5):
            coming = self.places.some_of(self.homes[number], 1 + self.lots.many(2))
            for each, who in enumerate(coming):
                yield (key("attendance", number * 1_000 + each), key("event", number), who)

    def posts(self) -> Rows:
        lots = self.lots
        states = lots.choices(visible=97, held=1, hidden=2)
        kinds, visible = lots.choices(news=1, notice=2), lots.choices(public=4, village=1)
        for number in range(self.numbers["posts"]):
            place, state = next(self.places.drawn), next(states)
            moment = lots.one_of(lots.past)
            yield (
                *(key("post", number), self.places.somebody_of(place), place.pk, next(kinds)),
                *(lots.one_of(lots.titles), lots.one_of(lots.texts), next(visible)),
                *(lots.one_of(lots.days) if lots.happens(0.5) else None, state),
                *("Reclame" if state == "hidden" else "", moment, moment),
            )

    def listings(self) -> Rows:
        lots = self.lots
        directions, stages = lots.choices(ask=1, offer=1), lots.choices(open=2, matched=1, done=2)
        kinds = lots.stream(ListingKind.values, range(len(ListingKind.values), 0, -1))
        visible = lots.choices(public=1, village=2)
        for number in range(self.numbers["listings"]):
            place, moment = next(self.places.drawn), lots.one_of(lots.past)
            title, text = lots.one_of(lots.titles)[:80], lots.one_of(lots.texts)[:300]
            yield (
                *(key("listing", number), self.places.somebody_of(place), place.pk),
                *(next(directions), next(kinds), title, text, next(visible), next(stages)),
                *(moment, moment, f"{title} {text}"),
            )
