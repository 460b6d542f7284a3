"""The messages of village life, each a line in the ledger."""

from __future__ import annotations

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from villagehub.notifications.models import Kind, Notification
from villages.models import Event


def tell_that_event_is_cancelled(event: Event) -> None:
    """To everybody who would come. Inside the transaction that cancels."""
    url = settings.SITE_URL + event.get_absolute_url()
    body = render_to_string("emails/event_cancelled.txt", {"event": event, "url": url})
    Notification.objects.record_all(
        [
            Notification(
                recipient=attendance.user,
                kind=Kind.EVENT_CANCELLED,
                about=f"event:{event.pk}",
                period="cancelled",
                subject=_("Gaat niet door: %(title)s") % {"title": event.title},
                body=body,
            )
            for attendance in event.attendances.active().select_related("user")
        ]
    )
