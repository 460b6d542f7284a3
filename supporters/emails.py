"""Mail to supporters. No casework in it: only that there is something on the list (P15)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind, Notification
from villagehub.notifications.telling import tell
from villages.models import Membership

ABOUT = "followups"


def record_follow_up_reminder(supporter: User, day: date) -> bool:
    """One per supporter and day, however many follow-ups there are."""
    told = tell(
        supporter,
        kind=MessageKind.FOLLOW_UP,
        about=ABOUT,
        period=day.isoformat(),
        subject=_("Er staat vandaag iets op je lijst"),
        template="follow_up_due",
        url=reverse("supporters:today"),
        name=supporter.first_name,
    )
    return told > 0


def tell_coordinators_who_stopped(membership: Membership, coordinators: Iterable[User]) -> None:
    """Once, and without a word about anybody they helped."""
    subject = _("%(name)s is geen dorpsondersteuner meer") % {"name": membership.user}
    tell(
        coordinators,
        kind=MessageKind.FOLLOW_UP,
        about=membership,
        period="stopped",
        subject=subject,
        template="supporter_stopped",
        url=reverse("supporters:overview"),
        membership=membership,
    )


def last_reminded_on(supporter: User) -> date | None:
    reminders = Notification.objects.filter(
        recipient=supporter, kind=MessageKind.FOLLOW_UP, about=ABOUT
    )
    period = reminders.order_by("-period").values_list("period", flat=True).first()
    return date.fromisoformat(period) if period else None
