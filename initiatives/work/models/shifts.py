"""Shifts: so many people, at a place, from one hour to another; and who stands in the rota."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience, InitiativeMember, Part, PartQuerySet
from initiatives.models.parts import told
from initiatives.work import emails
from initiatives.work.models.asks import Ask
from initiatives.work.models.places import (
    OF_WHAT,
    Place,
    PlaceQuerySet,
    Staffed,
    staffed_checks,
    take_part,
)
from initiatives.work.models.series import ShiftSeries
from initiatives.work.models.shown import Shown
from initiatives.work.models.skills import skills_field
from villagehub.accounts.models import User
from villages.agenda.models.series import check_room
from villages.models import Village

LONGEST = timedelta(hours=24)
# From here on nobody on the reserve list is expected to have kept the day free: they are asked.
RESERVE_IS_SURE = timedelta(hours=24)
ASKED_AT_ONCE = 30
ASKED_LATELY = timedelta(hours=24)


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


class Shift(Shown, Part, Staffed):
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
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    # What a calendar needs (RFC 5545, 3.8.7.4).
    sequence = models.PositiveIntegerField(default=0, editable=False)
    cancelled_at = models.DateTimeField(null=True, editable=False)
    cancel_reason = models.CharField(_("waarom niet?"), max_length=200, blank=True, editable=False)
    created_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    DETAILS = ["title", "text", "place_text", "skills", "minimum", "maximum", "audience"]
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

    @transaction.atomic
    def sign_up(
        self, user: User, recorded_by: User | None = None, or_reserve: bool = True
    ) -> SignUp:
        """Once; on the reserve list when all places are taken, or refused with the truth."""
        shift = self.lock()
        shift.check_open()
        current = shift.sign_ups.active().of(user).first()
        left = shift.places_left()
        if current and (or_reserve or not current.waiting_since):
            return current
        if not left and not or_reserve:
            raise ValidationError(_("Iemand was je net voor: er is al iemand gevonden. Dank je!"))
        take_part(shift.initiative, user, recorded_by)
        row = current or SignUp(shift=shift, user=user, recorded_by=recorded_by)
        row.waiting_since = None if left else timezone.now()
        row.save()
        emails.tell_leads_that_it_is_filled(shift, row)
        return row

    def sign_up_for_all(self, user: User, recorded_by: User | None = None) -> list[SignUp]:
        """This one and all of its series that are still to come."""
        with transaction.atomic():
            rows = self.rest_of_series().upcoming().order_by("pk")
            return [shift.sign_up(user, recorded_by) for shift in rows]

    def after_leaving(self, left: SignUp, seek: bool = False) -> list[Ask]:
        """A place came free; for whoever holds the lock. Who is on the reserve list moves up when
        the day is far enough off to have kept it free. Else, when too few are left or somebody
        wants it so, others are asked; and so close to the day the leads hear it at once."""
        if not self.is_open or left.waiting_since:
            return []
        if self.starts_at > timezone.now() + RESERVE_IS_SURE:
            self.move_up_reserves()
        is_short = self.sign_ups.placed().count() < self.minimum
        asks = self.ask_others(left) if is_short or (seek and self.places_left()) else []
        if is_short and self.is_soon:
            emails.warn_leads(self, left)
        return asks

    def move_up_reserves(self) -> None:
        """Free places go to whoever waits longest, and they are told at once."""
        for row in self.sign_ups.reserves().with_people()[: self.places_left()]:
            row.move_up()
            emails.tell_of_place(self, row)

    def ask_others(self, left: SignUp | None = None) -> list[Ask]:
        """Of who can step in, those with the fewest shifts this month; first come, first served.
        Who was asked just now is not asked again."""
        lately = Ask.objects.filter(shift=self, created_at__gt=timezone.now() - ASKED_LATELY)
        rows = self.who_can().exclude(user__in=lately.values("user"))
        members = rows.select_related("user__recorded_by")[:ASKED_AT_ONCE]
        asks = Ask.objects.bulk_create(
            [Ask(shift=self, user=member.user, instead_of=left) for member in members]
        )
        emails.tell_asked(asks, self)
        return asks

    @transaction.atomic
    def seek(self) -> list[Ask]:
        """At the press of whoever runs it; pressed twice at once, people are asked once."""
        shift = self.lock()
        return shift.ask_others() if shift.is_open and shift.places_left() else []

    def who_can(self) -> Any:
        """Members who may step in: they can do it, stand in nothing else at that hour, did not say
        no and did not leave it. The reserve list first, then who has the fewest shifts this month
        (`load`)."""
        on_it = SignUp.objects.active().filter(user=OuterRef("user"))
        elsewhere = on_it.filter(
            shift__starts_at__lt=self.ends_at,
            shift__ends_at__gt=self.starts_at,
            shift__cancelled_at__isnull=True,
        ).exclude(shift=self)
        refused = Ask.objects.filter(shift=self, declined_at__isnull=False)
        left = SignUp.objects.filter(shift=self, ended_at__isnull=False)
        load = shifts_in_month(self.starts_at).filter(
            user=OuterRef("user"), shift__initiative=self.initiative_id
        )
        counted = load.order_by().values("user").annotate(n=Count("pk")).values("n")
        return (
            self._fitting_members()
            .exclude(Exists(elsewhere))
            .exclude(user__in=refused.values("user"))
            .exclude(user__in=left.values("user"))
            .exclude(Exists(on_it.filter(shift=self, waiting_since__isnull=True)))
            .annotate(
                is_reserve=Exists(on_it.filter(shift=self)), load=Coalesce(Subquery(counted), 0)
            )
            .exclude(abilities__most_a_month__lte=F("load"))
            .order_by("-is_reserve", "load", "since", "pk")
        )

    def _fitting_members(self) -> Any:
        """Who told nothing about what they can do, may be asked for anything."""
        rows = InitiativeMember.objects.active().working().filter(user__is_active=True)
        rows = rows.filter(initiative=self.initiative_id)
        if self.audience == Audience.RUNNERS:
            rows = rows.running()
        if self.audience == Audience.MEMBERS:
            rows = rows.insiders()
        if self.skills:
            unknown = Q(abilities__isnull=True) | Q(abilities__skills=[])
            rows = rows.filter(unknown | Q(abilities__skills__overlap=self.skills))
        return rows

    def suits(self, member: InitiativeMember) -> bool:
        """The same for one of them, with their `abilities` loaded."""
        known = getattr(member, "abilities", None)
        able = known.skills if known else []
        return not self.skills or not able or bool(set(self.skills) & set(able))

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

    def reserves(self) -> SignUpQuerySet:
        """Who waits longest first."""
        rows = self.active().filter(waiting_since__isnull=False)
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
    """The places that people have, in the month of this moment."""
    first = timezone.localtime(moment).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    last = (first + timedelta(days=32)).replace(day=1)
    rows = SignUp.objects.placed().filter(shift__cancelled_at__isnull=True)
    return rows.filter(shift__starts_at__gte=first, shift__starts_at__lt=last)


class SignUp(Place):
    """Somebody stands in a shift, or on its reserve list."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="shift_places")
    shift = models.ForeignKey(Shift, on_delete=models.CASCADE, related_name="sign_ups")
    waiting_since = models.DateTimeField(null=True, blank=True)
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
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.shift_id}"

    def move_up(self) -> None:
        """From the reserve list to a place; for whoever holds the lock of the shift."""
        self.waiting_since, self.moved_up_at = None, timezone.now()
        self.save(update_fields=["waiting_since", "moved_up_at", "updated_at"])
