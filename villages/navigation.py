"""The menu of somebody's workplace, that of their own things and the tabs of a village, to which
apps add theirs.

pages.plug(MenuItem(_("Vandaag"), "supporters:today", {Role.SUPPORTER}), 10)   # navigation.py
my_pages.plug(MyPage(_("Berichten"), "exchange:mine", unread_by, _("nieuw")), 20)
village_tabs.plug(VillageTab("rooms", there_are_rooms))
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, NamedTuple

from django.db.models import Exists
from django.utils.functional import Promise

from villagehub.registry import Socket
from villagehub.web.paths import path_to
from villages.members.models.people import Membership

Role = Membership.Role
OFFICE = frozenset({Role.OFFICER, Role.DECISION_MAKER})


class MenuItem(NamedTuple):
    """`url_name` takes no arguments; `roles` see it."""

    label: str | Promise
    url_name: str
    roles: Collection[str]


pages: Socket[MenuItem] = Socket("navigation", key=lambda item: item.url_name)


class MyPage(NamedTuple):
    """A page of one's own in the menu of each page, with how many there are: known without a query
    (`along`). `words` are what a screen reader hears after the number."""

    label: str | Promise
    url_name: str
    number: Callable[[Any], int]
    words: str | Promise
    anchor: str = ""


class InMenu(NamedTuple):
    """`says` is the whole in a few words, where there is room for them."""

    label: str
    url: str
    number: int
    words: str
    says: str = ""


my_pages: Socket[MyPage] = Socket("navigation.mine", key=lambda page: page.label)


def my_menu(user: Any) -> tuple[InMenu, ...]:
    return tuple(
        InMenu(
            str(page.label),
            path_to(page.url_name) + page.anchor,
            page.number(user),
            str(page.words),
        )
        for page in my_pages
    )


def one_less(menu: tuple[InMenu, ...], url_name: str) -> tuple[InMenu, ...]:
    """For the page that just showed what was new."""
    url = path_to(url_name)
    return tuple(
        each._replace(number=max(each.number - 1, 0)) if each.url == url else each for each in menu
    )


class VillageTab(NamedTuple):
    """One that not every village has: `when` gets who looks, and says in the query that loads the
    village whether it is there. It shows as `village.has_<key>`, and how it reads stands in
    components/_village_tabs.html."""

    key: str
    when: Callable[[Any], Exists]


village_tabs: Socket[VillageTab] = Socket("navigation.village", key=lambda tab: tab.key)


def tabs_of_village(user: Any) -> dict[str, Exists]:
    return {f"has_{tab.key}": tab.when(user) for tab in village_tabs}


def navigation(workplace: Membership, path: str) -> list[dict[str, Any]]:
    """The pages of this workplace; `active` marks the one with the longest matching address."""
    items: list[dict[str, Any]] = [
        {"label": item.label, "url": path_to(item.url_name), "active": False}
        for item in pages
        if workplace.role in item.roles
    ]
    here = [item for item in items if path.startswith(item["url"])]
    if here:
        max(here, key=lambda item: len(item["url"]))["active"] = True
    return items
