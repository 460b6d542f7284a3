"""What became of an answer, for the pages of a request. Each part asks the database only when the
answer can have it."""

from __future__ import annotations

from typing import Any

from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.choices import Status
from initiatives.regulatory.objections.models import Objection


def life_of(case: RegulatoryRequest, decision: Decision | None) -> dict[str, Any]:
    """For whoever sees the request: of objections a page shows strangers the outcome only."""
    if decision is None or not decision.is_announced:
        return {}
    found: dict[str, Any] = {}
    if case.status == Status.FORWARDED:
        found["forward"] = getattr(case, "forward", None)
    if decision.objection_until:
        rows = Objection.objects.filter(decision=decision).select_related("handler")
        found["objections"] = list(rows)
    return found


def life_at_desk(case: RegulatoryRequest, decision: Decision | None) -> dict[str, Any]:
    """With the questions to advisers, which are the municipality's own; `has_advice` and `interest`
    came along with the request."""
    known = vars(case)
    shown = known["has_advice"] and not known["interest"]
    asked = case.advices.select_related("adviser") if shown else ()
    return {**life_of(case, decision), "advices": list(asked)}
