"""Our tab."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from initiatives.models import Initiative, InitiativeKind
from initiatives.sockets.tabs import Tab, tabs


def is_housing(initiative: Initiative) -> bool:
    return initiative.kind == InitiativeKind.CPO_HOUSING


tabs.plug(Tab("housing", gettext_lazy("Woningen"), "housing:overview", is_housing), 15)
