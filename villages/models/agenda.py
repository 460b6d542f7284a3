"""The agenda of a village: events, and who comes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import Participation, User
from villagehub.base import Record
from villages.hours import clock
from villages.models.facilities import Facility
from villages.models.people import Membership
from villages.models.places import Village

LONGEST = timedelta(days=31)


class EventQuerySet(models.QuerySet["Event"]):
    def visible_to(self, user: Any) -> EventQuerySet:
        """Public events, and those of the village for whom it confirmed."""
        public = Q(visibility=Event.Visibility.PUBLIC)
        if not user.is_authenticated:
            return self.filter(public)
        mine = Membership.objects.confirmed().of(user).villages()
        return self.filter(public | Q(village__in=mine))

    def public(self) -> EventQuerySet:
        return self.filter(visibility=Event.Visibility.PUBLIC)

    def upcoming(self) -> EventQuerySet:
        """Not over yet; an event without an end lasts three hours. The first condition follows
        from how long one can last, and lets the index on the start skip all that is past."""
        now = timezone.now()
        return self.filter(starts_at__gte=now - LONGEST).filter(
            Q(ends_at__gte=now) | Q(ends_at__isnull=True, starts_at__gte=now - timedelta(hours=3))
        )

    def taking_place(self) -> EventQuerySet:
        return self.filter(cancelled_at__isnull=True)

    def within_days(self, days: int) -> EventQuerySet:
        return self.filter(starts_at__lt=timezone.now() + timedelta(days=days))

    def for_list(self) -> EventQuerySet:
        """Who comes is counted for the rows that are shown, not for all that are found."""
        active = Attendance.objects.active().filter(event=OuterRef("pk")).order_by()
        counted = active.values("event").annotate(n=Count("pk")).values("n")
        return (
            self.select_related("village", "facility")
            .annotate(coming=Coalesce(Subquery(counted), 0))
            .order_by("starts_at", "pk")
        )


class Event(Record):
    class Visibility(models.TextChoices):
        PUBLIC = "public", _("iedereen")
        VILLAGE = "village", _("alleen mensen die lid zijn van dit dorp")

    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="events")
    title = models.CharField(_("titel"), max_length=120)
    description = models.TextField(_("wat gaan we doen?"), max_length=4000, blank=True)
    starts_at = models.DateTimeField(_("begint op"))
    ends_at = models.DateTimeField(_("duurt tot"), null=True, blank=True)
    facility = models.ForeignKey(
        Facility, on_delete=models.SET_NULL, null=True, blank=True, verbose_name=_("voorziening")
    )
    place_text = models.CharField(_("waar?"), max_length=160, blank=True)
    organiser_text = models.CharField(_("wie organiseert het?"), max_length=160, blank=True)
    capacity = models.PositiveIntegerField(_("aantal plaatsen"), null=True, blank=True)
    visibility = models.CharField(
        _("wie mag dit zien?"), max_length=8, choices=Visibility, default=Visibility.PUBLIC
    )
    cancelled_at = models.DateTimeField(null=True, blank=True, editable=False)
    created_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = EventQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["village", "starts_at", "id"], name="agenda_of_village"),
            models.Index(fields=["starts_at", "id"], name="agenda_of_country"),
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
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("villages:event", args=[self.village.slug, self.pk])

    @property
    def is_saved(self) -> bool:
        return not self._state.adding

    @property
    def where(self) -> str:
        return self.place_text or (str(self.facility) if self.facility else "")

    @property
    def time_text(self) -> str:
        start, end = timezone.localtime(self.starts_at), self.ends_at
        if not end:
            return str(_("%(start)s uur") % {"start": clock(start)})
        end = timezone.localtime(end)
        if end.date() != start.date():
            last = f"{formats.date_format(end, 'j F')}, {clock(end)}"
            return str(_("%(start)s uur tot %(end)s uur") % {"start": clock(start), "end": last})
        return str(_("%(start)s tot %(end)s uur") % {"start": clock(start), "end": clock(end)})

    @property
    def places_text(self) -> str:
        """ "nog 6 plaatsen"; needs `coming` of `for_list`."""
        if self.capacity is None:
            return ""
        left = self.capacity - self.coming  # type: ignore[attr-defined]
        if left <= 0:
            return gettext("vol")
        return ngettext("nog %(n)d plaats", "nog %(n)d plaatsen", left) % {"n": left}

    @property
    def list_text(self) -> str:
        """The line under the title in a list."""
        return " · ".join(part for part in (self.time_text, self.where, self.places_text) if part)

    @property
    def is_over(self) -> bool:
        return (self.ends_at or self.starts_at + timedelta(hours=3)) < timezone.now()

    def attend(self, user: User, recorded_by: User | None = None) -> Attendance:
        """Signs up once; the row of the event is locked while places are counted."""
        with transaction.atomic():
            event = Event.objects.select_for_update(of=("self",)).get(pk=self.pk)
            current = event.attendances.active().filter(user=user).first()
            if current:
                return current
            event.check_open()
            return event.attendances.create(user=user, recorded_by=recorded_by)

    def check_open(self) -> None:
        """Raises ValidationError when nobody can sign up any more."""
        if self.cancelled_at:
            raise ValidationError(_("Deze activiteit gaat niet door."))
        if self.is_over:
            raise ValidationError(_("Deze activiteit is al geweest."))
        if self.capacity is not None and self.attendances.active().count() >= self.capacity:
            raise ValidationError(_("Helaas, alle plaatsen zijn bezet."))

    def cancel(self) -> bool:
        """False when somebody else did it just before."""
        now = timezone.now()
        row = Event.objects.filter(pk=self.pk, cancelled_at__isnull=True)
        self.cancelled_at = now
        return bool(row.update(cancelled_at=now, updated_at=now))


class AttendanceQuerySet(models.QuerySet["Attendance"]):
    def active(self) -> AttendanceQuerySet:
        return self.filter(ended_at__isnull=True)

    def visible_to(self, user: Any) -> AttendanceQuerySet:
        """Your own, and those of the people without e-mail whom you registered."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(user__in=User.objects.acted_for_by(user))

    def end(self) -> None:
        self.active().update(ended_at=timezone.now())

    def for_list(self) -> AttendanceQuerySet:
        return self.select_related("user", "recorded_by", "event__village", "event__facility")


class Attendance(Participation):
    """Somebody comes to an event."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="attendances")
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="attendances")
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event", "user"],
                condition=Q(ended_at__isnull=True),
                name="a_person_attends_an_event_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.event_id}"
