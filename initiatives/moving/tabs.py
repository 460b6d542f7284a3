"""Our tab."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from initiatives.models import Initiative
from initiatives.sockets.tabs import Tab, tabs


def runs(initiative: Initiative) -> bool:
    return initiative.standing.runs


tabs.plug(Tab("moving", gettext_lazy("Meenemen"), "moving:overview", runs), 95)
