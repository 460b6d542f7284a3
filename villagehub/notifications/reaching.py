"""Which messages can reach somebody, told by the apps that send them to some people only.

    reaches.plug(Reaches(Category.LINKED, edits_somewhere))      # in an app's reaching.py

A category that nobody plugs in reaches everybody.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from villagehub.accounts.models import User
from villagehub.notifications.models import Category, Notification, category_of
from villagehub.registry import Socket


class Reaches(NamedTuple):
    category: Category
    whom: Callable[[User], bool]


def _category(entry: Reaches) -> Category:
    return entry.category


reaches: Socket[Reaches] = Socket("reaching", key=_category)


def reaching(user: User) -> list[Category]:
    """Those of today, those that they ever got, and those that they switched off. Two queries, and
    what the apps ask."""
    kinds = Notification.objects.visible_to(user).order_by().values_list("kind", flat=True)
    kept = {category_of(kind) for kind in kinds.distinct()}
    kept |= {row.category for row in user.muted_categories.all()}
    asked = {entry.category: entry.whom for entry in reaches}
    return [
        category
        for category in Category
        if category not in asked or category in kept or asked[category](user)
    ]
