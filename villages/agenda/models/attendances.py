"""Who comes to an event, or waits for a place."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import Participation, User

# What `villages/_attendance_words.html` says, and whose page it links to.
TO_WHAT = (
    "waiting_since",
    "user__display_name",
    "recorded_by__display_name",
    "event__title",
    "event__starts_at",
    "event__cancelled_at",
    "event__village__slug",
)


class AttendanceQuerySet(models.QuerySet["Attendance"]):
    def active(self) -> AttendanceQuerySet:
        """Signed up, with a place or on the waiting list."""
        return self.filter(ended_at__isnull=True)

    def coming(self) -> AttendanceQuerySet:
        """With a place."""
        return self.active().filter(waiting_since__isnull=True)

    def waiting(self) -> AttendanceQuerySet:
        """Who waited longest first."""
        waiting = self.active().filter(waiting_since__isnull=False)
        return waiting.order_by("waiting_since", "pk")

    def visible_to(self, user: Any) -> AttendanceQuerySet:
        """Your own, and those of the people without e-mail whom you registered."""
        return self.filter(user__in=acted_for(user))

    @transaction.atomic
    def end(self, reason: str = "") -> None:
        """The events are locked first, always in one order; then their free places go on."""
        event_model = apps.get_model("villages", "Event")
        touched = event_model.objects.filter(pk__in=self.active().values("event"))
        events = list(touched.select_for_update(of=("self",)).order_by("pk"))
        self.active().update(ended_at=timezone.now(), end_reason=reason)
        for event in events:
            event.promote_waiting()

    def for_rows(self) -> AttendanceQuerySet:
        """For lists that show no more than to what, when, and for whom."""
        rows = self.select_related("user", "recorded_by", "event__village")
        return rows.only(*TO_WHAT)

    def for_list(self) -> AttendanceQuerySet:
        return self.select_related("user", "recorded_by", "event__village", "event__facility")


class Attendance(Participation):
    """Somebody comes to an event, or waits for a place."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="attendances")
    event = models.ForeignKey(
        "villages.Event", on_delete=models.CASCADE, related_name="attendances"
    )
    waiting_since = models.DateTimeField(null=True, blank=True)
    promoted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    end_reason = models.CharField(_("waarom niet?"), max_length=200, blank=True)

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
