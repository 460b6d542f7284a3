"""Lessons that were shared, in the timeline."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.sockets.timeline import Moment, Place, moments, older


def lessons(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    rows = initiative.lessons.published().visible_to(user)
    return [
        Moment(
            row.published_at,
            row.pk,
            _("Les gedeeld: %(title)s") % {"title": row},
            url=reverse(
                "initiatives:lesson", args=[initiative.village.slug, initiative.slug, row.pk]
            ),
        )
        for row in older(rows, "published_at", before)
    ]


moments.plug(lessons)
