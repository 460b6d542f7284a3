"""The blocks of rooms on pages of `villages`."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from villages.models import Facility
from villages.rooms.models import Room
from villages.rooms.offers import offers
from villages.sections import Link, Section, facility_page, my_links


def of_facility(request: HttpRequest, facility: Facility) -> Section | None:
    """Two queries, and one for who signed in."""
    rooms = Room.objects.visible_to(request.user).bookable().filter(facility=facility)
    found = list(rooms.order_by("name__dutch", "pk"))
    for room in found:
        room.facility = facility
    context = {"offers": offers(request.user, found), "village": facility.village}
    return ("rooms/_facility_section.html", context) if found else None


facility_page.plug(of_facility, 10)
my_links.plug(Link(_("Mijn boekingen"), "rooms:bookings", of_village=True), 20)
