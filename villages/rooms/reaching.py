"""Messages about rooms: everybody may book one, and some look after one."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Category
from villagehub.notifications.reaching import Reaches, reaches
from villages.rooms.models import Room


def looks_after_a_room(user: User) -> bool:
    return Room.objects.managed_by(user).exists()


reaches.plug(Reaches(Category.ROOM, looks_after_a_room, _("Zalen die ik boek")))
