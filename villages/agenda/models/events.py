"""The agenda of a village: events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, F, OuterRef, Q, Subquery, Sum
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.pictures.pictured import IN_A_ROW as PICTURE_IN_A_ROW
from villagehub.pictures.pictured import by_picture, words_or_decoration
from villagehub.web.paths import path_to
from villages.agenda import emails as agenda_messages
from villages.agenda.choices import Days
from villages.agenda.models.attendances import Attendance
from villages.agenda.models.helping import Helper, HelperRole
from villages.agenda.models.series import EventDetails, Series, check_room
from villages.agenda.models.shown import USUAL, Shown
from villages.agenda.owners import owners
from villages.members.models.people import Membership
from villages.members.models.reach import reach_of
from villages.places.models import Village
from villages.street_map.lying import lies_in_the_netherlands

LONGEST = timedelta(days=31)
LATELY = timedelta(days=1)
# This long before the start it is told that too few people come.
DECIDE_BEFORE = timedelta(days=3)
# What `villages/_event_row.html` shows. Each column that is read costs work five times over.
IN_A_LINE = (
    "title",
    "starts_at",
    "ends_at",
    "place_text",
    "capacity",
    "cancelled_at",
    "signs_up_elsewhere",
    "facility__name",
    *PICTURE_IN_A_ROW,
)
IN_A_ROW = (*IN_A_LINE, "series", "differs", "village__name", "village__slug")


class EventQuerySet(models.QuerySet["Event"]):
    def visible_to(self, user: Any) -> EventQuerySet:
        """Public events, those of the village for whom it confirmed, and whatever one comes to or
        helps with: who has a place sees what it is for, and can give it up."""
        return self.filter(seen(user))

    def organised_by(self, user: Any) -> EventQuerySet:
        """Who made it, who edits the village's page, and whom an owner names (`owners`)."""
        if not user.is_authenticated:
            return self.none()
        rule = Q(created_by=user.pk) | Q(village__in=reach_of(user).edited_villages)
        for owner in owners:
            rule |= owner.organised_by(user)
        return self.filter(rule)

    def public(self) -> EventQuerySet:
        return self.filter(visibility=Event.Visibility.PUBLIC)

    def of_the_village(self) -> EventQuerySet:
        return self.filter(visibility=Event.Visibility.VILLAGE)

    def upcoming(self) -> EventQuerySet:
        """Not over yet; an event without an end lasts three hours. The first condition follows
        from how long one can last, and lets the index on the start skip all that is past."""
        now = timezone.now()
        return self.filter(starts_at__gte=now - LONGEST).filter(
            Q(ends_at__gte=now) | Q(ends_at__isnull=True, starts_at__gte=now - USUAL)
        )

    def begun_lately(self) -> EventQuerySet:
        """For a list of the whole country, of which a month of events would be read to find the few
        that began long ago and still go on."""
        return self.filter(starts_at__gte=timezone.now() - LATELY)

    def past(self) -> EventQuerySet:
        now = timezone.now()
        return self.filter(Q(ends_at__lt=now) | Q(ends_at__isnull=True, starts_at__lt=now - USUAL))

    def taking_place(self) -> EventQuerySet:
        return self.filter(cancelled_at__isnull=True)

    def within_days(self, days: int) -> EventQuerySet:
        return self.filter(starts_at__lt=timezone.now() + timedelta(days=days))

    def in_days(self, days: Days) -> EventQuerySet:
        return self.filter(days.overlap, starts_at__gte=days.since - LONGEST)

    def around_now(self, days: int) -> EventQuerySet:
        """What a calendar gets: this long back and this long ahead."""
        now = timezone.now()
        span = timedelta(days=days)
        return self.filter(starts_at__gt=now - span, starts_at__lt=now + span)

    def short_of_people(self) -> EventQuerySet:
        """Soon, with fewer people than it needs, and nobody decided yet."""
        soon = self.taking_place().filter(
            starts_at__gt=timezone.now(), starts_at__lt=timezone.now() + DECIDE_BEFORE
        )
        return soon.filter(goes_ahead_at__isnull=True, minimum__isnull=False).filter(
            Q(minimum__gt=_coming())
        )

    def crowded(self) -> list[tuple[datetime, int]]:
        """When more people come than fit in, and how many."""
        rows = self.annotate(coming=_coming()).filter(coming__gt=F("capacity"))
        return list(rows.order_by("starts_at").values_list("starts_at", "coming"))

    def for_list(self) -> EventQuerySet:
        """Who comes and which hands are missing is counted for the rows that are shown, not for
        all that are found."""
        return (
            self.select_related("village", "facility")
            .annotate(coming=_coming(), hands_wanted=_hands_wanted())
            .order_by("starts_at", "pk")
        )

    def for_rows(self) -> EventQuerySet:
        """For lists that show no more of an event than a row."""
        return self.for_list().only(*IN_A_ROW)

    def for_lines(self) -> EventQuerySet:
        """For lists of one village that show when, where, and the button to come."""
        rows = self.select_related("facility").annotate(coming=_coming())
        return rows.only(*IN_A_LINE).order_by("starts_at", "pk")


