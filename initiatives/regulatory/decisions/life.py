"""What became of an answer, for the pages of a request. Each part asks the database only when the
answer can have it."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, F, TextField, Value, When

from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.choices import Status
from initiatives.regulatory.objections.models import Objection, why_not_again

OF_EVERYBODY = [
    *("status", "by_role", "received_on", "in_time", "due_on"),
    *("outcome", "revised_outcome", "decided_on", "public_text", "mandate_words"),
]


def life_of(case: RegulatoryRequest, decision: Decision | None) -> dict[str, Any]:
    """For whoever sees the request: of objections a page shows strangers the outcome only."""
    if decision is None or not decision.is_announced:
        return {}
    found: dict[str, Any] = {}
    decision.request = case  # known already, so nobody asks the database again
    if decision.holds:
        waiting = [each for each in decision.conditions.all() if each.waits]
        found["ahead"] = sorted(waiting, key=lambda each: (each.due_on, each.number))
    if case.status == Status.FORWARDED:
        found["forward"] = getattr(case, "forward", None)
    if decision.objection_until:
        found["objections"] = list(_objections(case, decision))
        for objection in found["objections"]:
            objection.request = case
        own = (row for row in found["objections"] if row.by_role == Objection.By.APPLICANT)
        found["may_object"] = not why_not_again(own)
    return found


def _objections(case: RegulatoryRequest, decision: Decision) -> Any:
    """Who made it and what they wrote is not even read. Why it was decided so reads, beside the
    municipality, the applicant of their own."""
    why: Any = Value("", output_field=TextField())
    if vars(case).get("as_applicant"):
        why = Case(When(by_role=Objection.By.APPLICANT, then=F("reasoning")), default=why)
    rows = Objection.objects.filter(decision=decision).only(*OF_EVERYBODY)
    return rows.annotate(own_reasoning=why)


def life_at_desk(case: RegulatoryRequest, decision: Decision | None) -> dict[str, Any]:
    """With the questions to advisers, which are the municipality's own; `has_advice` and `interest`
    came along with the request."""
    known = vars(case)
    shown = known["has_advice"] and not known["interest"]
    asked = case.advices.select_related("adviser") if shown else ()
    return {**life_of(case, decision), "advices": list(asked)}
