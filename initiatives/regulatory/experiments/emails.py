"""What both sides of an experiment hear."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.regulatory.telling import handlers_of, tell_about
from villagehub.notifications.models import MessageKind

APPLICANT, MUNICIPALITY = "applicant", "municipality"
BOTH = (APPLICANT, MUNICIPALITY)
DAYS_BEFORE = 7


def tell_plan_missing(decision: Any) -> None:
    """Once, a week after the decision."""
    _tell(BOTH, decision, _("Maak samen een plan: %(title)s"), "plan", "plan_missing")


def tell_plan_waits(plan: Any) -> None:
    request = plan.decision.request
    period = f"plan:{request.version}"
    subject = _("Lees het plan: %(title)s")
    _tell([plan.waits_for], plan.decision, subject, period, "plan_waits")


def remind_plan_waits(plan: Any) -> None:
    """Once for each text."""
    period = f"plan-waits:{plan.updated_at:%Y%m%d}"
    subject = _("Het plan wacht op je: %(title)s")
    _tell([plan.waits_for], plan.decision, subject, period, "plan_waits")


def tell_plan_agreed(plan: Any) -> None:
    """It is sealed on the first day."""
    period = f"plan:{plan.decision.request.version}"
    subject = _("Jullie zijn het eens: %(title)s")
    _tell(BOTH, plan.decision, subject, period, "plan_agreed", plan=plan)


def tell_sealed(plan: Any) -> None:
    subject = _("Het plan zit op slot: %(title)s")
    _tell(BOTH, plan.decision, subject, "sealed", "plan_sealed", plan=plan)


def tell_changed(change: Any, label: str) -> None:
    """The other side."""
    other = MUNICIPALITY if change.from_side == APPLICANT else APPLICANT
    period, subject = f"change:{change.pk.hex[:12]}", _("Plan veranderd: %(title)s")
    words = {"change": change, "label": label}
    _tell([other], change.plan.decision, subject, period, "plan_changed", **words)


def ask_both(look_back: Any) -> None:
    subject = _("Kijk terug: %(title)s")
    _ask(look_back, BOTH, subject, "open")


def remind_sides(look_back: Any, silent: Collection[str], left: int) -> None:
    """A week before, and once the day passed."""
    if left < 0:
        _ask(look_back, silent, _("Nog niet teruggekeken: %(title)s"), "late")
    elif left <= DAYS_BEFORE:
        _ask(look_back, silent, _("Kijk terug, nog een week: %(title)s"), "week")


def _ask(look_back: Any, sides: Collection[str], subject: str, step: str) -> None:
    period = f"back:{look_back.moment}:{step}"
    _tell(sides, look_back.decision, subject, period, "look_back", look_back=look_back)


def tell_both_answered(look_back: Any) -> None:
    period, subject = f"back:{look_back.moment}:both", _("Beide antwoorden staan er: %(title)s")
    _tell(BOTH, look_back.decision, subject, period, "look_back_both", look_back=look_back)


def tell_stopped(stop: Any, *, asks: bool) -> None:
    """`asks`: looking back begins with it. To who asked for it, it is a decision."""
    words = (stop.decision, _("Eerder gestopt: %(title)s"), "stopped", "experiment_stopped")
    context = {"stop": stop, "asks": asks}
    _tell([APPLICANT], *words, kind=MessageKind.REQUEST_DECISION, **context)
    _tell([MUNICIPALITY], *words, **context)


def tell_evaluation_waits(evaluation: Any) -> None:
    subject, period = (
        _("Lees de conclusie: %(title)s"),
        f"sign:{evaluation.decision.request.version}",
    )
    _ask_to_sign(evaluation, subject, period)


def remind_to_sign(evaluation: Any, day: date) -> None:
    """Once for each text."""
    period = f"unsigned:{evaluation.updated_at:%Y%m%d}"
    _ask_to_sign(evaluation, _("De conclusie wacht op je: %(title)s"), period)


def _ask_to_sign(evaluation: Any, subject: str, period: str) -> None:
    words = {"evaluation": evaluation}
    sides = [evaluation.waits_for]
    _tell(sides, evaluation.decision, subject, period, "evaluation_waits", **words)


def tell_evaluated(evaluation: Any) -> None:
    subject = _("Geëvalueerd: %(title)s")
    words = {"evaluation": evaluation}
    _tell(BOTH, evaluation.decision, subject, "evaluated", "experiment_evaluated", **words)


def _tell(
    sides: Collection[str],
    decision: Any,
    subject: str,
    period: str,
    template: str,
    kind: MessageKind = MessageKind.REQUEST_DUE,
    **context: Any,
) -> None:
    request = decision.request
    words = (kind, period, subject % {"title": request.title})
    for side in sides:
        people = request.applicants() if side == APPLICANT else handlers_of(request)
        page = "experiment" if side == APPLICANT else "desk_experiment"
        url = reverse(f"regulatory:{page}", args=[request.reference])
        tell_about(
            people, request, *words, f"request_{template}", url=url, decision=decision, **context
        )
