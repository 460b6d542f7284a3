"""Messages about requests: for who takes part in an initiative, and who works on them."""

from __future__ import annotations

from initiatives.people.models.reach import parts_of
from villagehub.accounts.models import User
from villagehub.notifications.models import Category
from villagehub.notifications.reaching import Reaches, reaches
from villages.members.models.reach import reach_of
from villages.navigation import OFFICE


def asks_or_answers(user: User) -> bool:
    return bool(parts_of(user).joined) or reach_of(user).has(*OFFICE)


reaches.plug(Reaches(Category.REQUEST, asks_or_answers))
