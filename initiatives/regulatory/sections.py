"""Requests on the page of their initiative."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest

from initiatives.models import Initiative
from initiatives.people.asking import asked_by_who_takes_part
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.querysets import may_apply_for
from initiatives.sockets.sections import Box, initiative_page

SHOWN = 20


def requests_of_initiative(
    http: HttpRequest, initiative: Initiative
) -> tuple[str, dict[str, Any]] | None:
    """The requests this person may see, drafts first for whoever may write them. Two queries at
    most."""
    may_ask = may_apply_for(http.user, initiative)
    shown: list[RegulatoryRequest] = []
    if "requests" in initiative.filled:
        shown = _newest(http.user, initiative.pk)
    if not shown and not may_ask:
        return None
    context = {"rows": shown, "may_ask": may_ask, "initiative": initiative}
    return "regulatory/_requests_of_initiative.html", context


@asked_by_who_takes_part
def _newest(user: Any, initiative: UUID) -> QuerySet[RegulatoryRequest]:
    rows = RegulatoryRequest.objects.visible_to(user).filter(initiative=initiative)
    return rows.order_by("-created_at", "-pk").for_list()[:SHOWN]


initiative_page.plug(
    Box(requests_of_initiative, filled={"requests": (RegulatoryRequest, "TRUE")}), 10
)
