"""What residents propose for the agenda, on the desk of the editors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from villagehub.web.paths import path_to
from villages.desk import Found, Matter, Shown, desk, waits
from villages.models import Village
from villages.proposals.models import Proposal


def proposed(village: Village) -> Iterable[QuerySet[Any]]:
    """With its title for its kind, which is all that the desk says of it: no query for these."""
    rows = Proposal.objects.unanswered().filter(village=village)
    return [waits(rows, "proposed", kind=F("title"))]


def shown(village: Village, rows: list[Found]) -> dict[UUID, Shown]:
    return {
        row.thing: Shown(row.kind, path_to("proposals:proposal", village.slug, row.thing))
        for row in rows
    }


desk.plug(Matter("proposed", _("Voorgesteld voor de agenda"), proposed, shown), 23)
