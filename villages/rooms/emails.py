"""The messages about rooms, each a line in the ledger. Bookings call these."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import tell
from villages.rooms.slots import Slot


def tell_managers(booking: Any, count: int) -> None:
    """One message, also for twenty evenings at once."""
    tell(
        booking.room.people_to_ask(),
        kind=MessageKind.ROOM_ASKED,
        about=f"booking:{booking.series_id or booking.pk}",
        period="asked",
        subject=_("Aanvraag voor %(room)s: %(title)s") % _names(booking),
        template="room_asked",
        url=booking,
        booking=booking,
        count=count,
    )


def tell_managers_of_cancelling(booking: Any, count: int, by: User, page: Any) -> None:
    """`page` is the booking, or the room when the booking may be gone by then."""
    tell(
        booking.room.people_to_ask().exclude(pk=by.pk),
        kind=MessageKind.ROOM_ASKED,
        about=booking,
        period="cancelled",
        subject=_("%(room)s is weer vrij: %(title)s") % _names(booking),
        template="room_free_again",
        url=page,
        booking=booking,
        count=count,
    )


def tell_managers_of_words(booking: Any, count: int) -> None:
    """Each change is told: what it is for may be why they say no."""
    tell(
        booking.room.people_to_ask(),
        kind=MessageKind.ROOM_ASKED,
        about=booking,
        period=f"words {booking.sequence}",
        subject=_("%(room)s is voor iets anders: %(title)s") % _names(booking),
        template="room_words",
        url=booking,
        booking=booking,
        count=count,
    )


def tell_managers_of_moving(booking: Any, before: Slot, by: User) -> None:
    """Who said yes, said it to another moment; who has to, says it to this one."""
    tell(
        booking.room.people_to_ask().exclude(pk=by.pk),
        kind=MessageKind.ROOM_ASKED,
        about=booking,
        period=f"moved {booking.sequence}",
        subject=_("%(room)s op een ander moment: %(title)s") % _names(booking),
        template="room_moved",
        url=booking,
        booking=booking,
        before=before,
    )


def tell_approved(booking: Any, count: int) -> None:
    subject = _("%(room)s is voor jou: %(title)s")
    _tell_booker(booking, subject, "room_approved", count=count)


def tell_refused(booking: Any, count: int, reason: str) -> None:
    subject = _("%(room)s lukt niet: %(title)s")
    _tell_booker(booking, subject, "room_refused", count=count, reason=reason)


def tell_cancelled(booking: Any, count: int) -> None:
    subject = _("%(room)s is geannuleerd: %(title)s")
    _tell_booker(booking, subject, "room_cancelled", count=count)


def _tell_booker(booking: Any, subject: str, template: str, **context: Any) -> None:
    tell(
        booking.user,
        kind=MessageKind.ROOM_ANSWER,
        about=booking,
        period=f"{template} {booking.sequence}",  # after a move the answer is given anew
        subject=subject % _names(booking),
        template=template,
        url=booking,
        booking=booking,
        **context,
    )


def _names(booking: Any) -> dict[str, Any]:
    return {"room": booking.room, "title": booking.title}
