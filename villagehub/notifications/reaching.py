"""Which messages can reach somebody, told by the apps that send them to some people only.

    reaches.plug(Reaches(Category.LINKED, edits_somewhere))      # in an app's reaching.py

A category that nobody plugs in reaches everybody. So does one with `otherwise`: what it is called
for all others, who get less of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from villagehub.accounts.models import User
from villagehub.notifications.models import Category, Notification, category_of
from villagehub.registry import Socket

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class Reaches(NamedTuple):
    category: Category
    whom: Callable[[User], bool]
    otherwise: StrPromise | None = None


class Reaching(NamedTuple):
    category: Category
    words: StrPromise | str


def _category(entry: Reaches) -> Category:
    return entry.category


reaches: Socket[Reaches] = Socket("reaching", key=_category)


def reaching(user: User) -> list[Reaching]:
    """Those of today, those that they ever got, and those that they switched off, each in the
    words that fit this person. Two queries, and what the apps ask."""
    kinds = Notification.objects.visible_to(user).order_by().values_list("kind", flat=True)
    kept = {category_of(kind) for kind in kinds.distinct()}
    kept |= {row.category for row in user.muted_categories.all()}
    asked = {entry.category: entry for entry in reaches}
    found = []
    for category in Category:
        entry = asked.get(category)
        if entry is None or entry.whom(user):
            found.append(Reaching(category, category.label))
        elif entry.otherwise or category in kept:
            found.append(Reaching(category, entry.otherwise or category.label))
    return found
