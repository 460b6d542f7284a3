"""Shifts: so many people, at a place, from one hour to another; and who stands in the rota."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, F, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Part, PartQuerySet
from initiatives.models.parts import told
from initiatives.work import emails
from initiatives.work.models.entering import Entering
from initiatives.work.models.places import (
    OF_WHAT,
    Place,
    PlaceQuerySet,
    Staffed,
    staffed_checks,
)
from initiatives.work.models.seen import proofs_field
from initiatives.work.models.series import ShiftSeries
from initiatives.work.models.shown import Shown
from initiatives.work.models.skills import skills_field
from initiatives.work.models.stepping_in import SteppingIn
from villagehub.accounts.models import User
from villages.agenda.models.series import check_room
from villages.models import Village

LONGEST = timedelta(hours=24)


class ShiftQuerySet(PartQuerySet["Shift"]):
    def visible_to(self, user: Any) -> ShiftQuerySet:
        """And those in which one stands, for whomever they are now: to see and to give up."""
        return self.filter(told(user) | _stood_in(user))

    def going_on(self) -> ShiftQuerySet:
        return self.filter(cancelled_at__isnull=True)

    def in_planning(self) -> ShiftQuerySet:
        """Still to come, and not published."""
        return self.going_on().upcoming().filter(in_planning=True)

    def upcoming(self) -> ShiftQuerySet:
        """Not over yet. The first condition lets the index skip what is long past."""
        now = timezone.now()
        return self.filter(starts_at__gt=now - LONGEST, ends_at__gt=now)

    def taken_by(self, user: Any) -> ShiftQuerySet:
        return self.filter(_stood_in(user))

    def counted(self) -> ShiftQuerySet:
        """Annotated with `placed`."""
        rows = SignUp.objects.placed().filter(shift=OuterRef("pk")).order_by()
        counted = rows.values("shift").annotate(n=Count("pk")).values("n")
        return self.annotate(placed=Coalesce(Subquery(counted), 0))

    def short(self) -> ShiftQuerySet:
        """Still to come, with fewer people than it needs."""
        rows = self.going_on().filter(starts_at__gt=timezone.now()).counted()
        return rows.filter(placed__lt=F("minimum"))  # type: ignore[misc]

    def crowded(self) -> list[tuple[datetime, int]]:
        """When more people have a place than there are, and how many."""
        rows = self.counted().filter(placed__gt=F("maximum")).order_by("starts_at")  # type: ignore[misc]
        return [(shift.starts_at, shift.placed) for shift in rows]  # type: ignore[attr-defined]

    def on_day(self, day: date) -> ShiftQuerySet:
        first = timezone.make_aware(datetime.combine(day, time()))
        last = timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))
        return self.filter(starts_at__gte=first, starts_at__lt=last)

    def for_rows(self) -> ShiftQuerySet:
        """For lists that show no more of a shift than when and of what. One query."""
        rows = self.select_related("initiative__village")
        return rows.only("title", "starts_at", "ends_at", *OF_WHAT)

    def for_list(self) -> ShiftQuerySet:
        """With whoever stands in it, in the order in which they signed up. Two queries."""
        people = SignUp.objects.active().with_people()
        people = people.order_by(F("waiting_since").asc(nulls_first=True), "created_at", "pk")
        return self.select_related("initiative__village", "series").prefetch_related(
            Prefetch("sign_ups", people, to_attr="people")
        )


def _stood_in(user: Any) -> Q:
    return Q(pk__in=SignUp.objects.active().acted_for_by(user).values("shift"))


class Shift(Shown, Part, Staffed, Entering, SteppingIn):
    series = models.ForeignKey(
        ShiftSeries, on_delete=models.CASCADE, null=True, editable=False, related_name="shifts"
    )
    occurrence_on = models.DateField(null=True, editable=False)
    # Changed apart from the others of its series.
    differs = models.BooleanField(default=False, editable=False)
    # People say when they can; who comes is told when the plan is published: see `planning`.
    in_planning = models.BooleanField(default=False, editable=False)
    title = models.CharField(_("welke dienst?"), max_length=120)
    text = models.TextField(_("wat doe je dan?"), max_length=2000, blank=True)
    place_text = models.CharField(_("waar?"), max_length=160, blank=True)
    skills = skills_field(_("wat moet je ervoor kunnen?"))
    # What somebody who runs it has seen of whoever comes: see `Seen`.
    proofs = proofs_field(_("wat moet een trekker gezien hebben?"))
    most_each = models.PositiveSmallIntegerField(
        _("hoogstens zo vaak per persoon in een maand"), null=True, blank=True
    )
    confirm = models.BooleanField(_("een trekker bevestigt wie komt"), default=False)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    # What a calendar needs (RFC 5545, 3.8.7.4).
    sequence = models.PositiveIntegerField(default=0, editable=False)
    cancelled_at = models.DateTimeField(null=True, editable=False)
    cancel_reason = models.CharField(_("waarom niet?"), max_length=200, blank=True, editable=False)
    created_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    DETAILS = [
        *("title", "text", "place_text", "skills", "minimum", "maximum", "audience"),
        *("proofs", "most_each", "confirm"),
    ]
    # And what the shifts of one rota share beside them.
    KEPT = [*DETAILS, "in_planning"]

    objects = ShiftQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["initiative", "starts_at", "id"], name="work_rota"),
            models.Index(fields=["starts_at"], name="work_shifts_by_moment"),
        ]
        constraints = [
            *staffed_checks("a_shift"),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at"), ends_at__lte=F("starts_at") + LONGEST),
                name="a_shift_ends_within_a_day",
                violation_error_message=_("Een dienst duurt hoogstens 24 uur."),
            ),
            models.UniqueConstraint(
                fields=["series", "occurrence_on"], name="a_series_has_one_shift_for_a_day"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        address = [self.initiative.village.slug, self.initiative.slug, self.pk]
        return reverse("work:shift", args=address)

    # What a calendar asks of an event

    @property
    def village(self) -> Village:
        return self.initiative.village

    @property
    def where(self) -> str:
        return self.place_text

    @property
    def description(self) -> str:
        return f"{self.initiative.title}\n\n{self.text}".strip()

    # Coming, and not coming after all

    def lock(self) -> Shift:
        """As it is now; who signs up or off meanwhile waits until this transaction is done."""
        return Shift.objects.select_for_update(of=("self",)).get(pk=self.pk)

    def check_open(self) -> None:
        if self.cancelled_at:
            raise ValidationError(_("Deze dienst gaat niet door."))
        if not self.is_open:
            raise ValidationError(_("Deze dienst is al geweest."))
        if self.in_planning:
            text = _("Dit rooster wordt nog gemaakt. Vink eerst aan wanneer je kunt.")
            raise ValidationError(text)

    def places_left(self) -> int:
        return max(self.maximum - self.sign_ups.placed().count(), 0)

    # Changing and calling off

    @transaction.atomic
    def change(self, fields: list[str], rest: list[Shift]) -> None:
        """Keeps what was typed into these fields, and what follows from it for the `rest` of its
        series; whole or, when anywhere more people stand in it than there is room for, not at all.
        Who stands in it hears of another moment or place; more room goes to the reserves."""
        kept = Shift.objects.get(pk=self.pk)
        before = (kept.starts_at, kept.ends_at, kept.place_text)
        moved = before != (self.starts_at, self.ends_at, self.place_text)
        rows = Shift.objects.filter(pk__in=[row.pk for row in [self, *rest]])
        list(rows.select_for_update(of=("self",)).order_by("pk"))
        for row in [self, *rest]:
            row._write(fields, differs=not rest)
        check_room("maximum", rows.crowded())
        for row in [self, *rest]:
            if moved:
                emails.tell_that_it_changed(row)
            row.move_up_reserves()

    def _write(self, fields: list[str], differs: bool) -> None:
        self.differs = self.differs or (differs and self.series_id is not None)
        self.sequence = F("sequence") + 1
        names = [*fields, "starts_at", "ends_at", "differs", "sequence", "updated_at"]
        self.save(update_fields=names)
        self.refresh_from_db(fields=["sequence", "cancelled_at"])

    @transaction.atomic
    def call_off(self, reason: str = "") -> bool:
        """False when somebody else did it just before. Who stood in it is told."""
        now = timezone.now()
        rows = Shift.objects.going_on().filter(pk=self.pk)
        done = rows.update(
            cancelled_at=now, updated_at=now, cancel_reason=reason, sequence=F("sequence") + 1
        )
        if done:
            self.cancelled_at, self.cancel_reason = now, reason
            emails.tell_that_it_is_off(self)
        return bool(done)

    def rest_of_series(self) -> ShiftQuerySet:
        """This one and all after it."""
        rows = Shift.objects.filter(series=self.series_id, starts_at__gte=self.starts_at)
        return rows.going_on().select_related("initiative__village").order_by("starts_at", "pk")

    def take_details_of(self, other: Shift) -> None:
        for name in self.DETAILS:
            setattr(self, name, getattr(other, name))


class SignUpQuerySet(PlaceQuerySet["SignUp"]):
    def placed(self) -> SignUpQuerySet:
        return self.active().filter(waiting_since__isnull=True)

    def wishes(self) -> SignUpQuerySet:
        """What waits for the yes of a lead."""
        return self.active().filter(asks_since__isnull=False)

    def in_month(self, moment: datetime) -> SignUpQuerySet:
        """The places that people have, in the month of this moment."""
        start = timezone.localtime(moment).replace(hour=0, minute=0, second=0, microsecond=0)
        first = start.replace(day=1)
        last = (first + timedelta(days=32)).replace(day=1)
        rows = self.placed().filter(shift__cancelled_at__isnull=True)
        return rows.filter(shift__starts_at__gte=first, shift__starts_at__lt=last)

    def reserves(self) -> SignUpQuerySet:
        """Who waits longest first."""
        rows = self.active().filter(waiting_since__isnull=False, asks_since__isnull=True)
        return rows.order_by("waiting_since", "pk")

    @transaction.atomic
    def end(self, reason: str = "", seek: bool = False) -> int:
        """The shifts are locked first, always in one order; then somebody else is looked for.
        What is over stays as it was."""
        rows = self.active().filter(shift__ends_at__gt=timezone.now())
        touched = Shift.objects.filter(pk__in=rows.values("shift"))
        shifts = {s.pk: s for s in touched.select_for_update(of=("self",)).order_by("pk")}
        leaving = list(rows.filter(shift__in=shifts).with_people())
        SignUp.objects.filter(pk__in=[row.pk for row in leaving]).update(
            ended_at=timezone.now(), end_reason=reason
        )
        for row in leaving:
            row.end_reason = reason
            shifts[row.shift_id].after_leaving(row, seek)
        return len(leaving)


def shifts_in_month(moment: datetime) -> SignUpQuerySet:
    return SignUp.objects.in_month(moment)


class SignUp(Place):
    """Somebody stands in a shift, or on its reserve list."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="shift_places")
    shift = models.ForeignKey(Shift, on_delete=models.CASCADE, related_name="sign_ups")
    waiting_since = models.DateTimeField(null=True, blank=True)
    # Not on the reserve list, but until a lead says yes.
    asks_since = models.DateTimeField(null=True, editable=False)
    moved_up_at = models.DateTimeField(null=True, blank=True)

    objects = SignUpQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["user"], condition=Q(ended_at__isnull=True), name="work_shifts_of_user"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["shift", "user"],
                condition=Q(ended_at__isnull=True),
                name="a_person_stands_in_a_shift_once",
            ),
            models.CheckConstraint(
                condition=Q(asks_since__isnull=True) | Q(waiting_since__isnull=False),
                name="who_asks_has_no_place_yet",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.shift_id}"

    def move_up(self) -> None:
        """From the reserve list to a place; for whoever holds the lock of the shift."""
        self.waiting_since, self.moved_up_at = None, timezone.now()
        self.save(update_fields=["waiting_since", "moved_up_at", "updated_at"])

    def give_to(self, user: User) -> None:
        """The place of one is that of another; for whoever holds the lock of the shift."""
        self.user, self.recorded_by = user, user.recorded_by
        self.save(update_fields=["user", "recorded_by", "updated_at"])

    def _wishes(self, with_rest: bool) -> list[SignUp]:
        """This one; or all that this person asked for of the series."""
        rows = SignUp.objects.wishes().filter(user=self.user_id)
        series = self.shift.series_id if with_rest else None
        rows = rows.filter(shift__series=series) if series else rows.filter(pk=self.pk)
        rows = rows.select_related("user", "recorded_by", "shift__initiative__village")
        return list(rows.order_by("shift"))

    @transaction.atomic
    def say_yes(self, with_rest: bool = False) -> int:
        """A lead's answer. How many places it gave; where all are taken they wait for one."""
        given = []
        for row in self._wishes(with_rest):
            shift = row.shift.lock()
            if not SignUp.objects.wishes().filter(pk=row.pk).exists():
                continue
            has_room = shift.is_open and shift.places_left() > 0
            row.asks_since, row.waiting_since = None, None if has_room else row.waiting_since
            row.save(update_fields=["asks_since", "waiting_since", "updated_at"])
            if has_room:
                given.append(row.shift)
                emails.tell_leads_that_it_is_filled(shift, row)
        if given:
            given.sort(key=lambda shift: shift.starts_at)
            emails.tell_confirmed(self.user, self.shift, given)
        return len(given)

    @transaction.atomic
    def say_no(self, with_rest: bool = False) -> int:
        rows = self._wishes(with_rest)
        ended = SignUp.objects.wishes().filter(pk__in=[row.pk for row in rows]).end()
        if ended:
            emails.tell_refused(self.user, self.shift, ended)
        return ended
