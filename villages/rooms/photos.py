"""Photos of rooms, put there by who manages them."""

from villagehub.pictures.photos import Photographed, photos
from villages.rooms.models import Room

photos.plug(Photographed(Room, "facility__village", changed_by=Room.is_managed_by))
