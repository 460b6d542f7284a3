"""Mail to supporters. No casework in it: only that there is something on the list (P15)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification

ABOUT = "followups"


def record_follow_up_reminder(supporter: User, day: date) -> Notification | None:
    """One per supporter and day, however many follow-ups there are."""
    link = settings.SITE_URL + reverse("supporters:today")
    context = {"name": supporter.first_name, "link": link}
    return Notification.objects.record(
        recipient=supporter,
        kind=Kind.FOLLOW_UP,
        about=ABOUT,
        period=day.isoformat(),
        subject=_("Er staat vandaag iets op je lijst"),
        body=render_to_string("emails/follow_up_due.txt", context),
    )


def last_reminded_on(supporter: User) -> date | None:
    reminders = Notification.objects.filter(recipient=supporter, kind=Kind.FOLLOW_UP, about=ABOUT)
    period = reminders.order_by("-period").values_list("period", flat=True).first()
    return date.fromisoformat(period) if period else None
