"""Events that come back: a rule, and the events that were made from it for the coming months."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from typing import Any

from dateutil.rrule import rrulestr
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import formats, timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.pictures.pictured import COLUMNS, Pictured
from villagehub.telephone import is_a_number
from villages.facilities.models.facilities import Facility
from villages.places.models import Village

# Made this far ahead: what a calendar feed shows, and a little more.
HORIZON = timedelta(days=190)
MOST_TIMES = 104
# Of the times of a series that something stands in the way of, so many are named.
NAMED = 3
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


class EventDetails(Pictured):
    """What an event and the series it comes from have in common."""

    class Visibility(models.TextChoices):
        PUBLIC = "public", _("iedereen")
        VILLAGE = "village", _("alleen mensen die lid zijn van dit dorp")

    title = models.CharField(_("titel"), max_length=120)
    description = models.TextField(_("wat gaan we doen?"), max_length=4000, blank=True)
    facility = models.ForeignKey(
        Facility, on_delete=models.SET_NULL, null=True, blank=True, verbose_name=_("voorziening")
    )
    place_text = models.CharField(_("waar?"), max_length=160, blank=True)
    # Where it is no facility, or not at its door.
    latitude = models.FloatField(null=True, editable=False)
    longitude = models.FloatField(null=True, editable=False)
    organiser_text = models.CharField(_("wie organiseert het?"), max_length=160, blank=True)
    # Given to be shown beside this event, to whoever sees it.
    phone = models.CharField(
        _("op welk nummer kunnen mensen bellen?"),
        max_length=20,
        blank=True,
        validators=[is_a_number],
    )
    capacity = models.PositiveIntegerField(_("aantal plaatsen"), null=True, blank=True)
    minimum = models.PositiveIntegerField(_("minstens zoveel mensen"), null=True, blank=True)
    visibility = models.CharField(
        _("wie mag dit zien?"), max_length=8, choices=Visibility, default=Visibility.PUBLIC
    )

    DETAILS = [
        "title",
        "description",
        "facility_id",
        "place_text",
        "latitude",
        "longitude",
        "organiser_text",
        "phone",
        "capacity",
        "minimum",
        "visibility",
        *COLUMNS,
    ]

    class Meta:
        abstract = True

    @property
    def details(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.DETAILS}

    def take_details_of(self, other: EventDetails) -> None:
        for name, value in other.details.items():
            setattr(self, name, value)


class Repeat(models.TextChoices):
    WEEKLY = "weekly", _("elke week op deze dag")
    FORTNIGHTLY = "fortnightly", _("om de week op deze dag")
    FIRST = "first", _("elke eerste van de maand, zoals: elke eerste woensdag")
    SECOND = "second", _("elke tweede van de maand")
    THIRD = "third", _("elke derde van de maand")
    FOURTH = "fourth", _("elke vierde van de maand")
    LAST = "last", _("elke laatste van de maand")


ORDINALS = [Repeat.FIRST, Repeat.SECOND, Repeat.THIRD, Repeat.FOURTH]
ORDINAL_TEXTS = {
    Repeat.FIRST: _("eerste"),
    Repeat.SECOND: _("tweede"),
    Repeat.THIRD: _("derde"),
    Repeat.FOURTH: _("vierde"),
    Repeat.LAST: _("laatste"),
}


def fits(repeat: str, day: date) -> bool:
    """Whether this day can be the first of such a repeat: the 9th is no first Wednesday."""
    if repeat == Repeat.LAST:
        return (day + timedelta(days=7)).month != day.month
    return repeat not in ORDINALS or ORDINALS.index(Repeat(repeat)) == (day.day - 1) // 7


def next_fitting(repeat: str, day: date) -> date:
    """The first day from `day` on, on the same day of the week, that fits."""
    while not fits(repeat, day):
        day += timedelta(days=7)
    return day


def _nth(day: date) -> Repeat:
    """A fifth Thursday is always the last of its month."""
    number = (day.day - 1) // 7
    return ORDINALS[number] if number < len(ORDINALS) else Repeat.LAST


def by_the_clock(start: datetime, length: timedelta) -> tuple[datetime, datetime]:
    """From nine to five on the wall, also in the night that has an hour less; what falls in that
    hour lasts a minute. In UTC: of two moments in one zone Python compares the wall clocks."""
    since = timezone.make_aware(start).astimezone(UTC)
    until = timezone.make_aware(start + length).astimezone(UTC)
    return since, max(until, since + timedelta(minutes=1))


def check_room(field: str, crowded: list[tuple[datetime, int]]) -> None:
    """Raises ValidationError at this field when more people come at these moments than would fit;
    of one change that is written to many rows, each has to fit."""
    if not crowded:
        return
    moment, number = crowded[0]
    text = ngettext("Op %(day)s komt al %(n)d mens", "Op %(day)s komen al %(n)d mensen", number) % {
        "day": _in_words(moment),
        "n": number,
    }
    for moment, number in crowded[1:NAMED]:
        text += gettext(", op %(day)s al %(n)d") % {"day": _in_words(moment), "n": number}
    if left := len(crowded[NAMED:]):
        text += gettext(", en nog %(n)d keer te veel") % {"n": left}
    raise ValidationError({field: f"{text}."})


def _in_words(moment: datetime) -> str:
    return formats.date_format(timezone.localtime(moment), "j F")


def _day_of(event: Any) -> date:
    """The day of the rule that it stands for, wherever it was moved to."""
    return event.occurrence_on or timezone.localdate(event.starts_at)


class Repeating(models.Model):
    """What comes back: on which days, until when, and at which hour of the clock."""

    repeat = models.CharField(_("herhaalt"), max_length=11, choices=Repeat)
    first_on = models.DateField()
    start_time = models.TimeField()
    duration = models.DurationField(null=True, blank=True)
    until = models.DateField(_("tot en met"), null=True, blank=True)
    except_on = ArrayField(models.DateField(), default=list, blank=True)

    class Meta:
        abstract = True

    @property
    def rule(self) -> str:
        """As RFC 5545 writes it."""
        day = WEEKDAYS[self.first_on.weekday()]
        if self.repeat in (Repeat.WEEKLY, Repeat.FORTNIGHTLY):
            interval = 1 if self.repeat == Repeat.WEEKLY else 2
            rule = f"FREQ=WEEKLY;INTERVAL={interval};BYDAY={day}"
        else:
            number = -1 if self.repeat == Repeat.LAST else ORDINALS.index(Repeat(self.repeat)) + 1
            rule = f"FREQ=MONTHLY;BYDAY={number}{day}"
        return f"{rule};{self._end_of_rule}"

    @property
    def _end_of_rule(self) -> str:
        return f"UNTIL={self.until:%Y%m%d}"

    @property
    def text(self) -> str:
        """ "elke eerste woensdag van de maand"."""
        day = formats.date_format(self.first_on, "l")
        if self.repeat == Repeat.WEEKLY:
            return gettext("elke week op %(day)s") % {"day": day}
        if self.repeat == Repeat.FORTNIGHTLY:
            return gettext("om de week op %(day)s") % {"day": day}
        ordinal = ORDINAL_TEXTS[Repeat(self.repeat)]
        return gettext("elke %(nth)s %(day)s van de maand") % {"nth": ordinal, "day": day}

    def _days(self) -> Iterator[date]:
        """All days of the rule; it has an end, so this has one."""
        start = datetime.combine(self.first_on, time())
        return (moment.date() for moment in rrulestr(self.rule, dtstart=start))

    def days_until(self, last: date) -> list[date]:
        if self.until:
            last = min(last, self.until)
        days = takewhile(lambda day: day <= last, self._days())
        return [day for day in days if day not in self.except_on]

    def starts_at(self, day: date) -> datetime:
        """The local hour stays what it is when the clock changes."""
        return timezone.make_aware(datetime.combine(day, self.start_time))

    def ends_at(self, day: date) -> datetime | None:
        if self.duration is None:
            return None
        return by_the_clock(datetime.combine(day, self.start_time), self.duration)[1]


class SeriesQuerySet(models.QuerySet["Series"]):
    def going_on(self) -> SeriesQuerySet:
        today = timezone.localdate()
        return self.filter(Q(until__isnull=True) | Q(until__gte=today))


class Series(Record, Repeating, EventDetails):
    """Its events know it, and not the other way round: here they are what `events` gives.

    The events themselves are rows, so that lists, search and signing up know nothing of rules;
    a row changed or cancelled on its own keeps the day it stands for (`occurrence_on`), and is
    never made again."""

    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="series")
    times = models.PositiveSmallIntegerField(_("aantal keren"), null=True, blank=True)
    # [{"kind", "name", "number"}] of the helpers that each event looks for
    helpers = models.JSONField(default=list, blank=True)
    created_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = SeriesQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "series"
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=False) | Q(times__isnull=False),
                name="a_series_has_an_end",
                violation_error_message=_("Kies tot wanneer dit herhaalt."),
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("first_on")),
                name="a_series_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(times__isnull=True) | Q(times__lte=MOST_TIMES),
                name="a_series_is_bounded",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def _end_of_rule(self) -> str:
        return f"COUNT={self.times}" if self.times else super()._end_of_rule

    @property
    def whole_text(self) -> str:
        """ "elke week op dinsdag, 8 keer", "… tot en met 31 december 2026"."""
        end = gettext("%(n)d keer") % {"n": self.times} if self.times else ""
        if self.until:
            end = gettext("tot en met %(day)s") % {"day": formats.date_format(self.until, "j F Y")}
        return f"{self.text}, {end}"

    @classmethod
    @transaction.atomic
    def begin(cls, event: Any, **rule: Any) -> Any:
        """The events of a rule (repeat, until, times, except_on), of which this one, that is not
        saved, would be the first; gives the first that there is."""
        start = timezone.localtime(event.starts_at).replace(tzinfo=None)
        end = event.ends_at and timezone.localtime(event.ends_at).replace(tzinfo=None)
        series = cls.objects.create(
            village=event.village,
            first_on=start.date(),
            start_time=start.time(),
            duration=end - start if end else None,
            created_by_id=event.created_by_id,
            **rule,
            **event.details,
        )
        series.make_events()
        return series.events.order_by("occurrence_on")[0]

    @transaction.atomic
    def make_events(self) -> int:
        """Adds what the rule asks for in the coming months and is not there; a second run adds
        nothing. The row of the series is locked, so that two workers take turns."""
        series = Series.objects.select_for_update(of=("self",)).get(pk=self.pk)
        today = timezone.localdate()
        there = set(series.events.values_list("occurrence_on", flat=True))
        last = max(today, series.first_on) + HORIZON
        days = [day for day in series.days_until(last) if day not in there]
        new = [series._event_on(day) for day in days if day >= today]
        made = series.events.model.objects.bulk_create(new)
        series.give_helpers(made)
        return len(made)

    def _event_on(self, day: date) -> Any:
        return self.events.model(
            village_id=self.village_id,
            series=self,
            occurrence_on=day,
            starts_at=self.starts_at(day),
            ends_at=self.ends_at(day),
            created_by_id=self.created_by_id,
            **self.details,
        )

    def give_helpers(self, events: list[Any]) -> None:
        """The helpers that the series looks for, to each of these."""
        if self.helpers and events:
            model = events[0].helper_roles.model
            model.objects.bulk_create(
                [model(event=event, **wanted) for event in events for wanted in self.helpers]
            )

    @transaction.atomic
    def want_helper(self, event: Any, wanted: dict[str, Any]) -> None:
        """At this event, those after it that are there already, and those still to be made."""
        self.helpers = [*self.helpers, wanted]
        self.save(update_fields=["helpers", "updated_at"])
        model = event.helper_roles.model
        rest = [row for row in self.events_from(event) if not row.cancelled_at]
        model.objects.bulk_create([model(event=row, **wanted) for row in rest])

    def events_from(self, event: Any) -> list[Any]:
        """This one and all that come after it, locked: who calls one off meanwhile waits."""
        rest = self.events.filter(occurrence_on__gte=_day_of(event))
        rows = rest.select_related("village", "facility").order_by("occurrence_on")
        return list(rows.select_for_update(of=("self",)))

    def take_picture_of(self, event: Any) -> None:
        """For those that are still to be made too. What differs keeps its own."""
        values = {name: getattr(event, name) for name in COLUMNS}
        rest = self.events.filter(starts_at__gt=event.starts_at, differs=False)
        rest.update(**values)
        Series.objects.filter(pk=self.pk).update(**values)

    @transaction.atomic
    def change_from(self, event: Any) -> list[Any]:
        """`event` holds its new texts and moment, unsaved; all that come after it follow, on the
        days of the rule from its new day on. What somebody changed or cancelled on its own stays
        as it is. Returns the rows that were written, `event` first."""
        Series.objects.select_for_update(of=("self",)).get(pk=self.pk)
        rest = self.events_from(event)
        self._start_again_at(event)
        days = self.days_until(date.max)
        self.events.filter(pk__in=[row.pk for row in rest]).update(occurrence_on=None)
        written = []
        for row, day in zip(rest, days, strict=False):
            row.occurrence_on = day
            if row.pk == event.pk or not (row.differs or row.cancelled_at):
                row.take_details_of(self)
                row.starts_at, row.ends_at = self.starts_at(day), self.ends_at(day)
                row.differs = False
                row.sequence = F("sequence") + 1
                written.append(row)
            row.save()
        for row in rest[len(days) :]:
            row.cancel()
        self.make_events()
        return written

    def _start_again_at(self, event: Any) -> None:
        """The rule, from the new day of this event on."""
        start = timezone.localtime(event.starts_at)
        left = [day for day in self._days() if day >= _day_of(event)]
        self.take_details_of(event)
        self.first_on, self.start_time = start.date(), start.time()
        if event.ends_at:
            self.duration = timezone.localtime(event.ends_at).replace(tzinfo=None) - start.replace(
                tzinfo=None
            )
        else:
            self.duration = None
        if not fits(self.repeat, self.first_on):
            self.repeat = _nth(self.first_on)
        self._repeat_as_often_as(left)
        self.save()

    def _repeat_as_often_as(self, left: list[date]) -> None:
        """The rule has another day. Nobody called a time off, so there are as many as were left;
        what was skipped is skipped on its new day."""
        has_last_day = self.until is not None
        self.times, self.until = len(left) or 1, None
        days = list(self._days())
        paired = zip(left, days, strict=False)
        self.except_on = [new for old, new in paired if old in self.except_on]
        if has_last_day:
            self.times, self.until = None, days[-1]

    @transaction.atomic
    def stop_before(self, event: Any, reason: str = "") -> list[Any]:
        """This one and all that come after it do not take place. Returns those just cancelled."""
        Series.objects.select_for_update(of=("self",)).get(pk=self.pk)
        gone = [row for row in self.events_from(event) if row.cancel(reason)]
        last = _day_of(event) - timedelta(days=1)
        self.until, self.times = max(last, self.first_on), None
        self.save(update_fields=["until", "times", "updated_at"])
        return gone
