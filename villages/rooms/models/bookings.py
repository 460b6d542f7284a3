"""Who has a room when. The database refuses two at the same time, whoever asks and however."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import IntegrityError, models, transaction
from django.db.models import BooleanField, Case, F, Func, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from psycopg.errors import ExclusionViolation

from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import Participation, User
from villagehub.base import Record
from villagehub.web.paths import path_to
from villages.rooms import emails
from villages.rooms.models.rooms import Room
from villages.rooms.slots import Slot, free_text

LONGEST = timedelta(days=7)
LONGEST_BUFFER = timedelta(hours=4)
PRESSED_TWICE = timedelta(minutes=1)


class Status(models.TextChoices):
    PENDING = "pending", _("wacht op de beheerder")
    CONFIRMED = "confirmed", _("geboekt")
    REFUSED = "refused", _("geweigerd")
    CANCELLED = "cancelled", _("geannuleerd")


# A request holds the room too: who asked first and waits is not overtaken.
HOLDING = [Status.PENDING.value, Status.CONFIRMED.value]
# What `rooms/_booking_row.html` shows.
IN_A_ROW = (
    "title",
    "starts_at",
    "ends_at",
    "status",
    "user__display_name",
    "recorded_by__display_name",
    "room__name",
    "room__facility__village__slug",
)


class Taken(Exception):
    """Somebody has the room at these moments; `free` says when on the first day it is free."""

    def __init__(self, slots: list[Slot], free: str):
        super().__init__()
        self.slots = slots
        self.free = free


class TsTzRange(Func):
    """From the start, up to and not including the end."""

    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class BookingQuerySet(models.QuerySet["Booking"]):
    def visible_to(self, user: Any) -> BookingQuerySet:
        """Your own, those of the people whom you registered, and those of rooms you manage. What
        everybody may know of the others comes from `shown_to`."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(self._own(user) | Q(room__in=self._managed(user)))

    def managed_by(self, user: Any) -> BookingQuerySet:
        return self.filter(room__in=self._managed(user))

    def own(self, user: Any) -> BookingQuerySet:
        return self.filter(self._own(user))

    @staticmethod
    def _own(user: Any) -> Q:
        return Q(user__in=acted_for(user))

    @staticmethod
    def _managed(user: Any) -> models.QuerySet:
        return Room.objects.managed_by(user).values("pk")

    def shown_to(self, user: Any) -> BookingQuerySet:
        """Everything that occupies a room, with `shown_title` empty and `is_open` false where
        this person may know only that it is taken. The title itself is not even read."""
        public = Q(is_public=True, status=Status.CONFIRMED)
        known = Q(pk__in=[])
        if user.is_authenticated:
            known = self._own(user) | Q(room__in=self._managed(user))
        return self.defer("title", "note", "answer").annotate(
            shown_title=Case(When(public | known, then=F("title")), default=Value("")),
            is_open=Case(
                When(known, then=Value(True)), default=Value(False), output_field=BooleanField()
            ),
        )

    def holding(self) -> BookingQuerySet:
        return self.filter(status__in=HOLDING)

    def waiting(self) -> BookingQuerySet:
        return self.filter(status=Status.PENDING)

    def to_come(self) -> BookingQuerySet:
        return self.filter(ends_at__gt=timezone.now())

    def overlapping(self, since: datetime, until: datetime) -> BookingQuerySet:
        """The first condition follows from the longest booking, and lets the index skip."""
        return self.filter(
            starts_at__gt=since - LONGEST - LONGEST_BUFFER,
            starts_at__lt=until,
            blocked_until__gt=since,
        )

    @transaction.atomic
    def end(self) -> None:
        """What is still to come of these is cancelled, and who looks after the room hears it: once
        for what was asked for together."""
        rows = self.holding().to_come().for_list().order_by("starts_at", "pk")
        found = list(rows.select_for_update(of=("self",)))
        ended = Booking.objects.filter(pk__in=[row.pk for row in found])
        ended.update(**_change(Status.CANCELLED))
        together: dict[Any, list[Booking]] = {}
        for row in found:
            together.setdefault(row.series_id or row.pk, []).append(row)
        for first, *others in together.values():
            emails.tell_managers_of_cancelling(first, 1 + len(others), first.user, first.room)

    def for_rows(self) -> BookingQuerySet:
        """For lists that show no more of a booking than a row."""
        rows = self.select_related("user", "recorded_by", "room__facility__village")
        return rows.only(*IN_A_ROW)

    def for_list(self) -> BookingQuerySet:
        return self.select_related("user", "recorded_by", "series", "room__facility__village")


def _change(status: str) -> dict[str, Any]:
    return {"status": status, **_changed()}


