"""What pages show of rooms and of when they are taken."""

from villagehub.web.shown import Shown, shown
from villages.rooms.models import Booking, Room

shown.plug(Shown(Room, "facility__village"))
shown.plug(Shown(Booking, "room__facility__village"))
