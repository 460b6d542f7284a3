"""Our short block on the overview of an initiative."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from initiatives.hurdles.models import BackingOffer, Obstacle, Risk
from initiatives.hurdles.models.backing import NEWEST
from initiatives.hurdles.models.obstacles import ORDER_OPEN
from initiatives.models import Initiative
from initiatives.sockets.sections import initiative_page

SHOWN = 2


def hurdles_of(request: HttpRequest, initiative: Initiative) -> tuple[str, dict[str, Any]] | None:
    """What stands in the way and what stands behind it, as far as this person may see it. Two
    queries, and one more for whoever takes part."""
    obstacles = Obstacle.objects.visible_to(request.user).filter(initiative=initiative).open()
    given = BackingOffer.objects.visible_to(request.user).filter(initiative=initiative).given()
    risks = _risks(request, initiative)
    context: dict[str, Any] = {
        "initiative": initiative,
        "obstacles": shown(obstacles.order_by(*ORDER_OPEN)[: SHOWN - len(risks)], initiative),
        "offers": list(given.order_by(*NEWEST)[:1]),
        "risks": risks,
    }
    if not (context["obstacles"] or context["offers"] or context["risks"]):
        return None
    return "hurdles/_overview.html", context


def _risks(request: HttpRequest, initiative: Initiative) -> list[Risk]:
    if not initiative.standing.is_inside:
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


initiative_page.plug(hurdles_of, 20)
