"""Who joined, in the timeline."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.sockets.timeline import Moment, Place, moments, older


def joins(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    if not initiative.standing.takes_part:
        return []
    rows = initiative.members.select_related("user", "recorded_by")
    return [
        Moment(
            row.created_at,
            row.pk,
            _("%(name)s kwam erbij") % {"name": row.user},
            str(row.on_behalf_text),
        )
        for row in older(rows, "created_at", before)
    ]


moments.plug(joins)
