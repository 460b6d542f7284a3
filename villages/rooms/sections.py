"""The blocks of rooms on pages of `villages`."""

from __future__ import annotations

from django.http import HttpRequest

from villages.models import Facility, Village
from villages.rooms.models import Booking, Room
from villages.sections import Section, facility_page, my_village

SHOWN = 5


def of_facility(request: HttpRequest, facility: Facility) -> Section | None:
    """One query."""
    rooms = Room.objects.visible_to(request.user).bookable().filter(facility=facility)
    found = list(rooms.order_by("name__dutch", "pk"))
    for room in found:
        room.facility = facility
    context = {"rooms": found, "village": facility.village}
    return ("rooms/_facility_section.html", context) if found else None


def of_person(request: HttpRequest, village: Village | None) -> Section | None:
    """What I booked, and how many wait for my answer. Two queries."""
    seen = Booking.objects.visible_to(request.user)
    here = seen.filter(room__facility__village=village).to_come()
    own = here.own(request.user).holding().for_rows().order_by("starts_at", "pk")
    waiting = here.managed_by(request.user).waiting().count()
    context = {"bookings": list(own[:SHOWN]), "waiting": waiting, "village": village}
    return ("rooms/_my_section.html", context) if context["bookings"] or waiting else None


facility_page.plug(of_facility, 10)
my_village.plug(of_person, 30)
