"""Requests on the page of their initiative."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from initiatives.models import Initiative
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
        rows = RegulatoryRequest.objects.visible_to(http.user).filter(initiative=initiative)
        shown = list(rows.order_by("-created_at", "-pk").for_list()[:SHOWN])
    if not shown and not may_ask:
        return None
    context = {"rows": shown, "may_ask": may_ask, "initiative": initiative}
    return "regulatory/_requests_of_initiative.html", context


initiative_page.plug(
    Box(requests_of_initiative, filled={"requests": (RegulatoryRequest, "TRUE")}), 10
)