def seen(user: Any, through: str = "") -> Q:
    """The rule of `EventQuerySet.visible_to`; also for rows that have an event: "event__"."""
    public = Q(**{f"{through}visibility": Event.Visibility.PUBLIC})
    if not user.is_authenticated:
        return public
    of_village = Q(**{f"{through}village__in": reach_of(user).confirmed_villages})
    comes = Attendance.objects.visible_to(user).active().values("event")
    helps = Helper.objects.visible_to(user).active().values("role__event")
    key = f"{through}pk__in"
    return public | of_village | Q(**{key: comes}) | Q(**{key: helps})


# Made once: a query takes a copy.
@cache
def _coming() -> Coalesce:
    active = Attendance.objects.coming().filter(event=OuterRef("pk")).order_by()
    return Coalesce(Subquery(active.values("event").annotate(n=Count("pk")).values("n")), 0)


@cache
def _hands_wanted() -> CombinedExpression:
    return _wanted() - _found()


def _wanted() -> Coalesce:
    roles = HelperRole.objects.asked().filter(event=OuterRef("pk")).order_by()
    return Coalesce(Subquery(roles.values("event").annotate(n=Sum("number")).values("n")), 0)


def _found() -> Coalesce:
    active = Helper.objects.active().filter(role__event=OuterRef("pk")).order_by()
    counted = active.values("role__event").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted), 0)


