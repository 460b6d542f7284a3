"""The menu of somebody's workplace, to which apps add their pages.

pages.plug(MenuItem(_("Vandaag"), "supporters:today", {Role.SUPPORTER}), 10)   # navigation.py
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.functional import Promise

from villagehub.registry import Socket
from villages.members.models.people import Membership

Role = Membership.Role
OFFICE = frozenset({Role.OFFICER, Role.DECISION_MAKER})


class MenuItem(NamedTuple):
    """`url_name` takes no arguments; `roles` see it."""

    label: str | Promise
    url_name: str
    roles: Collection[str]


pages: Socket[MenuItem] = Socket("navigation", key=lambda item: item.url_name)


def navigation(workplace: Membership, path: str) -> list[dict[str, Any]]:
    """The pages of this workplace; `active` marks the one with the longest matching address."""
    items: list[dict[str, Any]] = [
        {"label": item.label, "url": reverse(item.url_name), "active": False}
        for item in pages
        if workplace.role in item.roles
    ]
    here = [item for item in items if path.startswith(item["url"])]
    if here:
        max(here, key=lambda item: len(item["url"]))["active"] = True
    return items
