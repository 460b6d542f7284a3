"""Decided requests in the weekly digest."""

from __future__ import annotations

from django.utils.translation import gettext as _

from initiatives.regulatory.models import RegulatoryRequest
from villagehub.notifications.telling import key_of
from villages.weekly import DigestLine, Week, sources


def decided_requests(week: Week) -> list[DigestLine]:
    """What the municipality decided last week about requests from this village. One query."""
    first, until = week.looks_back_to.date(), week.monday
    rows = RegulatoryRequest.objects.public().decided_between(first, until)
    rows = rows.filter(initiative__village=week.village).order_by("-closed_on", "-pk")
    return [
        DigestLine(
            group=_("Besloten door de gemeente"),
            about=key_of(request, "request"),
            text=f"{request.title}: {request.shown_outcome.lower()}",
            path=request.get_absolute_url(),
        )
        for request in rows
    ]


sources.plug(decided_requests, 40)
