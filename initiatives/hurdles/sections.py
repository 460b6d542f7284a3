"""Our short block on the overview of an initiative."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from initiatives.hurdles.models import BackingOffer, Obstacle, Risk
from initiatives.hurdles.models.backing import GIVEN
from initiatives.hurdles.models.obstacles import OPEN
from initiatives.hurdles.models.risks import GOING_ON, HIGH
from initiatives.hurdles.timeline import AUDIENCE
from initiatives.models import Initiative
from initiatives.models.told import Told
from initiatives.sockets.boxes import Thing, things
from initiatives.sockets.sections import Box, initiative_page
from villagehub.tables.kept import quoted

SHOWN = 2


def hurdles_of(request: HttpRequest, initiative: Initiative) -> tuple[str, dict[str, Any]] | None:
    """What stands in the way and what stands behind it, as far as this person may see it. No
    query."""
    risks = initiative.things["risk"][:1] if initiative.standing.is_inside else []
    context: dict[str, Any] = {
        "initiative": initiative,
        "obstacles": shown(initiative.things["obstacle"][: SHOWN - len(risks)], initiative),
        "offers": initiative.things["offer"][:1],
        "risks": risks,
    }
    if not (context["obstacles"] or context["offers"] or context["risks"]):
        return None
    return "hurdles/_overview.html", context


def shown(rows: Any, initiative: Initiative) -> list[Obstacle]:
    """With `in_full`: whether this person reads more than the public text."""
    found = list(rows)
    for obstacle in found:
        obstacle.initiative = initiative
        obstacle.in_full = obstacle.is_told_to(initiative.standing)
    return found


initiative_page.plug(Box(hurdles_of), 20)
things.plug(
    Thing(
        "obstacle",
        Obstacle,
        ("title", "public_text", "audience", "status"),
        rank="extract(epoch FROM thing.step_due)",
        audience=AUDIENCE,
        where=f"thing.status IN ({quoted(OPEN)})",
    )
)
things.plug(
    Thing(
        "offer",
        BackingOffer,
        ("title", "offerer", "kind"),
        rank="-extract(epoch FROM thing.created_at)",
        audience=f"'{Told.ALL}'",
        where=f"thing.status IN ({quoted(GIVEN)})",
    )
)
things.plug(
    Thing(
        "risk",
        Risk,
        ("title", "score"),
        rank="-thing.score",
        where=(
            f"thing.status IN ({quoted(GOING_ON)}) AND thing.score >= {HIGH} "
            "AND thing.mitigation = ''"
        ),
    )
)
