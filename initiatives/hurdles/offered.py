"""What others ran into, offered as a start: usual obstacles of this kind, and risks."""

from __future__ import annotations

from typing import Any

from initiatives.kinds import KINDS, RiskTemplate, Step, UsualObstacle, kind_data
from initiatives.kinds.risks import SHARED
from initiatives.models import Initiative

OBSTACLES_SHOWN = 6

# By key, of every kind: an initiative may have been of another kind when it took one over.
RISKS: dict[str, RiskTemplate] = {
    **{risk.key: risk for data in KINDS.values() for risk in data.risks},
    **{risk.key: risk for risk in SHARED.values()},
}


def risks_for(initiative: Initiative) -> list[RiskTemplate]:
    """Those of its kind first, then the rest of the twenty that any group may meet."""
    own = list(kind_data(initiative.kind).risks)
    keys = {risk.key for risk in own}
    return own + [risk for risk in SHARED.values() if risk.key not in keys]


def first_risks_of(initiative: Initiative) -> list[RiskTemplate]:
    """The three that matter from the first day; the others are offered where risks are kept."""
    return [RISKS[key] for key in kind_data(initiative.kind).first_risks]


def obstacles_for(initiative: Initiative) -> list[tuple[int, Step, UsualObstacle]]:
    """With the number by which an address names one: those of this step and of later ones."""
    data = initiative.kind_data
    ahead = {step.code for step in data.steps[initiative.step_number - 1 :]}
    found = [(number, step, usual) for number, (step, usual) in enumerate(data.obstacles)]
    return [row for row in found if row[1].code in ahead][:OBSTACLES_SHOWN]


def begin_with(initiative: Initiative, number: str) -> dict[str, Any]:
    """What the form of an obstacle starts with; nothing for a number that somebody made up."""
    known = kind_data(initiative.kind).obstacles
    if not number.isascii() or not number.isdigit() or int(number[:4]) >= len(known):
        return {}
    step, usual = known[int(number[:4])]
    return {"title": str(usual.text)[:120], "side": usual.side, "at_step": step.code}
