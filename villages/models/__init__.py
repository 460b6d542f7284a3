"""Places, people in them, figures about them, and what happens there."""

from villages.models.people import Membership, Organisation
from villages.models.places import Municipality, Province, Village

__all__ = ["Membership", "Municipality", "Organisation", "Province", "Village"]
