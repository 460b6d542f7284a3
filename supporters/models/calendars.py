"""The secret address of the calendar of somebody's work. It says how much there is, never whom."""

from __future__ import annotations

from django.db import models

from villages.agenda.models.calendars import SecretAddress, key_of_row
from villages.models import Membership


class WorkCalendarQuerySet(models.QuerySet["WorkCalendar"]):
    def visible_to(self, user: object) -> WorkCalendarQuerySet:
        return self.filter(workplace__user=user)

    def with_token(self, token: str) -> WorkCalendar | None:
        """Opens nothing once it is renewed, or once its supporter stopped."""
        working = Membership.objects.active().filter(
            role=Membership.Role.SUPPORTER, user__is_active=True
        )
        rows = self.filter(pk=key_of_row(token), workplace__in=working)
        row = rows.select_related("workplace__user").first()
        return row if row and row.opens_with(token) else None


class WorkCalendar(SecretAddress):
    """Of one role, so that what is of work never stands in the calendar of the family."""

    SALT = "supporters.calendar"
    PAGE = "supporters:calendar_feed"

    workplace = models.OneToOneField(
        Membership, on_delete=models.CASCADE, related_name="work_calendar"
    )

    objects = WorkCalendarQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.workplace_id}"
