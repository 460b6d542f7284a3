"""How long each step took, counted from the log: what a village that begins wants to know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from statistics import median
from typing import Any, NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.kinds import Step, kind_data
from initiatives.models import Initiative, Stage, StageChange

LOOKED_AT = 200
DAYS_OF_WEEKS = 21  # from here on weeks say more than days
DAYS_OF_MONTHS = 75


class Stay(NamedTuple):
    """`days` at a step that is over."""

    code: str
    name: str
    days: int

    @property
    def span(self) -> str:
        return span(self.days)


class UsualStay(NamedTuple):
    step: Step
    days: int
    of: int

    @property
    def span(self) -> str:
        return span(self.days)


def span(days: int) -> str:
    if days < DAYS_OF_WEEKS:
        return ngettext("%(n)d dag", "%(n)d dagen", max(days, 1)) % {"n": max(days, 1)}
    if days < DAYS_OF_MONTHS:
        return _("%(n)d weken") % {"n": round(days / 7)}
    return _("%(n)d maanden") % {"n": round(days / 30.4)}


def stays_of(initiatives: Collection[Initiative]) -> dict[UUID, list[Stay]]:
    """Of each initiative, in the order in which it was there; a step it came back to counts
    together. One query."""
    by_key = {initiative.pk: initiative for initiative in initiatives}
    left = {key: initiative.created_at for key, initiative in by_key.items()}
    days: dict[UUID, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    rows = StageChange.objects.filter(initiative__in=by_key).order_by("at", "pk")
    for change in rows:
        key = change.initiative_id
        days[key][_code(by_key[key], change)] += (change.at - left[key]).total_seconds() / 86_400
        left[key] = change.at
    return {key: _stays(by_key[key], spent) for key, spent in days.items()}


def _code(initiative: Initiative, change: StageChange) -> str:
    """The log of before there were steps knows the stage only."""
    known = initiative.kind_data.step(change.from_step)
    return (known or initiative.kind_data.first_in(change.from_stage)).code


def _stays(initiative: Initiative, spent: dict[str, float]) -> list[Stay]:
    names = {step.code: str(step.name) for step in initiative.kind_data.steps}
    return [Stay(code, names[code], round(days)) for code, days in spent.items()]


def usual_pace(kind: str, user: Any) -> list[UsualStay]:
    """The middle of what the steps of a kind took. Two queries, whatever there is."""
    rows = Initiative.objects.visible_to(user).filter(kind=kind).exclude(stage=Stage.IDEA)
    stays = stays_of(rows.liveliest_first().only("kind", "created_at")[:LOOKED_AT])
    days: dict[str, list[int]] = defaultdict(list)
    for row in (stay for of_one in stays.values() for stay in of_one):
        days[row.code].append(row.days)
    return [
        UsualStay(step, round(median(days[step.code])), len(days[step.code]))
        for step in kind_data(kind).steps
        if step.code in days
    ]
