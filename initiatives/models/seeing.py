"""Who may see an initiative, as a condition: also for rows that belong to one."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from initiatives.models.stages import Visibility
from initiatives.people.models.reach import parts_of
from villages.members.models.reach import reach_of


def seen(user: Any, through: str = "") -> Q:
    """The rule of `InitiativeQuerySet.visible_to`; for the rows of an initiative "initiative__".
    On one page it asks the database once, or twice for whoever signed in."""
    rule = Q(**{f"{through}visibility": Visibility.PUBLIC})
    if not user.is_authenticated:
        return rule
    if villages := reach_of(user).confirmed_villages:
        of_village = {f"{through}visibility": Visibility.VILLAGE, f"{through}village__in": villages}
        rule |= Q(**of_village)
    if initiatives := parts_of(user).seen:
        rule |= Q(**{f"{through}pk__in": initiatives})
    return rule
