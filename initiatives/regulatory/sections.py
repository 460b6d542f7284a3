"""Our blocks on pages of `initiatives`, and our lines in the weekly digest."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.querysets import may_apply_for
from initiatives.sections import register_detail_section
from villages.weekly import Line, Week, register_source

SHOWN = 20


def requests_of_initiative(
    http: HttpRequest, initiative: Initiative
) -> tuple[str, dict[str, Any]] | None:
    """The requests this person may see, drafts first for who may write them. Two queries."""
    may_ask = may_apply_for(http.user, initiative)
    rows = RegulatoryRequest.objects.visible_to(http.user).filter(initiative=initiative)
    shown = list(rows.order_by("-created_at", "-pk").for_list()[:SHOWN])
    if not shown and not may_ask:
        return None
    context = {"rows": shown, "may_ask": may_ask, "initiative": initiative}
    return "regulatory/_requests_of_initiative.html", context


def decided_requests(week: Week) -> list[Line]:
    """What the municipality decided last week about requests from this village. One query."""
    first, until = week.looks_back_to.date(), week.monday
    rows = RegulatoryRequest.objects.public().decided_between(first, until)
    rows = rows.filter(initiative__village=week.village).order_by("-closed_on", "-pk")
    return [
        Line(
            group=_("Besloten door de gemeente"),
            about=f"request:{request.pk}",
            text=f"{request.title}: {request.get_outcome_display().lower()}",
            path=request.get_absolute_url(),
        )
        for request in rows
    ]


register_detail_section(10, requests_of_initiative)
register_source(decided_requests)
