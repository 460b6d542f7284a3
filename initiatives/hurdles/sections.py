"""Our short block on the overview of an initiative."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from initiatives.hurdles.models import BackingOffer, Obstacle, Risk
from initiatives.hurdles.models.backing import GIVEN, NEWEST
from initiatives.hurdles.models.obstacles import OPEN, ORDER_OPEN
from initiatives.hurdles.models.risks import GOING_ON, HIGH
from initiatives.models import Initiative
from initiatives.sockets.sections import Box, initiative_page
from villagehub.tables.kept import quoted

SHOWN = 2
FILLED = {
    "obstacles": (Obstacle, f"status IN ({quoted(OPEN)})"),
    "offers": (BackingOffer, f"status IN ({quoted(GIVEN)})"),
    "risks": (Risk, f"status IN ({quoted(GOING_ON)}) AND score >= {HIGH} AND mitigation = ''"),
}


def hurdles_of(request: HttpRequest, initiative: Initiative) -> tuple[str, dict[str, Any]] | None:
    """What stands in the way and what stands behind it, as far as this person may see it. A query
    for each that there is."""
    risks = _risks(request, initiative)
    context: dict[str, Any] = {
        "initiative": initiative,
        "obstacles": _obstacles(request, initiative, SHOWN - len(risks)),
        "offers": _offers(request, initiative),
        "risks": risks,
    }
    if not (context["obstacles"] or context["offers"] or context["risks"]):
        return None
    return "hurdles/_overview.html", context


def _obstacles(request: HttpRequest, initiative: Initiative, number: int) -> list[Obstacle]:
    if "obstacles" not in initiative.filled:
        return []
    rows = Obstacle.objects.visible_to(request.user).filter(initiative=initiative).open()
    return shown(rows.order_by(*ORDER_OPEN)[:number], initiative)


def _offers(request: HttpRequest, initiative: Initiative) -> list[BackingOffer]:
    if "offers" not in initiative.filled:
        return []
    rows = BackingOffer.objects.visible_to(request.user).filter(initiative=initiative).given()
    return list(rows.order_by(*NEWEST)[:1])


def _risks(request: HttpRequest, initiative: Initiative) -> list[Risk]:
    if "risks" not in initiative.filled or not initiative.standing.is_inside:
        return []
    rows = Risk.objects.visible_to(request.user).filter(initiative=initiative)
    return list(rows.high_and_open().order_by("-score", "pk")[:1])


def shown(rows: Any, initiative: Initiative) -> list[Obstacle]:
    """With `in_full`: whether this person reads more than the public text."""
    found = list(rows)
    for obstacle in found:
        obstacle.initiative = initiative
        obstacle.in_full = obstacle.is_told_to(initiative.standing)
    return found


initiative_page.plug(Box(hurdles_of, FILLED), 20)
