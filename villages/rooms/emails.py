"""The messages about rooms, each a line in the ledger."""

from __future__ import annotations

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification
from villages.rooms.models import Booking, Status


def _about(booking: Booking) -> str:
    return f"booking:{booking.series_id or booking.pk}"


def _text(template: str, booking: Booking, count: int, **more: str) -> str:
    url = settings.SITE_URL + booking.get_absolute_url()
    context = {"booking": booking, "count": count, "url": url, **more}
    return render_to_string(f"emails/{template}.txt", context)


def tell_managers(booking: Booking, count: int) -> None:
    """One message, also for twenty evenings at once."""
    subject = _("Aanvraag voor %(room)s: %(title)s") % {
        "room": booking.room,
        "title": booking.title,
    }
    for manager in booking.room.people_to_ask():
        Notification.objects.record(
            recipient=manager,
            kind=Kind.ROOM_ASKED,
            about=_about(booking),
            period="asked",
            subject=subject,
            body=_text("room_asked", booking, count),
        )


def tell_managers_of_cancelling(booking: Booking, count: int, by: User) -> None:
    """Those who were asked; where nobody is asked, they look in the calendar."""
    if booking.status != Status.PENDING and booking.answered_by_id is None:
        return
    subject = _("%(room)s is weer vrij: %(title)s") % {
        "room": booking.room,
        "title": booking.title,
    }
    for manager in booking.room.people_to_ask().exclude(pk=by.pk):
        Notification.objects.record(
            recipient=manager,
            kind=Kind.ROOM_ASKED,
            about=f"booking:{booking.pk}",
            period="cancelled",
            subject=subject,
            body=_text("room_free_again", booking, count),
        )


def tell_booker(
    booking: Booking, subject: str, template: str, count: int, reason: str = ""
) -> None:
    Notification.objects.record(
        recipient=booking.user,
        kind=Kind.ROOM_ANSWER,
        about=f"booking:{booking.pk}",
        period=template,
        subject=subject % {"room": booking.room, "title": booking.title},
        body=_text(template, booking, count, reason=reason),
    )


def tell_approved(booking: Booking, count: int) -> None:
    tell_booker(booking, _("%(room)s is voor jou: %(title)s"), "room_approved", count)


def tell_refused(booking: Booking, count: int, reason: str) -> None:
    tell_booker(booking, _("%(room)s lukt niet: %(title)s"), "room_refused", count, reason)


def tell_cancelled(booking: Booking, count: int) -> None:
    tell_booker(booking, _("%(room)s is geannuleerd: %(title)s"), "room_cancelled", count)