class Event(Shown, Record, EventDetails):
    photo_key = "activiteit"

    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="events")
    starts_at = models.DateTimeField(_("begint op"))
    ends_at = models.DateTimeField(_("duurt tot"), null=True, blank=True)
    # Where it comes from, the day of the rule that it stands for, and whether it was changed
    # apart from the others.
    series = models.ForeignKey(
        Series, on_delete=models.PROTECT, null=True, editable=False, related_name="events"
    )
    occurrence_on = models.DateField(null=True, editable=False)
    differs = models.BooleanField(default=False, editable=False)
    # Counts the changes that a calendar must take over (RFC 5545, 3.8.7.4).
    sequence = models.PositiveIntegerField(default=0, editable=False)
    # Who comes, and how many, is for whose event it is: people sign up on a page of theirs (see
    # villages.agenda.owners).
    signs_up_elsewhere = models.BooleanField(default=False, editable=False)
    goes_ahead_at = models.DateTimeField(null=True, blank=True, editable=False)
    cancelled_at = models.DateTimeField(null=True, blank=True, editable=False)
    cancel_reason = models.CharField(_("waarom niet?"), max_length=200, blank=True, editable=False)
    created_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    # Its other days, where a list names those in one row (villages.agenda.weeks).
    also: Sequence[Event] = ()

    objects = EventQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["village", "starts_at", "id"], name="agenda_of_village"),
            models.Index(fields=["starts_at", "id"], name="agenda_of_country"),
            by_picture("event_with_picture"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="an_event_ends_after_it_starts",
                violation_error_message=_("Het einde ligt voor het begin."),
            ),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__lte=F("starts_at") + LONGEST),
                name="an_event_lasts_a_month_at_most",
                violation_error_message=_("Een activiteit duurt hoogstens 31 dagen."),
            ),
            models.CheckConstraint(
                condition=Q(minimum__isnull=True)
                | Q(capacity__isnull=True)
                | Q(minimum__lte=F("capacity")),
                name="so_many_people_fit_in",
                violation_error_message=_("Zoveel mensen passen er niet in."),
            ),
            lies_in_the_netherlands("an_event_lies_in_the_netherlands"),
            models.UniqueConstraint(
                fields=["series", "occurrence_on"], name="a_series_has_one_event_for_a_day"
            ),
            words_or_decoration("an_event_has_words_for_its_picture"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return path_to("villages:event", self.village.slug, self.pk)

    @property
    def is_saved(self) -> bool:
        return not self._state.adding

    @property
    def comes_back_as(self) -> object:
        """What it has in common with its other days; nothing for what stands by itself."""
        return None if self.differs or self.cancelled_at else self.series_id

    @transaction.atomic
    def keep_picture(self) -> None:
        """Of a series it stays for this one and all that come after it."""
        super().keep_picture()
        if self.series:
            self.series.take_picture_of(self)

    def is_organised_by(self, user: Any) -> bool:
        return Event.objects.organised_by(user).filter(pk=self.pk).exists()

    def organisers(self) -> list[User]:
        """Who hears what happens: who made it and whom an owner names; else the editors."""
        found = {user for owner in owners for user in owner.people(self)}
        if self.created_by and self.created_by.is_active:
            found.add(self.created_by)
        if found:
            return sorted(found, key=lambda user: user.pk)
        editors = Membership.objects.active().filter(village=self.village_id, role="editor")
        return list(User.objects.filter(pk__in=editors.values("user"), is_active=True))

    def lock(self) -> Event:
        """As it is now; others who sign up or off wait until this transaction is done."""
        return Event.objects.select_for_update(of=("self",)).get(pk=self.pk)

    def attend(self, user: User, recorded_by: User | None = None) -> Attendance:
        """Signs up once, on the waiting list when all places are taken; the row of the event is
        locked while they are counted."""
        with transaction.atomic():
            event = self.lock()
            current = event.attendances.active().filter(user=user).first()
            if current:
                return current
            event.check_open()
            waiting_since = timezone.now() if event.free_places() == 0 else None
            return event.attendances.create(
                user=user, recorded_by=recorded_by, waiting_since=waiting_since
            )

    def check_open(self) -> None:
        """Raises ValidationError when nobody can sign up any more."""
        if self.cancelled_at:
            raise ValidationError(_("Deze activiteit gaat niet door."))
        if self.is_over:
            raise ValidationError(_("Deze activiteit is al geweest."))

    def free_places(self) -> int | None:
        """None: there is no limit. Costs a query."""
        if self.capacity is None:
            return None
        return max(self.capacity - self.attendances.coming().count(), 0)

    @transaction.atomic
    def promote_waiting(self) -> None:
        """Free places go to whoever waited longest, and they are told at once."""
        event = self.lock()
        if not event.is_open:
            return
        waiting = event.attendances.waiting().select_related("user")
        moved = list(waiting[: event.free_places()])
        event.attendances.filter(pk__in=[row.pk for row in moved]).update(
            waiting_since=None, promoted_at=timezone.now()
        )
        agenda_messages.tell_of_place(event, moved)

    @transaction.atomic
    def leave(self, user: User, reason: str = "") -> bool:
        """ "Ik kan toch niet": neither comes nor helps. False when they did neither."""
        coming = self.attendances.active().filter(user=user)
        helping = Helper.objects.active().filter(role__event=self, user=user)
        left = list(coming.select_related("user"))
        was_there = bool(left) or helping.exists()
        coming.end(reason)
        helping.end(reason)
        if left and reason:
            agenda_messages.tell_that_guest_left(self, left[0], reason)
        return was_there

    @transaction.atomic
    def change(self, fields: list[str], with_the_rest: bool = False) -> None:
        """Keeps what was typed into these fields; `with_the_rest`, also for what comes after it in
        its series, whole or, when anywhere more people come than would fit, not at all. Who would
        come hears of another moment or place; more places go to whoever
        waits."""
        moved = self._is_moved()
        if self.series and with_the_rest:
            written = self.series.change_from(self)
        else:
            self._change_alone(fields)
            written = [self]
        if not self.signs_up_elsewhere:
            rows = Event.objects.filter(pk__in=[row.pk for row in written])
            check_room("capacity", rows.crowded())
        for row in written:
            if moved and row.is_open:
                row.refresh_from_db(fields=["sequence"])
                agenda_messages.tell_that_event_changed(row)
            row.promote_waiting()

    def _is_moved(self) -> bool:
        kept = Event.objects.select_related("facility").get(pk=self.pk)
        before = (kept.starts_at, kept.ends_at, kept.where)
        return before != (self.starts_at, self.ends_at, self.where)

    def _change_alone(self, fields: list[str]) -> None:
        """And nothing else: who calls it off meanwhile is not undone."""
        self.differs = self.series_id is not None
        self.sequence = F("sequence") + 1
        self.save(update_fields=[*fields, "differs", "sequence", "updated_at"])
        self.refresh_from_db(fields=["sequence", "cancelled_at"])

    @transaction.atomic
    def cancel(self, reason: str = "") -> bool:
        """False when somebody else did it just before. Everybody who would come is told."""
        now = timezone.now()
        row = Event.objects.filter(pk=self.pk, cancelled_at__isnull=True)
        self.cancelled_at, self.cancel_reason = now, reason
        done = row.update(
            cancelled_at=now, updated_at=now, cancel_reason=reason, sequence=F("sequence") + 1
        )
        if done:
            agenda_messages.tell_that_event_is_cancelled(self)
        return bool(done)

    @transaction.atomic
    def go_ahead(self) -> bool:
        """Although too few come. False when that was decided before."""
        row = Event.objects.taking_place().filter(pk=self.pk, goes_ahead_at__isnull=True)
        done = row.update(goes_ahead_at=timezone.now())
        if done:
            agenda_messages.tell_that_event_goes_ahead(self)
        return bool(done)
