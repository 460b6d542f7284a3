"""Reminders of follow-ups: for supporters. Reports: for who reads them for a municipality."""

from __future__ import annotations

from villagehub.accounts.models import User
from villagehub.notifications.models import Category
from villagehub.notifications.reaching import Reaches, reaches
from villages.members.models.reach import reach_of
from villages.members.models.roles import MUNICIPALITY_ROLES, Role


def supports(user: User) -> bool:
    return reach_of(user).has(Role.SUPPORTER)


def works_for_municipality(user: User) -> bool:
    return reach_of(user).has(*MUNICIPALITY_ROLES)


reaches.plug(Reaches(Category.FOLLOW_UP, supports))
reaches.plug(Reaches(Category.REPORT, works_for_municipality))
