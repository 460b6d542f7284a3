"""That an initiative arrived from elsewhere, in its timeline."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.moving.models import Arrival
from initiatives.sockets.timeline import Moment, Place, moments, older


def arrived(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    rows = older(Arrival.objects.filter(initiative=initiative), "created_at", before)
    return [
        Moment(row.created_at, row.pk, _("Ingevoerd uit een ander VillageHub"), row.came_from)
        for row in rows
    ]


moments.plug(arrived)
