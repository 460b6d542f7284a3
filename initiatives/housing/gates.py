"""An association that can sign stands before permits and money: hard, for going forward only."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from initiatives.housing.models import ChecklistStep
from initiatives.models import Initiative, InitiativeKind, Stage
from initiatives.sockets.gates import gates

NEEDED = ("statutes", "kvk", "board")


def association_that_can_sign(initiative: Initiative, shared_stage: str) -> list[str | Promise]:
    """One query for a group that builds and goes past its plan."""
    to = Stage(shared_stage).number
    if initiative.kind != InitiativeKind.CPO_HOUSING or to < Stage.ARRANGING.number:
        return []
    if to <= initiative.stage_number:
        return []
    done = set(ChecklistStep.objects.filter(initiative=initiative).values_list("key", flat=True))
    missing = [ChecklistStep.Key(key).label for key in NEEDED if key not in done]
    if not missing:
        return []
    named = "; ".join(str(label) for label in missing)
    return [_("Eerst nodig bij Woningen, “De vereniging”: %s.") % named]


gates.plug(association_that_can_sign)
