"""Our page in the menu of one's own, and the tab of a village with a room to book."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from villages.navigation import MyPage, VillageTab, my_pages, village_tabs
from villages.rooms.along import booked_by
from villages.rooms.models import Room


def there_are_rooms(user: Any) -> Exists:
    rooms = Room.objects.visible_to(user).bookable()
    return Exists(rooms.filter(facility__village=OuterRef("pk")))


my_pages.plug(
    MyPage(_("Mijn boekingen"), "villages:mine", booked_by, _("op komst"), "#voor-jou"), 30
)
village_tabs.plug(VillageTab("rooms", there_are_rooms))
