"""Obstacles and risks of an initiative in a request to the municipality, for who speaks for it."""

from __future__ import annotations

from typing import Any

from initiatives.hurdles.models import Obstacle, Risk
from initiatives.regulatory.asking.prefill import prefills

MOST = 5
LONGEST = 2000  # of each field


def rules_in_the_way(draft: Any, user: Any) -> dict[str, str]:
    rows = Obstacle.objects.visible_to(user).filter(initiative=draft.initiative_id).open()
    rows = rows.filter(side=Obstacle.Side.FORMAL_RULE).order_by("step_due", "pk")[:MOST]
    return {"hindering_rule": _lines(_together(each.title, each.description) for each in rows)}


def risks_in_the_register(draft: Any, user: Any) -> dict[str, list[dict[str, str]]]:
    """The highest first."""
    rows = Risk.objects.visible_to(user).filter(initiative=draft.initiative_id).going_on()
    risks = list(rows.order_by("-score", "pk")[:MOST])
    return {"risks": [{"risk": each.title, "mitigation": each.mitigation} for each in risks]}


def _together(title: str, text: str) -> str:
    return f"{title.rstrip('.')}: {text}" if text else title


def _lines(texts: Any) -> str:
    return "\n".join(texts)[:LONGEST]


prefills.plug(rules_in_the_way, 10)
prefills.plug(risks_in_the_register, 20)
