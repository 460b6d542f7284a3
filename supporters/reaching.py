"""Reminders of follow-ups: for supporters."""

from __future__ import annotations

from villagehub.accounts.models import User
from villagehub.notifications.models import Category
from villagehub.notifications.reaching import Reaches, reaches
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role


def supports(user: User) -> bool:
    return reach_of(user).has(Role.SUPPORTER)


reaches.plug(Reaches(Category.FOLLOW_UP, supports))
