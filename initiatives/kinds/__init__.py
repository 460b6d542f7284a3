"""All kinds of initiatives, by code.

kind_data(initiative.kind).tasks      # TaskTemplate: key, title, text, step, days, skills
kind_data(initiative.kind).risks      # RiskTemplate: key, category, description, likelihood, …
kind_data(initiative.kind).obstacles  # pairs of a Step and a UsualObstacle (side, text)
kind_data(initiative.kind).steps      # Step: code, name, stage, evidence, first_steps, obstacles
"""

from __future__ import annotations

from initiatives.kinds.cooperatives import CARE_COOPERATIVE, ENERGY_COOPERATIVE
from initiatives.kinds.house import COMMUNITY_HOUSE
from initiatives.kinds.housing import CPO_HOUSING
from initiatives.kinds.land import COMMONS_MAINTENANCE, FARM_TRANSITION
from initiatives.kinds.meeting import ENCOUNTER, EVENT, OTHER
from initiatives.kinds.services import VILLAGE_BUS, VILLAGE_SHOP
from initiatives.kinds.shapes import (
    KindData,
    RiskCategory,
    RiskTemplate,
    Side,
    Step,
    TaskTemplate,
    UsualObstacle,
)

__all__ = [
    "KINDS",
    "KindData",
    "RiskCategory",
    "RiskTemplate",
    "Side",
    "Step",
    "TaskTemplate",
    "UsualObstacle",
    "kind_data",
    "step_name",
]

KINDS: dict[str, KindData] = {
    data.kind.value: data
    for data in (
        CPO_HOUSING,
        COMMUNITY_HOUSE,
        CARE_COOPERATIVE,
        ENERGY_COOPERATIVE,
        VILLAGE_SHOP,
        VILLAGE_BUS,
        COMMONS_MAINTENANCE,
        FARM_TRANSITION,
        ENCOUNTER,
        EVENT,
        OTHER,
    )
}


def kind_data(code: str) -> KindData:
    return KINDS[code]


def step_name(kind: str, code: str) -> str:
    """Of a kind, or of any kind: an initiative may have been of another kind then."""
    known = [KINDS[kind], *KINDS.values()]
    found = next((step for data in known if (step := data.step(code))), None)
    return str(found.name) if found else code
