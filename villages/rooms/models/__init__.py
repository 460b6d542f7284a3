"""Rooms of facilities, and who has them when."""

from villages.rooms.models.bookings import Booking, BookingSeries, Status, Taken, TsTzRange
from villages.rooms.models.rooms import Room

__all__ = ["Booking", "BookingSeries", "Room", "Status", "Taken", "TsTzRange"]