def _changed() -> dict[str, Any]:
    """Each change counts, so that a calendar elsewhere takes it over (RFC 5545, SEQUENCE)."""
    now = timezone.now()
    return {"sequence": F("sequence") + 1, "changed_at": now, "updated_at": now}


class BookingSeries(Record):
    """Bookings that were asked for together, by a rule."""

    rule = models.CharField(max_length=10)
    until = models.DateField()

    def __str__(self) -> str:
        return f"{self.rule} {self.until}"


class Booking(Participation):
    Status = Status

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="room_bookings")
    room = models.ForeignKey(Room, on_delete=models.PROTECT, related_name="bookings")
    series = models.ForeignKey(
        BookingSeries, on_delete=models.SET_NULL, null=True, related_name="bookings"
    )
    title = models.CharField(_("waarvoor?"), max_length=120)
    note = models.TextField(_("iets voor de beheerder"), max_length=500, blank=True)
    is_public = models.BooleanField(_("iedereen mag zien waarvoor"), default=False)
    starts_at = models.DateTimeField(_("van"))
    ends_at = models.DateTimeField(_("tot"))
    blocked_until = models.DateTimeField(editable=False)  # with the time to tidy up
    status = models.CharField(max_length=10, choices=Status, default=Status.PENDING)
    answer = models.CharField(max_length=300, blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(default=timezone.now)

    objects = BookingQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["room", "starts_at", "id"], name="bookings_of_room"),
            models.Index(fields=["room"], condition=Q(status="pending"), name="bookings_to_answer"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at"), ends_at__lte=F("starts_at") + LONGEST),
                name="a_booking_ends_after_it_starts_within_a_week",
            ),
            models.CheckConstraint(
                condition=Q(blocked_until__gte=F("ends_at")), name="a_room_is_tidied_up_afterwards"
            ),
            ExclusionConstraint(
                name="a_room_is_booked_once_at_a_time",
                expressions=[
                    (TsTzRange("starts_at", "blocked_until"), RangeOperators.OVERLAPS),
                    ("room", RangeOperators.EQUAL),
                ],
                condition=Q(status__in=HOLDING),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return path_to("rooms:booking", self.room.facility.village.slug, self.pk)

    @property
    def slot(self) -> Slot:
        return Slot(self.starts_at, self.ends_at)

    @property
    def is_holding(self) -> bool:
        return self.status in HOLDING

    @property
    def can_be_changed(self) -> bool:
        return self.is_holding and self.ends_at > timezone.now()

    @property
    def uid(self) -> str:
        """The same in every version of the calendar."""
        return f"booking-{self.pk}@villagehub"

    @classmethod
    def book(
        cls,
        room: Room,
        slots: list[Slot],
        agreed: set[datetime],
        series: BookingSeries | None = None,
        **fields: Any,
    ) -> list[Booking]:
        """Books all slots but those that are taken and of which the person knows it (`agreed`).
        Raises Taken when others are. The row of the room is locked, so that of several people at
        once the later ones are told; whatever comes past that, the constraint refuses."""
        try:
            with transaction.atomic():
                Room.objects.select_for_update(no_key=True).get(pk=room.pk)
                if earlier := cls._pressed_before(room, slots, fields):
                    return earlier
                taken = cls.taken(room, slots)
                if {slot.starts_at for slot in taken} - agreed or len(taken) == len(slots):
                    raise cls._taken(room, taken)
                if series:
                    series.save()
                free = [slot for slot in slots if slot not in taken]
                made = cls._create(room, free, {**fields, "series": series})
                if made[0].status == Status.PENDING:
                    emails.tell_managers(made[0], len(made))
                return made
        except IntegrityError as error:
            if not isinstance(error.__cause__, ExclusionViolation):
                raise
            raise cls._taken(room, cls.taken(room, slots) or slots) from None

    @classmethod
    def taken(cls, room: Room, slots: list[Slot], besides: Any = None) -> list[Slot]:
        """Which of these somebody has already, but for one booking that makes room. One query."""
        since = min(slot.starts_at for slot in slots)
        until = max(slot.ends_at for slot in slots) + room.buffer
        rows = cls.objects.holding().filter(room=room).overlapping(since, until)
        held = list(rows.exclude(pk=besides).values_list("starts_at", "blocked_until"))
        return [
            slot
            for slot in slots
            if any(
                start < slot.ends_at + room.buffer and end > slot.starts_at for start, end in held
            )
        ]

    @classmethod
    def _taken(cls, room: Room, slots: list[Slot]) -> Taken:
        day = timezone.localdate(slots[0].starts_at)
        since = timezone.make_aware(datetime.combine(day, datetime.min.time()))
        rows = cls.objects.holding().filter(room=room)
        held = rows.overlapping(since, since + timedelta(days=1, hours=1))
        return Taken(
            slots, free_text(day, held.values_list("starts_at", "blocked_until"), room.buffer)
        )

    @classmethod
    def _create(cls, room: Room, slots: list[Slot], fields: dict[str, Any]) -> list[Booking]:
        return cls.objects.bulk_create(
            [
                cls(
                    room=room,
                    starts_at=slot.starts_at,
                    ends_at=slot.ends_at,
                    blocked_until=slot.ends_at + room.buffer,
                    **fields,
                )
                for slot in slots
            ]
        )

    @classmethod
    def _pressed_before(
        cls, room: Room, slots: list[Slot], fields: dict[str, Any]
    ) -> list[Booking]:
        """The same person who books the same again within a minute pressed the button twice."""
        rows = cls.objects.holding().filter(
            room=room,
            user=fields["user"],
            title=fields["title"],
            starts_at__in=[slot.starts_at for slot in slots],
            created_at__gt=timezone.now() - PRESSED_TWICE,
        )
        return list(rows.order_by("starts_at"))

    def together(self) -> BookingQuerySet:
        """This one and, of a series, those that were asked for with it."""
        if self.series_id:
            return Booking.objects.filter(series=self.series_id)
        return Booking.objects.filter(pk=self.pk)

    @transaction.atomic
    def answer_request(self, status: str, by: User, reason: str = "") -> int:
        """How many were answered: one request, also when it is for twenty evenings."""
        rows = self.together().waiting()
        count = rows.update(**_change(status), answer=reason, answered_by=by)
        if count and status == Status.CONFIRMED:
            emails.tell_approved(self, count)
        elif count:
            emails.tell_refused(self, count, reason)
        return count

    @transaction.atomic
    def describe(self, title: str, note: str, is_public: bool) -> int:
        """What it is for, of all evenings to come that were asked for together; how many changed.
        Who said yes, or still has to, said it to other words and hears the new ones."""
        said = {"title": title, "note": note, "is_public": is_public}
        rows = self.together().holding().to_come().exclude(**said)
        count = rows.update(**_changed(), **said)
        if count:
            self.refresh_from_db(fields=[*said, "sequence"])
            if self._was_asked:
                emails.tell_managers_of_words(self, count)
        return count

    def move(self, slot: Slot, by: User) -> None:
        """This one alone, to a moment that is free, by the rules of a new booking: who has to say
        yes there, says it again. Raises Taken. What is past or was cancelled meanwhile stays."""
        try:
            with transaction.atomic():
                Room.objects.select_for_update(no_key=True).get(pk=self.room_id)
                before = Booking.objects.get(pk=self.pk)
                if not before.can_be_changed or before.slot == slot:
                    return
                if Booking.taken(self.room, [slot], besides=self.pk):
                    raise self._taken(self.room, [slot])
                self._stand_at(slot, at_once=self.room.books_at_once(by))
                if before._was_asked or self._was_asked:
                    emails.tell_managers_of_moving(self, before.slot, by)
        except IntegrityError as error:
            if not isinstance(error.__cause__, ExclusionViolation):
                raise
            raise self._taken(self.room, [slot]) from None

    def _stand_at(self, slot: Slot, at_once: bool) -> None:
        now = {**slot._asdict(), "blocked_until": slot.ends_at + self.room.buffer}
        if at_once:
            now["status"] = Status.CONFIRMED
        else:
            now |= {"status": Status.PENDING, "answer": "", "answered_by": None}
        Booking.objects.filter(pk=self.pk).update(**now, **_changed())
        self.refresh_from_db(fields=[*now, "sequence"])

    @property
    def _was_asked(self) -> bool:
        return self.status == Status.PENDING or self.answered_by_id is not None

    @transaction.atomic
    def cancel(self, by: User, with_the_rest: bool = False) -> int:
        """How many evenings are free again; those that are past stay as they were."""
        rows = Booking.objects.filter(pk=self.pk)
        if with_the_rest:
            rows = self.together().filter(starts_at__gte=self.starts_at)
        count = rows.holding().to_come().update(**_change(Status.CANCELLED))
        if count:
            self._tell_of_cancelling(count, by)
        return count

    def _tell_of_cancelling(self, count: int, by: User) -> None:
        """Managers only when they were asked; where nobody is, they look in the calendar."""
        if by.pk not in (self.user_id, self.recorded_by_id):
            emails.tell_cancelled(self, count)
        if self._was_asked:
            emails.tell_managers_of_cancelling(self, count, by, self)
