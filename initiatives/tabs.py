"""The tabs of an initiative, added by the apps that have a page of it.

    register_tab(20, Tab("work", _("Werk"), "work:board"))

`url_name` takes a village's slug and an initiative's. `shown` decides from what the initiative
already knows (its kind, its standing): a tab makes no query.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative


def _always(initiative: Initiative) -> bool:
    return True


class Tab(NamedTuple):
    key: str
    label: str | Promise
    url_name: str
    shown: Callable[[Initiative], bool] = _always


class ShownTab(NamedTuple):
    key: str
    label: str | Promise
    url: str


_registered: list[tuple[int, Tab]] = []


def register_tab(position: int, tab: Tab) -> None:
    if (position, tab) not in _registered:
        _registered.append((position, tab))
        _registered.sort(key=lambda item: item[0])


def tabs_of(initiative: Initiative) -> list[ShownTab]:
    address = [initiative.village.slug, initiative.slug]
    return [
        ShownTab(tab.key, tab.label, reverse(tab.url_name, args=address))
        for _position, tab in _registered
        if tab.shown(initiative)
    ]


register_tab(0, Tab("overview", _("Overzicht"), "initiatives:detail"))
register_tab(60, Tab("people", _("Mensen"), "initiatives:people"))
register_tab(90, Tab("timeline", _("Verloop"), "initiatives:timeline"))
