"""Our tab."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from initiatives.models import Initiative, InitiativeKind
from initiatives.sockets.tabs import Tab, tabs


def is_encounter(initiative: Initiative) -> bool:
    return initiative.kind == InitiativeKind.ENCOUNTER


tabs.plug(Tab("encounters", gettext_lazy("Gesprekken"), "encounters:list", is_encounter), 25)
