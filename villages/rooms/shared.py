"""What stands on the card of a room."""

from villages.rooms.models import Room
from villages.sharing.shared import Said, Shared, shared


def _says(room: Room) -> Said:
    house = room.facility
    words = ", ".join(filter(None, [house.name, room.equipment, room.price_text]))
    return Said(house.village, room.name, house.name, words)


shared.plug(Shared("zaal", Room, _says, ("facility__village",)))
