"""A village with a room to book has a tab for it."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef

from villages.navigation import VillageTab, village_tabs
from villages.rooms.models import Room


def there_are_rooms(user: Any, village: str) -> Exists:
    rooms = Room.objects.visible_to(user).bookable()
    return Exists(rooms.filter(facility__village=OuterRef(village)))


village_tabs.plug(VillageTab("rooms", there_are_rooms))
