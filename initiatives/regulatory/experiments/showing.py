"""What the pages of an experiment show, and what its reader can do now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.regulatory.experiments.acting import Acting
from initiatives.regulatory.experiments.concluding import Evaluation
from initiatives.regulatory.experiments.days import (
    halfway,
    has_mid_term,
    looks_back_on,
    period_of,
)
from initiatives.regulatory.experiments.looking_back import (
    ANSWERABLE,
    LookBack,
    Moment,
    SideAnswers,
)
from initiatives.regulatory.experiments.plans import BEGUN, UNSEALED, Part, PlanChange
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.experiments.stopping import may_stop
from initiatives.regulatory.models.choices import NEXT, Status


class ShownPart(NamedTuple):
    """A part as it is now, with what it was before each change."""

    part: Part
    changes: list[PlanChange]


class Answered(NamedTuple):
    question: str
    applicant: str
    municipality: str


@dataclass(frozen=True)
class Looked:
    """Of one moment: who answered, and what this reader may read of it."""

    look_back: LookBack
    sides: set[str]
    seen: dict[str, SideAnswers]

    @property
    def is_open(self) -> bool:
        """To everybody."""
        return len(self.sides) == len(Side) or self.look_back.is_over

    @property
    def rows(self) -> list[Answered]:
        def said(side: str, number: int) -> str:
            return self.seen[side].answers[number] if side in self.seen else ""

        return [
            Answered(question, said(Side.APPLICANT, number), said(Side.MUNICIPALITY, number))
            for number, question in enumerate(self.look_back.questions)
        ]

    @property
    def silent(self) -> list[str]:
        return [str(side.label) for side in Side if side not in self.sides]

    @property
    def late(self) -> list[str]:
        return [str(Side(side).label) for side, given in self.seen.items() if given.is_late]


def looked_back(acting: Acting) -> list[Looked]:
    """Two queries."""
    rows = LookBack.objects.filter(decision=acting.decision).annotate(
        **{f"by_{side}": _answered(side) for side in Side}
    )
    seen = SideAnswers.objects.visible_to(acting.user).filter(look_back__decision=acting.decision)
    known = list(seen.select_related("look_back"))
    return [
        Looked(
            row,
            {side for side in Side if getattr(row, f"by_{side}")},
            {each.side: each for each in known if each.look_back_id == row.pk},
        )
        for row in rows
    ]


def _answered(side: str) -> Exists:
    return Exists(SideAnswers.objects.filter(look_back=OuterRef("pk"), side=side))


class Day(NamedTuple):
    label: str
    on: date


def days_of(acting: Acting) -> list[Day]:
    """Of what stopped early no days that never came."""
    first, last = period_of(acting.decision)
    middle = [Day(_("Halverwege"), halfway(acting.decision))]
    planned = [
        Day(_("Begint"), first),
        *(middle if has_mid_term(acting.decision) else []),
        Day(_("Terugkijken vanaf"), looks_back_on(acting.decision)),
        Day(_("Laatste dag"), last),
    ]
    stop = getattr(acting.decision, "early_stop", None)
    if stop is None:
        return planned
    came = [each for each in planned if each.on <= stop.stopped_on]
    return [*came, Day(_("Gestopt"), stop.stopped_on)]


def shown_parts(plan: Any) -> list[ShownPart]:
    """One query, for a sealed plan."""
    changes = list(plan.changes.select_related("by")) if plan.is_sealed else []
    return [
        ShownPart(part, [each for each in changes if each.part == key])
        for key, part in plan.parts_now(changes).items()
    ]


class Turn(NamedTuple):
    """What waits for this reader."""

    text: str
    label: str
    url: str


def turn_of(acting: Acting, looked: list[Looked]) -> Turn | None:
    if not acting.side or acting.interest:
        return None
    return _to_conclude(acting, looked) or _to_look_back(acting, looked) or _to_plan(acting)


def _to_conclude(acting: Acting, looked: list[Looked]) -> Turn | None:
    end = next((each for each in looked if each.look_back.moment == Moment.END), None)
    if end is None or not end.is_open or Status.EVALUATED not in NEXT.get(acting.case.status, ()):
        return None
    found: Evaluation | None = getattr(acting.decision, "evaluation", None)
    url = acting.url("conclude")
    if found is None:
        text = _("Beide kanten keken terug. Schrijf samen op wat het opleverde.")
        return Turn(text, _("Schrijf de conclusie"), url)
    if found.has_agreed(acting.side):
        return None
    return Turn(_("De ander schreef een conclusie."), _("Lees en teken"), url)


def _to_look_back(acting: Acting, looked: list[Looked]) -> Turn | None:
    if acting.case.status not in ANSWERABLE:
        return None
    waiting = [each for each in looked if acting.side not in each.sides]
    if not waiting:
        return None
    text = _("De ander krijgt dezelfde vragen. Jullie lezen elkaars antwoord pas daarna.")
    return Turn(text, _("Kijk terug"), acting.url("look_back"))


def _to_plan(acting: Acting) -> Turn | None:
    plan: Any = getattr(acting.decision, "plan", None)
    if acting.case.status not in UNSEALED or (plan is not None and plan.is_sealed):
        return None
    if plan is None:
        text = _("Schrijf samen op wat jullie willen weten. Op de eerste dag gaat het op slot.")
        return Turn(text, _("Maak het plan"), acting.url("plan"))
    if plan.has_agreed(acting.side):
        return None
    return Turn(_("De ander schreef een plan."), _("Lees en ga akkoord"), acting.url("plan"))


def context_of(acting: Acting) -> dict[str, Any]:
    """A plan and a conclusion that are not finished are the business of both sides only."""
    looked, decision = looked_back(acting), acting.decision
    stop = getattr(decision, "early_stop", None)
    plan, evaluation = getattr(decision, "plan", None), getattr(decision, "evaluation", None)
    is_party = (acting.side != "" or acting.is_at_desk) and not acting.interest
    if plan is not None:
        plan.decision = decision
    if plan is not None and not (plan.is_sealed or is_party):
        plan = None
    if evaluation is not None and not (evaluation.is_signed or is_party):
        evaluation = None
    parts = shown_parts(plan) if plan else []
    acts = acting.side != "" and not acting.interest
    return {
        "plan": plan,
        "parts": parts,
        "is_broken": any(each.changes for each in parts),
        "looked": looked,
        "days": days_of(acting),
        "is_ahead": stop is None and timezone.localdate() <= period_of(decision)[1],
        "stop": stop,
        "evaluation": evaluation,
        "turn": turn_of(acting, looked),
        "may_change": acts and plan is not None and plan.is_sealed and acting.case.status in BEGUN,
        "may_edit_plan": acts
        and plan is not None
        and not plan.is_sealed
        and acting.case.status in UNSEALED,
        "may_stop": acting.may_stop and may_stop(acting.decision),
    }
