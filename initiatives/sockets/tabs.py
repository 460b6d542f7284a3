"""The tabs of an initiative, added by the apps that have a page of it.

    tabs.plug(Tab("work", _("Werk"), "work:board"), 20)  # in the app's tabs.py

`url_name` takes a village's slug and an initiative's. `shown` decides from what the initiative
already knows (its kind, its standing): a tab makes no query.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.utils.functional import Promise

from initiatives.models import Initiative
from villagehub.registry import Socket
from villagehub.web.paths import path_to


def _always(initiative: Initiative) -> bool:
    return True


class Tab(NamedTuple):
    key: str
    label: str | Promise
    url_name: str
    shown: Callable[[Initiative], bool] = _always


class ShownTab(NamedTuple):
    key: str
    label: str
    url: str


tabs: Socket[Tab] = Socket("tabs", key=lambda tab: tab.key)


def tabs_of(initiative: Initiative) -> list[ShownTab]:
    return [
        ShownTab(tab.key, str(tab.label), path_to(tab.url_name, *initiative.address))
        for tab in tabs
        if tab.shown(initiative)
    ]
