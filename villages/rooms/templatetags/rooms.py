"""The button of a room, the same on every page: an hour to book, or what one has there."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from villagehub.web.paths import path_to
from villagehub.web.templatetags.parts import deed, part
from villages.facilities.hours import clock
from villages.rooms.models import Room, Status
from villages.rooms.offers import Offer
from villages.rooms.slots import Slot

register = template.Library()


@register.simple_tag(takes_context=True)
def book_button(context: Context, offer: Offer, slug: str) -> str:
    """The hour stands on the button, so that nobody books what they did not read. The way back asks
    first: what is given back, somebody else may have at once. The form is for a visitor, and when
    no hour is free."""
    room, where = offer.room, (slug, offer.room.pk)
    if offer.own:
        waits = offer.own.status == Status.PENDING
        said = _("Aangevraagd, %(when)s") if waits else _("Geboekt, %(when)s")
        done = {"done": said % {"when": _when(offer.own.slot)}, "waiting": waits}
        url = path_to("rooms:cancel", slug, offer.own.pk)
        return _link(context, room, label=_("toch niet"), url=url, **done)
    if offer.free is None:
        return _link(context, room, label=_("Boek"), url=path_to("rooms:book", *where))
    said = _("Vraag aan: %(when)s") if room.needs_approval else _("Boek %(when)s")
    named: Any = {"at": "boek", "key": room.pk, "about": room.name}
    named["begin"] = timezone.localtime(offer.free.starts_at).isoformat(timespec="minutes")
    label = said % {"when": _when(offer.free)}
    return deed(context, "rooms:book_now", *where, label=label, **named)


def _link(context: Context, room: Room, **named: Any) -> str:
    return part(context, "deed", at=f"boek-{room.pk}", about=room.name, **named)


def _when(slot: Slot) -> str:
    """ "di 1 dec, 10.00 uur", of which the hour stays on one line."""
    start = timezone.localtime(slot.starts_at)
    return _("%(day)s, %(clock)s\u00a0uur") % {
        "day": date_format(start, "D j b"),
        "clock": clock(start),
    }
