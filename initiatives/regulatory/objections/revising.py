"""What stands after an objection was found right. The decision itself stays as it was taken;
`RegulatoryRequest.outcome` is what holds, and whatever shows or counts outcomes reads that."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.decisions.lessons import revise_lesson
from initiatives.regulatory.models.choices import Outcome, Status
from initiatives.regulatory.models.guards import Step, guards

# An experiment has days and questions, so it has a decision of its own.
REVISIONS = [
    Outcome.GRANTED,
    Outcome.GRANTED_WITH_CONDITIONS,
    Outcome.PARTLY_GRANTED,
    Outcome.NO_DEVIATION_NEEDED,
    Outcome.REFUSED,
]


def revisions_of(decision: Any) -> list[str]:
    """First what stands already: for other reasons it can go on to."""
    return list(dict.fromkeys([decision.stands, *REVISIONS]))


def refuse_revision(decision: Any, revised: str, *, was_right: bool) -> None:
    if revised and not was_right:
        text = _("Alleen na een gegrond bezwaar verandert de uitkomst.")
        raise ValidationError({"revised_outcome": text})
    if was_right and revised not in revisions_of(decision):
        raise ValidationError({"revised_outcome": _("Kies wat nu geldt.")})


def follow_revision(objection: Any, day: date, at: datetime) -> None:
    """What comes of it, now that the request has the outcome that stands."""
    request, decision = objection.request, objection.decision
    decision.request = request
    revise_lesson(decision)
    decision.come_into_force(day, at)
    guards.follow(Step(request, Status.OBJECTION_DECIDED, objection.decided_by, at, {}))
